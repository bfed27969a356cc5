"""The shapes of a slide in reading order: what they are, what they say, where they stand."""

from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from slides_builder.template.grid import Frame
from slides_builder.template.school.grounds import Sheet
from slides_builder.template.school.package import DEEPEST, Tree
from slides_builder.template.school.shapes import FEET, TITLES, A, P, Seat, frame_in, inner_of, scaled, seats_of

_KINDS = {"sp", "pic", "graphicFrame", "grpSp", "cxnSp", "contentPart"}
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_NOWHERE = Frame(0, 0, 0, 0)
Moved = Callable[[Frame], Frame]


class Shown(Struct, frozen=True):
    """A shape; `holder` is the placeholder's type and empty for others, `frame` lies on the slide's own scale.

    `seats` are the placeholders of layout and master that it follows, nearest first.
    """

    kind: str
    tree: Tree
    name: str
    alt: str
    decorative: bool
    holder: str
    index: str
    text: str
    frame: Frame
    inside: tuple["Shown", ...] = ()
    seats: tuple[Seat, ...] = ()

    @property
    def is_title(self) -> bool:
        """Whether it is the slide's title."""
        return self.holder in TITLES

    @property
    def is_foot(self) -> bool:
        """Whether it is the date, the footer or the number."""
        return self.holder in FEET

    @property
    def table(self) -> Tree | None:
        """The table in it."""
        return next(self.tree.iter(f"{A}tbl"), None) if self.kind == "graphicFrame" else None

    def whole(self) -> Iterator["Shown"]:
        """The shape and all that stands in it."""
        yield self
        for each in self.inside:
            yield from each.whole()


def shown_on(slide: Tree) -> Iterator[Shown]:
    """The shapes of a slide; hidden ones are nobody's concern."""
    found = slide.find(f"{P}cSld/{P}spTree")
    if found is not None:
        yield from _shapes(found, 0, lambda frame: frame)


def placed(shape: Shown, sheet: Sheet) -> Shown:
    """The shape with the placeholders that it follows, and their frame where it has none of its own."""
    if not shape.holder:
        return shape
    above = seats_of(sheet.master)
    layout = _matching(shape, seats_of(sheet.layout, above))
    wanted = "title" if shape.is_title else shape.holder if shape.is_foot else "body"
    master = next((seat for seat in above if seat.kind == wanted), None)
    seats = tuple(seat for seat in (layout, master) if seat)
    frame = shape.frame if shape.frame.width else next((seat.frame for seat in seats if seat.frame), _NOWHERE)
    return replace(shape, seats=seats, frame=frame)


def _matching(shape: Shown, seats: tuple[Seat, ...]) -> Seat | None:
    if shape.is_title:
        return next((seat for seat in seats if seat.kind in TITLES), None)
    same = [seat for seat in seats if str(seat.index) == shape.index]
    return next((seat for seat in (*same, *seats) if seat in same or seat.kind == shape.holder), None)


def _shapes(parent: Tree, depth: int, moved: Moved) -> Iterator[Shown]:
    for child in parent:
        kind = etree.QName(child).localname if isinstance(child.tag, str) else ""
        if kind == "AlternateContent":
            # What newer programs show comes first; all choices are the same thing.
            yield from _shapes(child[0], depth, moved) if len(child) else ()
        elif kind in _KINDS and depth < DEEPEST:
            identity = _identity(child)
            if identity is None or identity.get("hidden") not in {"1", "true"}:
                yield _shown(child, kind, identity, depth, moved)


def _shown(shape: Tree, kind: str, identity: Tree | None, depth: int, moved: Moved) -> Shown:
    known: Any = identity.attrib if identity is not None else {}
    holder = shape.find(f"./*/{P}nvPr/{P}ph")
    frame = frame_in(shape) or _NOWHERE
    within = inner_of(shape, frame)
    passed = identity is not None and any(each.get("val") in {"1", "true"} for each in identity.iter(_DECORATIVE))
    inside = tuple(_shapes(shape, depth + 1, lambda each: moved(scaled(each, within, frame))))
    return Shown(
        kind=kind,
        tree=shape,
        name=str(known.get("name") or ""),
        alt=str(known.get("descr") or "").strip(),
        decorative=passed,
        holder=holder.get("type", "obj") if holder is not None else "",
        index=holder.get("idx", "0") if holder is not None else "",
        text=words_of(shape),
        frame=moved(frame),
        inside=inside if kind == "grpSp" else (),
    )


def _identity(shape: Tree) -> Tree | None:
    return shape.find(f"./*/{P}cNvPr")


def words_of(element: Tree) -> str:
    """All words of an element on one line, formulas and fields too."""
    return " ".join("".join(_pieces(paragraph)) for paragraph in element.iter(f"{A}p")).strip()


def _pieces(paragraph: Tree) -> Iterator[str]:
    for each in paragraph.iter(f"{A}t", f"{A}br", _MATHS):
        yield " " if str(each.tag).endswith("br") else each.text or ""
