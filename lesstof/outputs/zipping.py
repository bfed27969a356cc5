"""Files in a zip archive: the same bytes for the same files, whenever and wherever."""

import io
import zipfile
from collections.abc import Iterable

from msgspec import Struct

# The first date that a zip file can hold.
_DATE = (1980, 1, 1, 0, 0, 0)
# What packs itself already gains nothing.
_PACKED = (
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".webp",
    ".woff2",
    ".gz",
    ".zip",
    ".epub",
    ".pptx",
    ".docx",
    ".xlsx",
    ".mp4",
)


class Entry(Struct, frozen=True):
    """`name` has forward slashes."""

    name: str
    data: bytes
    compressed: bool = True


def packed(entries: Iterable[Entry]) -> bytes:
    """The archive, its files in the given order."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for entry in entries:
            told = zipfile.ZipInfo(entry.name, _DATE)
            told.create_system = 3
            told.external_attr = 0o644 << 16
            stored = not entry.compressed or entry.name.lower().endswith(_PACKED)
            told.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            archive.writestr(told, entry.data, compresslevel=6)
    return stream.getvalue()
