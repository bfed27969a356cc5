"""Parts to the bytes of an Open Packaging Convention file (ECMA-376 part 2), the same bytes for the same parts."""

import posixpath
import struct
import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from lesstof.outputs.markup import DECLARATION, tag

_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "svg": "image/svg+xml",
}
COMPRESSION = 6
# Zip files as PKWARE's APPNOTE.TXT has them, 4.3.7, 4.3.12 and 4.3.16; the standard library's writer takes as long for
# the records of a small part as for its compression.
_LOCAL, _CENTRAL, _END = struct.Struct("<4s5H3L2H"), struct.Struct("<4s6H3L5H2L"), struct.Struct("<4s4H2LH")
_VERSION, _UTF8, _DEFLATED, _READABLE = 20, 0x800, 8, 0o600 << 16
# The first date that a zip file can hold: 1 January 1980.
_TIME, _DATE = 0, 1 << 5 | 1


class Relation(Struct, frozen=True):
    """`target` is the absolute name of a part, or an outside address."""

    id: str
    type: str
    target: str
    outside: bool = False


class PackagePart(Struct, frozen=True):
    """`name` is absolute, such as `/ppt/slides/slide1.xml`; the package itself has the name `/`."""

    name: str
    content_type: str
    data: bytes
    relations: tuple[Relation, ...] = ()


def pack(parts: Iterable[PackagePart]) -> bytes:
    """The file: content types first, then all parts in the order of their names.

    Raises struct.error for more than 65,535 parts or 4 GiB.
    """
    written, listed, place = [], [], 0
    for name, data in _entries(sorted(parts, key=lambda part: part.name)):
        packed, named = _deflated(data), name.encode()
        flags = 0 if name.isascii() else _UTF8
        facts = (flags, _DEFLATED, _TIME, _DATE, zlib.crc32(data), len(packed), len(data), len(named), 0)
        written += [_LOCAL.pack(b"PK\3\4", _VERSION, *facts), named, packed]
        listed += [_CENTRAL.pack(b"PK\1\2", _VERSION, _VERSION, *facts, 0, 0, 0, _READABLE, place), named]
        place += _LOCAL.size + len(named) + len(packed)
    count, size = len(listed) // 2, sum(map(len, listed))
    return b"".join((*written, *listed, _END.pack(b"PK\5\6", 0, 0, count, count, size, place, 0)))


def _entries(parts: list[PackagePart]) -> Iterator[tuple[str, bytes]]:
    yield "[Content_Types].xml", _content_types(parts)
    for part in parts:
        if part.name != "/":
            yield part.name[1:], part.data
        if part.relations:
            yield _relations_name(part.name), _relations(part.relations, posixpath.dirname(part.name))


@lru_cache(maxsize=512)
def _deflated(data: bytes) -> bytes:
    """Compressed; decks that are made one after another have most of their template's parts in common."""
    return zlib.compress(data, COMPRESSION, -zlib.MAX_WBITS)


def _content_types(parts: list[PackagePart]) -> bytes:
    defaults = (tag("Default", Extension=end, ContentType=kind) for end, kind in sorted(_DEFAULTS.items()))
    overrides = (
        tag("Override", PartName=part.name, ContentType=part.content_type)
        for part in parts
        if part.name != "/" and _DEFAULTS.get(part.name.rpartition(".")[2]) != part.content_type
    )
    return (DECLARATION + tag("Types", *defaults, *overrides, xmlns=_CONTENT_TYPES)).encode()


def _relations_name(part: str) -> str:
    folder, _, name = part[1:].rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


@lru_cache(maxsize=512)
def _relations(relations: tuple[Relation, ...], folder: str) -> bytes:
    written = (
        tag(
            "Relationship",
            Id=relation.id,
            Type=relation.type,
            Target=relation.target if relation.outside else _relative(relation.target, folder),
            TargetMode="External" if relation.outside else None,
        )
        for relation in relations
    )
    return (DECLARATION + tag("Relationships", *written, xmlns=_RELATIONSHIPS)).encode()


@lru_cache(maxsize=4096)
def _relative(target: str, folder: str) -> str:
    return posixpath.relpath(target, folder)
