"""Where shapes and their text are, in EMU: for painters, for the judgement whether a drawing fits, and for tests."""

from collections.abc import Iterable
from typing import assert_never

from lesstof.design import tokens
from lesstof.drawing.drawing import Align, Anchor, Box, Ellipse, Label, Line, Polygon, Rect, Shape, TextLine
from lesstof.drawing.metrics import line_height, text_width


def bounds(shape: Shape) -> Rect:
    """The rectangle around a shape."""
    match shape:
        case Line() | Polygon():
            xs, ys = zip(*shape.points, strict=True)
            return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
        case Box() | Ellipse() | Label():
            return shape.rect
        case _:
            assert_never(shape)


def text_area(shape: Shape) -> Rect | None:
    """The rectangle that a shape's text must stay in; None for a shape without text."""
    match shape:
        case Line():
            return None
        case Box():
            padding, rect = tokens().figure.padding, shape.rect
            return Rect(rect.x + padding, rect.y + padding // 2, rect.width - 2 * padding, rect.height - padding)
        case Polygon():
            return shape.text
        case Ellipse() | Label():
            return shape.rect
        case _:
            assert_never(shape)


def lines_of(shape: Shape) -> tuple[TextLine, ...]:
    """A shape's lines of text."""
    return () if isinstance(shape, Line) else shape.lines


def text_extent(shape: Shape) -> Rect | None:
    """The rectangle that a shape's text takes, as painted; None without text."""
    area, lines = text_area(shape), lines_of(shape)
    if area is None or not lines:
        return None
    width, height = widest(lines), height_of(lines)
    top = area.y if isinstance(shape, Box) and shape.anchor is Anchor.TOP else area.y + (area.height - height) // 2
    return Rect(area.x + _shift(alignment(shape), area.width - width), top, width, height)


def alignment(shape: Shape) -> Align:
    """Text of ellipses and polygons is centred."""
    return shape.align if isinstance(shape, Box | Label) else Align.CENTRE


def overflows(shape: Shape) -> bool:
    """Whether a shape's text is larger than the room for it."""
    area, extent = text_area(shape), text_extent(shape)
    return area is not None and extent is not None and not holds(area, extent)


def holds(outer: Rect, inner: Rect) -> bool:
    """Whether a rectangle lies within another."""
    return (
        outer.x <= inner.x
        and outer.y <= inner.y
        and inner.x + inner.width <= outer.x + outer.width
        and inner.y + inner.height <= outer.y + outer.height
    )


def height_of(lines: Iterable[TextLine]) -> int:
    """The height of lines of text under each other."""
    return sum(line_height(line.size) for line in lines)


def widest(lines: Iterable[TextLine]) -> int:
    """The width of the widest line."""
    return max((text_width(line.text, line.size, line.bold) for line in lines), default=0)


def _shift(align: Align, room: int) -> int:
    match align:
        case Align.LEFT:
            return 0
        case Align.CENTRE:
            return room // 2
        case Align.RIGHT:
            return room
        case _:
            assert_never(align)
