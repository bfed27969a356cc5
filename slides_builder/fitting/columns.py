"""A table with more columns than a slide holds as several tables, each with the first column."""

from collections.abc import Sequence
from itertools import pairwise

from slides_builder.fitting.tables import SIZES
from slides_builder.fitting.widths import widths_of
from slides_builder.template.layouts import Style
from slides_builder.words import Grid

# With more columns than these a slide must have some room to spare, or each holds one word a line.
_MANY, _SHARE = 6, 0.85


def narrowed(grid: Grid, width: int, style: Style) -> tuple[Grid, ...]:
    """The table itself where its words fit beside each other in `width` EMU; also where no two columns of it do."""
    width = width if len(grid.header) <= _MANY else round(width * _SHARE)
    if widths_of(grid, width, SIZES[-1], style):
        return (grid,)
    filled = _filled(grid, width, style)
    even = _even(len(grid.header) - 1, len(filled))
    for groups in (even, filled):
        parts = tuple(_part(grid, group) for group in groups)
        if parts and all(widths_of(part, width, SIZES[-1], style) for part in parts):
            return parts
    return (grid,)


def _filled(grid: Grid, width: int, style: Style) -> list[range]:
    """The columns behind the first in stretches, each as long as it can be."""
    starts = [1]
    for column in range(2, len(grid.header)):
        if not widths_of(_part(grid, range(starts[-1], column + 1)), width, SIZES[-1], style):
            starts.append(column)
    return [range(start, end) for start, end in zip(starts, [*starts[1:], len(grid.header)], strict=True)]


def _even(columns: int, count: int) -> list[range]:
    ends = [1 + columns * number // count for number in range(count + 1)]
    return [range(start, end) for start, end in pairwise(ends)]


def _part(grid: Grid, columns: Sequence[int]) -> Grid:
    picked = (0, *columns)
    rows = tuple(tuple(row[place] for place in picked) for row in grid.rows)
    shares = tuple(grid.shares[place] for place in picked) if grid.shares else ()
    return Grid(tuple(grid.header[place] for place in picked), rows, shares)
