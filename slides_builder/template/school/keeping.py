"""What of a template goes into a deck: masters, layouts, themes and their pictures, and nothing else."""

from lxml import etree
from msgspec.structs import replace

from lesstof.outputs.markup import NAMESPACES
from lesstof.outputs.packing import PackagePart
from slides_builder.template import names
from slides_builder.template.school.archive import refused
from slides_builder.template.school.package import Package, Tree, parsed

_R = f"{{{NAMESPACES['xmlns:r']}}}"
_P = f"{{{NAMESPACES['xmlns:p']}}}"
_KEPT = {
    "master": {names.TO_LAYOUT, names.TO_THEME, names.TO_IMAGE, names.TO_LINK},
    "layout": {names.TO_MASTER, names.TO_IMAGE, names.TO_LINK},
    "theme": {names.TO_IMAGE},
}
_TYPES = {"master": names.MASTER, "layout": names.LAYOUT, "theme": names.THEME}
# What goes with a relation that is not carried over: the nearest of these around the reference.
_WHOLE = {"pic", "graphicFrame", "hlinkClick", "hlinkHover", "hlinkMouseOver", "custDataLst", "controls", "contentPart"}
_WHOLE |= {"AlternateContent", "oleObj", "sndAc", "ext", "transition", "timing", "blipFill", "audioFile", "videoFile"}


def kept_parts(package: Package) -> dict[str, PackagePart]:
    """The parts that a deck is built on, by name, each cleaned of what points to others."""
    kept: dict[str, PackagePart] = {}
    for _, master in package.related(package.main, names.TO_MASTER):
        _keep(package, master, "master", kept)
    return kept


def _keep(package: Package, part: PackagePart, kind: str, kept: dict[str, PackagePart]) -> None:
    if part.name in kept:
        return
    relations = tuple(r for r in part.relations if r.type in _KEPT[kind] and (r.outside or r.target in package.parts))
    tree = parsed(part.data, package.name)
    _clean(tree, {relation.id for relation in relations})
    if kind == "layout":
        _number_holders(tree)
    data = etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True)
    used = tuple(r for r in relations if r.type not in {names.TO_IMAGE, names.TO_LINK} or r.id.encode() in data)
    kept[part.name] = replace(part, content_type=_TYPES[kind], data=data, relations=used)
    for relation in used:
        target = package.parts.get(relation.target)
        if target and not relation.outside:
            _keep_target(package, relation.type, target, kept)


def _keep_target(package: Package, kind: str, target: PackagePart, kept: dict[str, PackagePart]) -> None:
    rooms = {names.TO_LAYOUT: "layout", names.TO_THEME: "theme", names.TO_MASTER: "master"}
    if kind in rooms:
        _keep(package, target, rooms[kind], kept)
    elif not target.content_type.startswith("image/"):
        raise refused("E810", package.name)
    else:
        kept[target.name] = replace(target, relations=())


def _clean(tree: Tree, known: set[str]) -> None:
    """Without what refers to a relation that is not carried over."""
    for element in list(tree.iter(etree.Element)):
        for key, value in element.attrib.items():
            if str(key).startswith(_R) and value and value not in known:
                _remove(element, tree)
                break


def _remove(element: Tree, tree: Tree) -> None:
    around = [element, *element.iterancestors()]
    whole = next((each for each in around if etree.QName(each).localname in _WHOLE), element)
    parent = whole.getparent()
    if parent is not None and whole is not tree:
        parent.remove(whole)


def _number_holders(tree: Tree) -> None:
    """Placeholders of one layout with an index each: LibreOffice writes several without, which PowerPoint mixes up."""
    seen: set[str] = {"0"}
    free = (str(number) for number in range(101, 1000))
    for holder in tree.iter(f"{_P}ph"):
        if holder.get("type") in {"title", "ctrTitle"}:
            continue
        if holder.get("idx", "0") in seen:
            holder.set("idx", next(free))
        seen.add(holder.get("idx", "0"))
