"""Tables measured: widths of columns, heights of rows, rows over several slides under the same header."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from slides_builder.fitting.measuring import longest_word, one_line, text_height
from slides_builder.fitting.page import TableBox, insets_of
from slides_builder.fitting.sharing import shared
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import PLAIN, Style
from slides_builder.typography import CELL_AIRY, CELL_SIDE, CELL_TIGHT, CELL_TOP
from slides_builder.words import Grid, Mark, Paragraph, Run, Runs, text_of

SIZES = (24, 22, 20, 18)
# A narrow table is not stretched over the slide, but spaced to this much more than its text.
_LOOSE = 1.2
_NUMBER = re.compile(r"[€$£]?\s?[-−+]?\d[\d.,]*\s?(?:%|€)?")


def fit_table(grid: Grid, frame: Frame, sizes: Sequence[int] = SIZES, style: Style = PLAIN) -> TableBox | None:
    """The whole table in one frame, at the first size at which it fits, or tight at the smallest of all; else None.

    One in larger type than usual has more white between its rows, where there is room for it.
    """
    ways = [(size, margin) for size in sizes for margin in ((CELL_AIRY, CELL_TOP) if size > SIZES[0] else (CELL_TOP,))]
    tight = ((SIZES[-1], CELL_TIGHT),) if sizes[-1] == SIZES[-1] else ()
    for size, margin in (*ways, *tight):
        table = measured(grid, frame, size, style, margin)
        if table and table.frame.height <= frame.height:
            return table
    return None


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
    right = _numbers(grid)
    rooms = [width - inset - CELL_SIDE for width, inset in zip(widths, insets_of(right), strict=True)]
    heights = tuple(_text_height(row, rooms, size, its) + 2 * margin for row, its in rows)
    box = Frame(frame.x, frame.y, sum(widths), sum(heights))
    return TableBox(box, grid, widths, heights, right, size, _description(grid), margin)


def _description(grid: Grid) -> str:
    return f"{', '.join(text_of(cell) for cell in grid.header)} ({len(grid.rows)})"


def _numbers(grid: Grid) -> tuple[bool, ...]:
    """Which columns hold nothing but numbers; the first one names its rows."""
    columns = list(zip(*grid.rows, strict=True)) if grid.rows else [()] * len(grid.header)
    return tuple(place > 0 and _is_numeric(cells) for place, cells in enumerate(columns))


def _is_numeric(cells: Sequence[Runs]) -> bool:
    return bool(cells) and all(_NUMBER.fullmatch(text_of(cell).strip()) for cell in cells)


def _text_height(row: Sequence[Runs], rooms: Sequence[int], size: int, style: Style) -> int:
    cells = zip(row, rooms, strict=True)
    return max(text_height(cell, room, size, replace(style, line=100)) for cell, room in cells)


def widths_of(grid: Grid, width: int, size: int, style: Style) -> tuple[int, ...] | None:
    """Widths of the columns in EMU; None when the longest words don't fit beside each other."""
    columns = list(zip(grid.header, *grid.rows, strict=True))
    styles = (replace(style, bold=True), *(style for _ in grid.rows))
    margins = [inset + CELL_SIDE for inset in insets_of(_numbers(grid))]
    wide = list(zip(columns, margins, strict=True))
    least = [_widest(longest_word, column, size, styles) + margin for column, margin in wide]
    natural = [_widest(one_line, column, size, styles) + margin for column, margin in wide]
    if sum(least) > width:
        return None
    if grid.shares:
        roomy = sum(natural) <= width
        return _spread(natural, width, grid.shares) if roomy else _shares(grid.shares, least, width)
    if sum(natural) * _LOOSE <= width:
        return tuple(round(each * _LOOSE) for each in natural)
    if sum(natural) <= width:
        return _spread(natural, width, natural)
    return _wrapped(least, natural, width)


def _widest(
    measure: Callable[[Runs, float, Style], int], column: Sequence[Runs], size: int, styles: Sequence[Style]
) -> int:
    return max(measure(cell, size, style) for cell, style in zip(column, styles, strict=True))


def _wrapped(least: Sequence[int], natural: Sequence[int], width: int) -> tuple[int, ...]:
    """Narrow columns keep their text on one line where that can be; the others share what is left."""
    narrow = width // (2 * len(natural))
    base = [wish if wish <= narrow else need for wish, need in zip(natural, least, strict=True)]
    if sum(base) > width:
        base = list(least)
    return _spread(base, width, [wish - has for wish, has in zip(natural, base, strict=True)])


def _shares(shares: Sequence[int], least: Sequence[int], width: int) -> tuple[int, ...]:
    """Widths by share, but no column narrower than its longest word."""
    wished = [width * share // sum(shares) for share in shares]
    short = [max(0, need - wish) for need, wish in zip(least, wished, strict=True)]
    spare = [max(0, wish - need) for need, wish in zip(least, wished, strict=True)]
    taken = [sum(short) * each // (sum(spare) or 1) for each in spare]
    return tuple(wish + more - less for wish, more, less in zip(wished, short, taken, strict=True))


def _spread(base: Sequence[int], width: int, weights: Sequence[int]) -> tuple[int, ...]:
    """The base widths with what is left shared out by weight."""
    left = width - sum(base)
    return tuple(each + left * weight // (sum(weights) or 1) for each, weight in zip(base, weights, strict=True))


def part_of(table: TableBox, rows: range) -> TableBox:
    """Some rows of a table under its header."""
    heights = (table.heights[0], *(table.heights[place + 1] for place in rows))
    grid = replace(table.grid, rows=tuple(table.grid.rows[place] for place in rows))
    box = replace(table.frame, height=sum(heights))
    return replace(table, grid=grid, heights=heights, frame=box, description=_description(grid))
