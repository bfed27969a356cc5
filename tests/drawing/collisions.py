"""Faults that an eye would see in a drawing: texts that touch, leave their shape, or are crossed by a line."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from lesstof.drawing.drawing import Box, Drawing, Ellipse, Line, Polygon, Rect
from lesstof.drawing.extents import bounds, overflows, text_extent

# Antialiasing and rounding: a tenth of a point.
SLACK = 1270


def faults(drawing: Drawing) -> list[str]:
    found = [f"{shape.name}: text leaves its shape" for shape in drawing.shapes if overflows(shape)]
    found += [f"{shape.name}: outside" for shape in drawing.shapes if _outside(bounds(shape), drawing)]
    texts = [(shape.name, extent) for shape in drawing.shapes if (extent := text_extent(shape))]
    found += [f"{a[0]} / {b[0]}: texts overlap" for a, b in combinations(texts, 2) if _overlap(a[1], b[1])]
    found += [f"{line} crosses {name}" for line, name in _crossed(drawing, texts)]
    found += [f"{name} lies on the edge of {shape}" for shape, name in _on_edges(drawing, texts)]
    return found


def _outside(rect: Rect, drawing: Drawing) -> bool:
    return rect.x < 0 or rect.y < 0 or rect.x + rect.width > drawing.width or rect.y + rect.height > drawing.height


def _overlap(one: Rect, other: Rect) -> bool:
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    down = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return across > SLACK and down > SLACK


def _crossed(drawing: Drawing, texts: list[tuple[str, Rect]]) -> Iterator[tuple[str, str]]:
    for shape in drawing.shapes:
        if isinstance(shape, Line):
            for start, end in pairwise(shape.points):
                for name, rect in texts:
                    if _cuts(start, end, rect):
                        yield shape.name, name


def _cuts(start: tuple[int, int], end: tuple[int, int], rect: Rect) -> bool:
    """Liang–Barsky clipping of a segment against a rectangle."""
    first, last = 0.0, 1.0
    dx, dy = end[0] - start[0], end[1] - start[1]
    left, top = rect.x + SLACK - start[0], rect.y + SLACK - start[1]
    right, below = rect.x + rect.width - SLACK - start[0], rect.y + rect.height - SLACK - start[1]
    for delta, low, high in ((dx, left, right), (dy, top, below)):
        if delta == 0:
            if low > 0 or high < 0:
                return False
            continue
        near, far = sorted((low / delta, high / delta))
        first, last = max(first, near), min(last, far)
    return first < last


def _on_edges(drawing: Drawing, texts: list[tuple[str, Rect]]) -> Iterator[tuple[str, str]]:
    """Text half on another shape; round and slanted shapes are judged by the text's own area instead."""
    for shape in drawing.shapes:
        if isinstance(shape, Box) and not isinstance(shape, Ellipse | Polygon):
            for name, rect in texts:
                if name != shape.name and _overlap(shape.rect, rect) and not _within(shape.rect, rect):
                    yield shape.name, name


def _within(outer: Rect, inner: Rect) -> bool:
    right, below = outer.x + outer.width, outer.y + outer.height
    return (
        outer.x <= inner.x and outer.y <= inner.y and inner.x + inner.width <= right and inner.y + inner.height <= below
    )
