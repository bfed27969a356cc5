"""Parts to the bytes of an Open Packaging Convention file (ECMA-376 part 2), the same bytes for the same parts."""

import io
import posixpath
import zipfile
from collections.abc import Iterable
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
# Half the time of the usual 6, for files that are a twentieth larger.
COMPRESSION = 3
# The first date that a zip file can hold.
_DATE = (1980, 1, 1, 0, 0, 0)


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
    """The file: content types first, then all parts in the order of their names."""
    ordered = sorted(parts, key=lambda part: part.name)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=COMPRESSION) as archive:
        _write(archive, "[Content_Types].xml", _content_types(ordered))
        for part in ordered:
            if part.name != "/":
                _write(archive, part.name[1:], part.data)
            if part.relations:
                _write(archive, _relations_name(part.name), _relations(part))
    return stream.getvalue()


def _write(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0
    archive.writestr(entry, data)


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


def _relations(part: PackagePart) -> bytes:
    folder = posixpath.dirname(part.name)
    written = (
        tag(
            "Relationship",
            Id=relation.id,
            Type=relation.type,
            Target=relation.target if relation.outside else _relative(relation.target, folder),
            TargetMode="External" if relation.outside else None,
        )
        for relation in part.relations
    )
    return (DECLARATION + tag("Relationships", *written, xmlns=_RELATIONSHIPS)).encode()


@lru_cache(maxsize=4096)
def _relative(target: str, folder: str) -> str:
    return posixpath.relpath(target, folder)
