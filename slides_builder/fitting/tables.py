"""Tables measured: widths of columns, heights of rows, rows over several slides under the same header."""

from collections.abc import Sequence

from msgspec.structs import replace

from slides_builder.fitting.measuring import line_count, text_height
from slides_builder.fitting.page import TableBox, insets_of
from slides_builder.fitting.sharing import shared
from slides_builder.fitting.widths import numeric_columns, widths_of
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import PLAIN, Style
from slides_builder.typography import CELL_AIRY, CELL_SIDE, CELL_TIGHT, CELL_TOP
from slides_builder.words import Grid, Mark, Paragraph, Run, Runs, text_of

SIZES = (24, 22, 20, 18)
# Characters of a cell that is not broken to make the type larger.
_FEW = 20


def fit_table(grid: Grid, frame: Frame, sizes: Sequence[int] = SIZES, style: Style = PLAIN) -> TableBox | None:
    """The whole table in one frame, at the first size at which it fits, or tight at the smallest of all; else None.

    One in larger type than usual has more white between its rows, where there is room for it.
    """
    ways = [(size, margin) for size in sizes for margin in ((CELL_AIRY, CELL_TOP) if size > SIZES[0] else (CELL_TOP,))]
    tight = ((SIZES[-1], CELL_TIGHT),) if sizes[-1] == SIZES[-1] else ()
    for size, margin in (*ways, *tight):
        table = measured(grid, frame, size, style, margin)
        if table and table.frame.height <= frame.height and not _breaks_short(table, style):
            return table
    return None


def _breaks_short(table: TableBox, style: Style) -> bool:
    """Whether type is so large that a few words that belong together stand on two lines.

    Columns of set proportions, such as terms and their meanings, are made for large type.
    """
    if table.size <= SIZES[0] or table.grid.shares:
        return False
    cells = (pair for row in table.grid.rows for pair in zip(row, _rooms(table), strict=True))
    return any(
        len(text_of(cell)) <= _FEW and line_count(cell, room, table.size, style) > 1
        for cell, room in cells
        if "\n" not in text_of(cell)
    )


def _rooms(table: TableBox) -> list[int]:
    """The width that each column has for text."""
    return [width - inset - CELL_SIDE for width, inset in zip(table.widths, table.insets, strict=True)]


def split_table(grid: Grid, frame: Frame, style: Style = PLAIN) -> tuple[TableBox, ...]:
    """The rows over several frames, evenly filled, in the largest type that needs no more of them.

    Nothing when a row or a word is too large for any frame.
    """
    found: tuple[TableBox, ...] = ()
    for size in reversed(SIZES):
        parts = _split_at(grid, frame, size, style)
        if not parts or (found and len(parts) > len(found)):
            break
        found = parts
    return found


def _split_at(grid: Grid, frame: Frame, size: int, style: Style) -> tuple[TableBox, ...]:
    table = measured(grid, frame, size, style)
    if table is None:
        return ()
    header, *heights = table.heights
    room = frame.height - header
    if any(height > room for height in heights):
        return ()
    return tuple(part_of(table, rows) for rows in shared(heights, room))


def as_list(grid: Grid) -> tuple[Paragraph, ...]:
    """A table that fits no slide, told row by row."""
    told = []
    for row in grid.rows:
        first, *others = row
        told.append(Paragraph(tuple(replace(run, bold=True) for run in first) or (Run("–"),), Mark.BULLET))
        told += [
            Paragraph((Run(f"{text_of(name)}: "), *cell), Mark.NONE, level=1)
            for name, cell in zip(grid.header[1:], others, strict=False)
            if cell
        ]
    return tuple(told)


def measured(grid: Grid, frame: Frame, size: int, style: Style, margin: int = CELL_TOP) -> TableBox | None:
    """The whole table in type of `size` points, however high; None when its words don't fit the width."""
    widths = widths_of(grid, frame.width, size, style)
    if widths is None:
        return None
    head = replace(style, bold=True)
    styles = (head, *(style for _ in grid.rows))
    rows = zip((grid.header, *grid.rows), styles, strict=True)
    right = numeric_columns(grid)
    rooms = [width - inset - CELL_SIDE for width, inset in zip(widths, insets_of(right), strict=True)]
    heights = tuple(_text_height(row, rooms, size, its) + 2 * margin for row, its in rows)
    box = Frame(frame.x, frame.y, sum(widths), sum(heights))
    return TableBox(box, grid, widths, heights, right, size, _description(grid), margin)


def _description(grid: Grid) -> str:
    return f"{', '.join(text_of(cell) for cell in grid.header)} ({len(grid.rows)})"


def _text_height(row: Sequence[Runs], rooms: Sequence[int], size: int, style: Style) -> int:
    cells = zip(row, rooms, strict=True)
    return max(text_height(cell, room, size, replace(style, line=100)) for cell, room in cells)


def part_of(table: TableBox, rows: range) -> TableBox:
    """Some rows of a table under its header."""
    heights = (table.heights[0], *(table.heights[place + 1] for place in rows))
    grid = replace(table.grid, rows=tuple(table.grid.rows[place] for place in rows))
    box = replace(table.frame, height=sum(heights))
    return replace(table, grid=grid, heights=heights, frame=box, description=_description(grid))
