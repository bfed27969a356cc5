"""Lists and tables taken from their lines, so that every item keeps its place."""

import re

from msgspec import Struct

from lesstof.reading.context import Context
from lesstof.reading.dollars import formulas_hidden, with_bare_bars
from lesstof.reading.lines import CodeFences, Line, Lines, trimmed
from lesstof.reading.repairing import starts_table

_BULLET = re.compile(r" {0,3}[-*+]\s+")
_NUMBER = re.compile(r" {0,3}\d{1,9}[.)]\s+")
_BAR = re.compile(r"(?<!\\)\|")


class Item(Struct, frozen=True):
    """An item: its first line without the marker, and the lines that belong to it."""

    first: Line
    rest: Lines

    @property
    def lines(self) -> Lines:
        """The whole text of the item."""
        return (self.first, *self.rest)


class ItemList(Struct, frozen=True):
    """The text above the list, its items, and lines after it that are no items."""

    before: Lines
    items: tuple[Item, ...]
    after: Lines


def bullets(lines: Lines) -> ItemList:
    """A list of bullets."""
    return _items(lines, _BULLET)


def numbered(lines: Lines) -> ItemList:
    """A numbered list."""
    return _items(lines, _NUMBER)


def either(lines: Lines) -> ItemList:
    """A list of bullets or numbers, whichever stands there."""
    return numbered(lines) if any(_NUMBER.match(line.text) for line in lines) else bullets(lines)


def _items(lines: Lines, marker: re.Pattern[str]) -> ItemList:
    fences = CodeFences()
    starts = [place for place, line in enumerate(lines) if not fences.covers(line) and marker.match(line.text)]
    starts = [place for place in starts if not _is_nested(lines[place], lines[starts[0]], marker)]
    if not starts:
        return ItemList(lines, (), ())
    end = _end_of_list(lines, starts[-1])
    items = []
    for start, stop in zip(starts, [*starts[1:], end], strict=True):
        found = marker.match(lines[start].text)
        width = found.end() if found else 0
        rest = trimmed(lines[start + 1 : stop])
        items.append(Item(lines[start].part(width), tuple(line.stripped() for line in rest)))
    return ItemList(trimmed(lines[: starts[0]]), tuple(items), trimmed(lines[end:]))


def _is_nested(line: Line, first: Line, marker: re.Pattern[str]) -> bool:
    """Whether an item is indented as far as the text of the first one."""
    found = marker.match(first.text)
    return found is not None and len(line.text) - len(line.text.lstrip(" ")) >= found.end()


def _end_of_list(lines: Lines, last: int) -> int:
    """The first line after the last item that is neither indented nor a continuation of its paragraph."""
    blank_before = False
    for place in range(last + 1, len(lines)):
        text = lines[place].text
        if not text.strip():
            blank_before = True
        elif blank_before and not text.startswith((" ", "\t")):
            return place
    return len(lines)


class Row(Struct, frozen=True):
    """The cells of a table row in their places."""

    cells: Lines
    line: Line


class TableLines(Struct, frozen=True):
    """The text above a table, its header and rows (None when there is no table), and the text after it."""

    before: Lines
    header: Row | None
    rows: tuple[Row, ...]
    after: Lines


def table(context: Context, lines: Lines, columns: int | None = None) -> TableLines:
    """The first table; rows with another number of cells than the header are reported."""
    start = next((place for place in range(len(lines)) if starts_table(lines, place)), None)
    if start is None:
        return TableLines(lines, None, (), ())
    end = next((i for i in range(start + 2, len(lines)) if "|" not in lines[i].text), len(lines))
    header = row_of(lines[start])
    rows = tuple(row_of(line) for line in lines[start + 2 : end])
    width = columns or len(header.cells)
    wrong = [row for row in (header, *rows) if len(row.cells) != width]
    for row in wrong[:1] if wrong[:1] == [header] else wrong:
        context.tell("E220", row.line, expected=width)
    return TableLines(trimmed(lines[:start]), header, rows, trimmed(lines[end:]))


def row_of(line: Line) -> Row:
    """Cut at the bars that stand neither in code or a formula nor behind a backslash."""
    text = formulas_hidden(line.text).rstrip()
    bars = [found.start() for found in _BAR.finditer(text)]
    starts_with_bar = bool(bars) and not text[: bars[0]].strip()
    ends_with_bar = len(bars) > starts_with_bar and bars[-1] == len(text) - 1
    inner = bars[starts_with_bar : len(bars) - ends_with_bar]
    first = bars[0] + 1 if starts_with_bar else 0
    last = bars[-1] if ends_with_bar else len(line.text.rstrip())
    edges = zip([first, *(bar + 1 for bar in inner)], [*inner, last], strict=True)
    return Row(tuple(_cell(line.part(start, stop).stripped()) for start, stop in edges), line)


def _cell(line: Line) -> Line:
    return Line(line.number, with_bare_bars(line.text), line.column)
