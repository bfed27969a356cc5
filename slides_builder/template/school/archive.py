"""A file from outside, unpacked within limits: nothing of it is believed before it is measured."""

import io
import zipfile
import zlib

from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.source import Span

# A template of a school is a few megabytes; what is far beyond that is an accident or an attack.
LARGEST_FILE = 100_000_000
LARGEST_CONTENT = 300_000_000
MOST_ENTRIES = 4000
_PIECE = 1 << 20
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# In UTF-16, as a compound file names its streams.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class RefusedError(Exception):
    """The file cannot be a template at all; `diagnostics` say why."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__(", ".join(found.code for found in diagnostics))
        self.diagnostics = diagnostics


def refused(code: str, name: str, **arguments: object) -> RefusedError:
    """The refusal of a file for one reason."""
    return RefusedError(diagnose(code, Span(name), **arguments))


def unpacked(data: bytes, name: str, most: int = MOST_ENTRIES) -> dict[str, bytes]:
    """At most `most` entries of a zip file, by their names with a slash in front. Raises RefusedError."""
    if data.startswith(_OLD_OFFICE):
        raise refused("E812" if _ENCRYPTED in data else "E811", name, kind="ppt")
    if len(data) > LARGEST_FILE:
        raise refused("E817", name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _entries(archive, name, most)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        NotImplementedError,
        ValueError,
        RuntimeError,
    ) as problem:
        raise refused("E810", name) from problem


def _entries(archive: zipfile.ZipFile, name: str, most: int) -> dict[str, bytes]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > most or sum(entry.file_size for entry in entries) > LARGEST_CONTENT:
        raise refused("E817", name)
    if any(entry.flag_bits & 1 for entry in entries):
        raise refused("E812", name)
    if any(entry.filename == "mimetype" for entry in entries):
        raise refused("E811", name, kind="odp")
    found: dict[str, bytes] = {}
    left = LARGEST_CONTENT
    for entry in entries:
        found["/" + entry.filename.lstrip("/")] = content = _content(archive, entry, left, name)
        left -= len(content)
    if len({each.casefold() for each in found}) < len(entries):
        raise refused("E810", name)
    return found


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limit: int, name: str) -> bytes:
    """Read piece by piece: what an entry says of its own size may be a lie."""
    pieces, size = [], 0
    with archive.open(entry) as stream:
        while piece := stream.read(_PIECE):
            size += len(piece)
            if size > limit:
                raise refused("E817", name)
            pieces.append(piece)
    return b"".join(pieces)
