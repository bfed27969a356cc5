"""A honeycomb: the first part in the centre, the others clockwise around it."""

from collections.abc import Iterator

from msgspec.structs import replace

from lesstof.drawing.drawing import Polygon, Rect, Role, TextLine
from lesstof.drawing.frames import Frame, Sketch
from lesstof.drawing.layouts import listing
from lesstof.drawing.legends import legend
from lesstof.drawing.moving import settled
from lesstof.drawing.pieces import GAP, PADDING, bottom, label_lines, name_of
from lesstof.model.figure import Figure

Cell = tuple[float, int]

# Cells as (columns to the right, rows down) from the centre.
_RING: tuple[Cell, ...] = ((-0.5, -1), (0.5, -1), (1, 0), (0.5, 1), (-0.5, 1), (-1, 0))
_FEW: dict[int, tuple[Cell, ...]] = {
    0: (),
    1: ((1, 0),),
    2: ((-1, 0), (1, 0)),
    3: ((-0.5, -1), (1, 0), (-0.5, 1)),
    4: ((-0.5, -1), (0.5, -1), (0.5, 1), (-0.5, 1)),
    5: ((-0.5, -1), (0.5, -1), (1, 0), (0.5, 1), (-0.5, 1)),
}
_MORE: tuple[Cell, ...] = ((2, 0), (-2, 0), (1.5, -1), (1.5, 1), (-1.5, 1), (-1.5, -1))
_BELOW: tuple[Cell, ...] = ((0, 2), (1, 2), (-1, 2), (0.5, 3), (-0.5, 3))
MOST = 12
# The largest cell, and its height as a part of its width.
WIDEST, SLIM = 2_150_000, 0.92


def layout(figure: Figure, frame: Frame) -> Iterator[Sketch]:
    """Cells with labels only; beyond seven they go on at the sides, in a narrow frame below.

    Labels that are too long for a narrow frame stand in a legend. More than twelve parts are cards.
    """
    if len(figure.parts) > MOST:
        yield from listing.layout(figure, frame)
    elif not frame.explained:
        comb = _comb(figure, frame)
        yield comb
        if frame.narrow:
            yield _with_legend(comb, figure, frame)


def _comb(figure: Figure, frame: Frame) -> Sketch:
    cells = _cells(len(figure.parts), frame.narrow)
    columns = [column for column, _ in cells]
    across = max(columns) - min(columns) + 1
    rows = len({row for _, row in cells})
    width = min(WIDEST, int(frame.width / across), int(frame.height / (0.25 + 0.75 * rows) / SLIM))
    left = (frame.width - int(across * width)) // 2 - int(min(columns) * width)
    shapes = [_cell(figure, frame, i, left + int(column * width), row, width) for i, (column, row) in enumerate(cells)]
    return settled(shapes)


def _with_legend(comb: Sketch, figure: Figure, frame: Frame) -> Sketch:
    """The same cells with numbers, and the labels below."""
    cells = [
        replace(cell, name=f"{i + 1} ⬡", lines=(TextLine(str(i + 1), frame.label_pt, True),))
        for i, cell in enumerate(comb.shapes)
        if isinstance(cell, Polygon)
    ]
    entries = legend(figure.parts, 0, frame.width, comb.height + GAP, frame)
    return Sketch((*cells, *entries), bottom(entries))


def _cells(count: int, narrow: bool) -> list[Cell]:
    around = count - 1
    ring = _FEW.get(around, _RING)
    more = _BELOW if narrow else _MORE
    extra = [more[i % len(more)] for i in range(around - len(ring))]
    return [(0, 0), *ring, *extra]


def _cell(figure: Figure, frame: Frame, index: int, x: int, row: int, width: int) -> Polygon:
    """A hexagon that stands on a point; its text has the full width between the slanted edges."""
    height, slit = int(width * SLIM), GAP // 3
    y = row * height * 3 // 4
    left, right, top, end = x + slit // 2, x + width - slit // 2, y + slit // 2, y + height - slit // 2
    upper, lower, middle = top + (end - top) // 4, end - (end - top) // 4, (left + right) // 2
    points = ((middle, top), (right, upper), (right, lower), (middle, end), (left, lower), (left, upper))
    text = Rect(left + PADDING // 2, upper, right - left - PADDING, lower - upper)
    role = Role.SOFT if index else Role.ACCENT
    part = figure.parts[index]
    return Polygon(name_of(index, part.label), points, role, text, label_lines(part.label, text.width, frame))
