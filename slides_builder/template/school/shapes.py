"""What stands on a master or layout: placeholders with their frames, and shapes that text must keep clear of."""

from collections.abc import Callable, Iterator

from lxml import etree
from msgspec import Struct

from lesstof.outputs.markup import NAMESPACES
from slides_builder.template.grid import Frame
from slides_builder.template.school.package import Tree

A = f"{{{NAMESPACES['xmlns:a']}}}"
P = f"{{{NAMESPACES['xmlns:p']}}}"
_DRAWN = {"sp", "pic", "graphicFrame", "grpSp", "cxnSp"}
FEET = {"dt", "ftr", "sldNum"}
TITLES = {"title", "ctrTitle"}
# Placeholders that can hold text.
TEXTS = {"body", "obj", "subTitle"}


class Seat(Struct, frozen=True):
    """A placeholder: `kind` as `p:ph` writes it (`obj` where it writes none), `above` the master's that it follows.

    A `shifted` one has another frame than its layout says.
    """

    kind: str
    index: int
    name: str
    frame: Frame | None
    shape: Tree
    above: Tree | None = None
    shifted: bool = False


class Drawn(Struct, frozen=True):
    """A shape that is no placeholder, on the slide's own scale also where it stands in a group."""

    frame: Frame
    shape: Tree
    kind: str


def seats_of(tree: Tree, above: tuple[Seat, ...] = ()) -> tuple[Seat, ...]:
    """The placeholders, each with the frame that it has or takes from the master's."""
    found = []
    for shape in _shapes(tree):
        holder = shape.find(f".//{P}nvPr/{P}ph")
        if holder is None:
            continue
        kind = holder.get("type", "obj")
        upper = _above(kind, above)
        frame = frame_in(shape) or (upper.frame if upper else None)
        name = _named(shape)
        found.append(Seat(kind, _number(holder.get("idx")), name, frame, shape, upper.shape if upper else None))
    return tuple(found)


def drawn_on(tree: Tree) -> Iterator[Drawn]:
    """The shapes that are no placeholders, from back to front, those in groups one by one."""
    for shape in _shapes(tree):
        if shape.find(f".//{P}nvPr/{P}ph") is None:
            yield from _single(shape, lambda frame: frame)


def _single(shape: Tree, placed: Callable[[Frame], Frame]) -> Iterator[Drawn]:
    kind, frame = etree.QName(shape).localname, frame_in(shape)
    if frame is None:
        return
    if kind != "grpSp":
        yield Drawn(placed(frame), shape, kind)
        return
    inner = inner_of(shape, frame)
    for child in shape:
        if isinstance(child.tag, str) and etree.QName(child).localname in _DRAWN:
            yield from _single(child, lambda each: placed(scaled(each, inner, frame)))


def inner_of(group: Tree, frame: Frame) -> Frame:
    """The frame that a group's shapes take theirs from."""
    offset = group.find(f"{P}grpSpPr/{A}xfrm/{A}chOff")
    extent = group.find(f"{P}grpSpPr/{A}xfrm/{A}chExt")
    if offset is None or extent is None:
        return frame
    width, height = _number(extent.get("cx")), _number(extent.get("cy"))
    return Frame(_number(offset.get("x")), _number(offset.get("y")), width or frame.width, height or frame.height)


def scaled(each: Frame, inner: Frame, outer: Frame) -> Frame:
    """A frame of a group's shape on the scale of what the group stands in."""
    across, down = outer.width / max(1, inner.width), outer.height / max(1, inner.height)
    x, y = outer.x + (each.x - inner.x) * across, outer.y + (each.y - inner.y) * down
    return Frame(round(x), round(y), round(each.width * across), round(each.height * down))


def frame_in(shape: Tree) -> Frame | None:
    """The frame that a shape itself tells."""
    found = shape.find(f"{P}spPr/{A}xfrm")
    if found is None:
        found = shape.find(f"{P}grpSpPr/{A}xfrm") if shape.find(f"{P}xfrm") is None else shape.find(f"{P}xfrm")
    if found is None:
        return None
    offset, extent = found.find(f"{A}off"), found.find(f"{A}ext")
    if offset is None or extent is None:
        return None
    return Frame(
        _number(offset.get("x")), _number(offset.get("y")), _number(extent.get("cx")), _number(extent.get("cy"))
    )


def is_turned(seat: Seat) -> bool:
    """Whether its text runs from top to bottom, or the placeholder is rotated."""
    bodies = [shape.find(f"{P}txBody/{A}bodyPr") for shape in (seat.shape, seat.above) if shape is not None]
    turned = next((body.get("vert") for body in bodies if body is not None and body.get("vert")), "horz")
    place = seat.shape.find(f"{P}spPr/{A}xfrm")
    return turned != "horz" or (place is not None and _number(place.get("rot")) != 0)


def overlap(one: Frame, other: Frame) -> int:
    """The surface that two frames share."""
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    return width * height if width > 0 and height > 0 else 0


def _shapes(tree: Tree) -> Iterator[Tree]:
    found = tree.find(f"{P}cSld/{P}spTree")
    for shape in found if found is not None else ():
        if isinstance(shape.tag, str) and etree.QName(shape).localname in _DRAWN:
            yield shape


def _above(kind: str, above: tuple[Seat, ...]) -> Seat | None:
    """The master's placeholder that one of this kind follows."""
    wanted = "title" if kind in TITLES else kind if kind in FEET else "body"
    return next((seat for seat in above if seat.kind == wanted), None)


def _named(shape: Tree) -> str:
    found = shape.find(f".//{P}cNvPr")
    return (found.get("name") or "") if found is not None else ""


def _number(text: str | None) -> int:
    try:
        return int(text or 0)
    except ValueError:
        return 0
