"""Shapes elsewhere: moved by a distance, or settled against the top of the drawing."""

from collections.abc import Iterable, Sequence
from typing import assert_never

from msgspec.structs import replace

from lesstof.drawing.drawing import Box, Ellipse, Label, Line, Polygon, Rect, Shape
from lesstof.drawing.extents import bounds, text_extent
from lesstof.drawing.frames import Frame, Sketch


def moved(shape: Shape, dx: int, dy: int) -> Shape:
    """The same shape at another place."""
    match shape:
        case Line():
            return replace(shape, points=_points(shape.points, dx, dy))
        case Polygon():
            return replace(shape, points=_points(shape.points, dx, dy), text=_rect(shape.text, dx, dy))
        case Box() | Ellipse() | Label():
            return replace(shape, rect=_rect(shape.rect, dx, dy))
        case _:
            assert_never(shape)


def settled(shapes: Sequence[Shape]) -> Sketch:
    """A sketch that starts at the highest of these shapes."""
    top, end = edges(shapes)
    return Sketch(tuple(moved(shape, 0, -top) for shape in shapes), end - top)


def centred(sketch: Sketch, frame: Frame) -> Sketch:
    """The same shapes in the middle of the frame's width, judged by their outlines and by the text of labels."""
    rects = [_seen(shape) for shape in sketch.shapes]
    left, right = min(rect.x for rect in rects), max(rect.x + rect.width for rect in rects)
    shift = (frame.width - left - right) // 2
    return Sketch(tuple(moved(shape, shift, 0) for shape in sketch.shapes), sketch.height)


def _seen(shape: Shape) -> Rect:
    return text_extent(shape) or bounds(shape) if isinstance(shape, Label) else bounds(shape)


def edges(shapes: Iterable[Shape]) -> tuple[int, int]:
    """The highest and the lowest y."""
    rects = [bounds(shape) for shape in shapes]
    return min(rect.y for rect in rects), max(rect.y + rect.height for rect in rects)


def _points(points: tuple[tuple[int, int], ...], dx: int, dy: int) -> tuple[tuple[int, int], ...]:
    return tuple((x + dx, y + dy) for x, y in points)


def _rect(rect: Rect, dx: int, dy: int) -> Rect:
    return Rect(rect.x + dx, rect.y + dy, rect.width, rect.height)
