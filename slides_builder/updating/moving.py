"""Animations of a slide whose shapes or paragraphs are changed under them (ECMA-376 part 1, 19.5)."""

from copy import deepcopy

from lxml import etree

from lesstof.outputs.markup import NAMESPACES

_A, _P = f"{{{NAMESPACES['xmlns:a']}}}", f"{{{NAMESPACES['xmlns:p']}}}"
_STEPS = {f"{_P}par", f"{_P}seq"}


def settle(slide: etree._Element) -> None:
    """Take out the animations of what is not there any more: PowerPoint repairs a file that has them."""
    timing = slide.find(f"{_P}timing")
    if timing is None:
        return
    there = _paragraphs_by_id(slide)
    for target in list(timing.iter(f"{_P}spTgt")):
        if not _is_there(target, there):
            _drop_click(target)
    moved = {target.get("spid") for target in timing.iter(f"{_P}spTgt")}
    for built in list(timing.iterfind(f"{_P}bldLst/*")):
        if built.get("spid") not in moved:
            _drop(built)
    listed = timing.find(f"{_P}bldLst")
    if listed is not None and not len(listed):
        _drop(listed)
    if not moved:
        _drop(timing)


def take_over(slide: etree._Element, source: etree._Element) -> None:
    """Give a slide the animations of another, whose shapes it has in the same order."""
    timing = source.find(f"{_P}timing")
    if timing is None:
        return
    copied = deepcopy(timing)
    ids = dict(zip(_ids(source), _ids(slide), strict=False))
    for each in copied.iter():
        if (id := each.get("spid")) is not None:
            each.set("spid", ids.get(id, ""))
    slide.append(copied)
    settle(slide)


def _ids(slide: etree._Element) -> list[str]:
    return [each.get("id", "") for each in slide.iter(f"{_P}cNvPr")]


def _paragraphs_by_id(slide: etree._Element) -> dict[str, int]:
    """How many paragraphs each shape has, by its id."""
    found: dict[str, int] = {}
    for known in slide.iter(f"{_P}cNvPr"):
        about = known.getparent()
        shape = about.getparent() if about is not None else None
        body = shape.find(f"{_P}txBody") if shape is not None else None
        found[known.get("id", "")] = 0 if body is None else len(body.findall(f"{_A}p"))
    return found


def _is_there(target: etree._Element, there: dict[str, int]) -> bool:
    count = there.get(target.get("spid", ""))
    some = target.find(f"{_P}txEl/{_P}pRg")
    if count is None or some is None:
        return count is not None
    last = some.get("end", "")
    return last.isdecimal() and int(last) < count


def _drop_click(target: etree._Element) -> None:
    """With its effect goes all that becomes empty without it, up to the click itself."""
    element = target
    while (parent := element.getparent()) is not None:
        if parent.tag == f"{_P}timing" or (element.tag in _STEPS and len(parent) > 1):
            break
        element = parent
    _drop(element)


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
