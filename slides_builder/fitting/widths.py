"""How wide the columns of a table are: words whole, short texts on one line, and as few lines as can be."""

import re
from collections.abc import Callable, Sequence
from operator import sub

from msgspec.structs import replace

from slides_builder.fitting.measuring import line_count, longest_word, one_line
from slides_builder.fitting.page import insets_of
from slides_builder.template.layouts import Style
from slides_builder.typography import CELL_SIDE
from slides_builder.words import Grid, Runs, text_of

# A narrow table is not stretched over the slide, but spaced to this much more than its text.
_LOOSE = 1.2
# A header may stand on one to three lines, each of about such a part of it.
_HEADERS = (1, 0.6, 0.4)
# Parts of an even share below which a column is not wrapped: the one with the fewest lines is taken.
_NARROW = (0.5, 0.75, 1, 1.25)
_NUMBER = re.compile(r"[€$£]?\s?[-−+]?\d[\d.,]*\s?(?:%|€)?")


def widths_of(grid: Grid, width: int, size: int, style: Style) -> tuple[int, ...] | None:
    """Widths of the columns in EMU; None when the longest words don't fit beside each other."""
    columns = list(zip(grid.header, *grid.rows, strict=True))
    styles = (replace(style, bold=True), *(style for _ in grid.rows))
    margins = [inset + CELL_SIDE for inset in insets_of(numeric_columns(grid))]
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
    wishes = [_wishes(wide, least, size, styles, part) for part in _HEADERS]
    if found := next((wish for wish in wishes if sum(wish) <= width), None):
        return _spread(found, width, found)
    ways = list(dict.fromkeys(_wrapped(least, wish, width, part) for wish in wishes for part in _NARROW))
    if len(ways) == 1:
        return ways[0]
    lines = [_lines(columns, list(map(sub, way, margins)), size, styles) for way in ways]
    return ways[lines.index(min(lines))]


def _wishes(
    wide: Sequence[tuple[Sequence[Runs], int]], least: Sequence[int], size: int, styles: Sequence[Style], part: float
) -> list[int]:
    """The widths of columns whose cells stand on one line and whose headers take a part of theirs."""
    headers = [round(part * one_line(column[0], size, styles[0])) + margin for column, margin in wide]
    cells = [_widest(one_line, column[1:], size, styles[1:]) + margin for column, margin in wide]
    return [max(each) for each in zip(least, headers, cells, strict=True)]


def _widest(
    measure: Callable[[Runs, float, Style], int], column: Sequence[Runs], size: int, styles: Sequence[Style]
) -> int:
    return max((measure(cell, size, style) for cell, style in zip(column, styles, strict=True)), default=0)


def _lines(
    columns: Sequence[Sequence[Runs]], rooms: Sequence[int], size: int, styles: Sequence[Style]
) -> tuple[int, int]:
    """How many lines all rows take together, and all cells."""
    lines = [
        [line_count(cell, room, size, style) for cell, room in zip(row, rooms, strict=True)]
        for row, style in zip(zip(*columns, strict=True), styles, strict=True)
    ]
    return sum(map(max, lines)), sum(map(sum, lines))


def _wrapped(least: Sequence[int], natural: Sequence[int], width: int, part: float) -> tuple[int, ...]:
    """Columns that need no more than a `part` of an even share keep their text on one line; others share the rest."""
    narrow = round(part * width / len(natural))
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


def numeric_columns(grid: Grid) -> tuple[bool, ...]:
    """Which columns hold nothing but numbers; the first one names its rows."""
    columns = list(zip(*grid.rows, strict=True)) if grid.rows else [()] * len(grid.header)
    return tuple(place > 0 and _is_numeric(cells) for place, cells in enumerate(columns))


def _is_numeric(cells: Sequence[Runs]) -> bool:
    return bool(cells) and all(_NUMBER.fullmatch(text_of(cell).strip()) for cell in cells)
