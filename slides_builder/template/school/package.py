"""Entries of a package as parts with their content types and relations (ECMA-376 part 2, 9)."""

import posixpath
from collections.abc import Mapping
from urllib.parse import unquote

from lxml import etree
from msgspec import Struct

from lesstof.outputs.packing import PackagePart, Relation
from slides_builder.template import names
from slides_builder.template.school.archive import refused

Tree = etree._Element
_TYPES = "/[Content_Types].xml"
DEEPEST = 200


class Package(Struct, frozen=True):
    """`parts` by absolute name; `main` is the presentation."""

    name: str
    parts: Mapping[str, PackagePart]
    main: PackagePart

    def related(self, part: PackagePart, kind: str) -> tuple[tuple[str, PackagePart], ...]:
        """The parts that a part points to with one type of relation, each with the relation's id."""
        found = ((r.id, self.parts.get(r.target)) for r in part.relations if r.type == kind and not r.outside)
        return tuple((id, target) for id, target in found if target)


def parsed(data: bytes, name: str) -> Tree:
    """XML without entities, document types or the network. Raises RefusedError for what is no such XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        tree = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        raise refused("E810", name) from problem
    if str(tree.getroottree().docinfo.internalDTD or ""):
        raise refused("E810", name)
    return tree


def package_of(files: Mapping[str, bytes], name: str) -> Package:
    """The package that entries make. Raises RefusedError when there is no presentation in it."""
    if _TYPES not in files:
        raise refused("E810", name)
    types = parsed(files[_TYPES], name)
    listed = {path: data for path, data in files.items() if path != _TYPES and not path.endswith(".rels")}
    overrides = {
        str(each.get("PartName")).casefold(): str(each.get("ContentType")) for each in _named(types, "Override")
    }
    defaults = {
        str(each.get("Extension")).casefold(): str(each.get("ContentType")) for each in _named(types, "Default")
    }
    parts = {}
    for path, data in listed.items():
        kind = overrides.get(path.casefold()) or defaults.get(path.rpartition(".")[2].casefold(), "")
        parts[path] = PackagePart(path, kind, data, _relations(files, path, name))
    starts = [r.target for r in _relations(files, "/", name) if r.type.endswith("/officeDocument")]
    main = parts.get(starts[0]) if starts else None
    if main is None or not any(kind in main.content_type for kind in ("presentationml", "ms-powerpoint")):
        raise refused("E811" if main else "E810", name, kind="other")
    return Package(name, parts, main)


def _named(tree: Tree, name: str) -> list[Tree]:
    return [each for each in tree if isinstance(each.tag, str) and etree.QName(each).localname == name]


def _relations(files: Mapping[str, bytes], part: str, name: str) -> tuple[Relation, ...]:
    folder, _, file = part.rpartition("/")
    data = files.get(f"{folder}/_rels/{file}.rels")
    if data is None:
        return ()
    return tuple(_relation(each, folder) for each in _named(parsed(data, name), "Relationship"))


def _relation(written: Tree, folder: str) -> Relation:
    target = str(written.get("Target") or "")
    outside = written.get("TargetMode") == "External"
    if not outside:
        target = posixpath.normpath(posixpath.join(folder or "/", unquote(target.partition("#")[0])))
        target = "/" + target.lstrip("/")
    return Relation(str(written.get("Id") or ""), _transitional(str(written.get("Type") or "")), target, outside)


def _transitional(kind: str) -> str:
    """The same relation as the everyday dialect of the standard names it."""
    strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    return kind.replace(strict, names.TO_THEME.removesuffix("/theme"), 1)
