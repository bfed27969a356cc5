"""A matrix: cells in rows and columns, with the names and values of both axes."""

from collections.abc import Iterator, Sequence

from lesstof.drawing.drawing import Align, Box, Label, Rect, Role, Shape
from lesstof.drawing.extents import height_of, widest
from lesstof.drawing.frames import Frame, Sketch
from lesstof.drawing.grids import Grid, grid_of
from lesstof.drawing.layouts.table import row_cards
from lesstof.drawing.moving import settled
from lesstof.drawing.pieces import (
    GAP,
    LOWEST,
    PADDING,
    RADIUS,
    Lines,
    Place,
    card,
    card_height,
    name_of,
    part_lines,
    spread,
    text_label,
    text_lines,
)
from lesstof.model.figure import Figure, FigurePart

SLIT = GAP // 2
# The widest column of row values, as a part of the frame.
HEADING = 0.22


def layout(figure: Figure, frame: Frame) -> Iterator[Sketch]:
    """Cells with their headings; in a narrow frame with the row's value above them, or all under each other."""
    grid = grid_of(figure)
    if frame.narrow and grid.width < 3:
        yield _upright(grid, frame)
    yield _wide(grid, frame)
    if frame.narrow:
        yield _stacked(grid, frame) if frame.explained or not grid.rows.values else _row_cards(grid, frame)


def _wide(grid: Grid, frame: Frame) -> Sketch:
    headings = [_value_lines(value, int(frame.width * HEADING), frame) for value in grid.rows.values]
    axis = text_lines(_down(grid), int(frame.width * HEADING), frame)
    indent = max((widest(lines) for lines in (*headings, axis)), default=0)
    left = indent + GAP if indent else 0
    places = spread(grid.width, left, frame.width - left, SLIT)
    head, y = _column_head(grid, frame, places)
    shapes: list[Shape] = [*head]
    if axis:
        shapes.append(_axis_label("axis 1", Rect(0, 0, indent, y - SLIT or height_of(axis)), axis))
        y = max(y, height_of(axis) + SLIT)
    cells, total = _rows(grid, frame, places, y, headings, indent)
    return settled([*shapes, *cells]) if shapes else Sketch(tuple(cells), total)


def _rows(
    grid: Grid, frame: Frame, places: Sequence[Place], y: int, headings: Sequence[Lines], indent: int
) -> tuple[list[Shape], int]:
    """All rows at one height, each with its value at the left."""
    room = places[0][1] - 2 * PADDING
    texts = [[_cell_lines(grid, part, room, frame) for part in row] for row in grid.cells]
    rows = len(texts)
    lowest = LOWEST if frame.explained or frame.narrow or grid.tabular else LOWEST * 3 // 2
    roomy = min(lowest, (frame.height - y + SLIT) // rows - SLIT)
    height = card_height([lines for row in texts for lines in row] + [*headings], roomy)
    shapes: list[Shape] = []
    for i, (row, row_texts) in enumerate(zip(grid.cells, texts, strict=True)):
        if i < len(headings):
            rect = Rect(0, y, indent, height)
            shapes.append(Label(f"row {i + 1}", rect, headings[i], Align.RIGHT))
        shapes += _cells(row, row_texts, places, y, height, frame, i * grid.width)
        y += height + SLIT
    return shapes, y - SLIT


def _cells(
    row: Sequence[FigurePart],
    texts: Sequence[Lines],
    places: Sequence[Place],
    y: int,
    height: int,
    frame: Frame,
    first: int,
) -> list[Box]:
    return [
        card(name_of(first + i, part.label), Rect(x, y, width, height), lines, frame)
        for i, (part, lines, (x, width)) in enumerate(zip(row, texts, places, strict=False))
    ]


def _column_head(grid: Grid, frame: Frame, places: Sequence[Place]) -> tuple[list[Shape], int]:
    """The name of the columns' axis and their values; and where the cells begin."""
    shapes: list[Shape] = []
    y, left = 0, places[0][0]
    if grid.columns.label:
        lines = text_lines(f"{grid.columns.label} →", frame.width - left, frame)
        shapes.append(_axis_label("axis 2", Rect(left, 0, frame.width - left, height_of(lines)), lines))
        y = height_of(lines) + SLIT // 2
    values = [_value_lines(value, width, frame) for value, (_, width) in zip(grid.columns.values, places, strict=False)]
    height = max((height_of(lines) for lines in values), default=0)
    for i, (lines, (x, width)) in enumerate(zip(values, places, strict=False)):
        shapes.append(text_label(f"column {i + 1}", x, y + height - height_of(lines), width, lines, Align.CENTRE))
    return shapes, y + height + (SLIT if shapes else 0)


def _cell_lines(grid: Grid, part: FigurePart, width: int, frame: Frame) -> Lines:
    return text_lines(part.label, width, frame) if grid.tabular else part_lines(part, width, frame)


def _value_lines(value: str, width: int, frame: Frame) -> Lines:
    return text_lines(value, width, frame, bold=True)


def _down(grid: Grid) -> str:
    return f"{grid.rows.label} ↓" if grid.rows.label else ""


def _axis_label(name: str, rect: Rect, lines: Lines) -> Label:
    """Quieter than the values: at the bottom left of its place."""
    height = height_of(lines)
    return Label(name, Rect(rect.x, rect.y + rect.height - height, rect.width, height), lines, Align.LEFT, Role.MUTED)


def _upright(grid: Grid, frame: Frame) -> Sketch:
    """Two columns, with each row's value above its cells."""
    places = spread(grid.width, 0, frame.width, SLIT)
    shapes, y = _column_head(grid, frame, places)
    room = places[0][1] - 2 * PADDING
    for i, row in enumerate(grid.cells):
        if i < len(grid.rows.values):
            heading = text_label(f"row {i + 1}", 0, y, frame.width, _row_heading(grid, i, frame))
            shapes.append(heading)
            y += heading.rect.height + SLIT // 2
        texts = [_cell_lines(grid, part, room, frame) for part in row]
        height = card_height(texts, LOWEST // 2)
        shapes += _cells(row, texts, places, y, height, frame, i * grid.width)
        y += height + GAP
    return Sketch(tuple(shapes), y - GAP)


def _row_heading(grid: Grid, index: int, frame: Frame) -> Lines:
    name, value = grid.rows.label, grid.rows.values[index]
    return text_lines(f"{name}: {value}" if name else value, frame.width, frame, bold=True)


def _row_cards(grid: Grid, frame: Frame) -> Sketch:
    headings = [f"{grid.rows.label}: {value}" if grid.rows.label else value for value in grid.rows.values]
    rows = [(heading, *(part.label for part in row)) for heading, row in zip(headings, grid.cells, strict=False)]
    return row_cards(rows, ("", *grid.columns.values), frame)


def _stacked(grid: Grid, frame: Frame) -> Sketch:
    """Cells under each other, each with its column's value before its text."""
    shapes: list[Shape] = []
    y, room = 0, frame.width - 2 * PADDING
    for i, row in enumerate(grid.cells):
        if i < len(grid.rows.values):
            heading = text_label(f"row {i + 1}", 0, y, frame.width, _row_heading(grid, i, frame))
            shapes.append(heading)
            y += heading.rect.height + SLIT // 2
        for j, part in enumerate(row):
            value = grid.columns.values[j] if j < len(grid.columns.values) else ""
            lines: Lines = (*text_lines(value, room, frame), *part_lines(part, room, frame))
            rect = Rect(0, y, frame.width, card_height([lines]))
            name = name_of(i * grid.width + j, part.label)
            shapes.append(Box(name, rect, Role.SOFT, lines, Align.LEFT, RADIUS))
            y += rect.height + SLIT
        y += SLIT
    return Sketch(tuple(shapes), y - 2 * SLIT)
