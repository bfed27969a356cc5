"""Lists and tables taken from their lines, so that every item keeps its place."""

import re
from dataclasses import dataclass

from lesstof.reading.context import Context
from lesstof.reading.lines import Line, Lines, trimmed

_BULLET = re.compile(r"^[-*+]\s+")
_NUMBER = re.compile(r"^\d+[.)]\s+")
_DELIMITER = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")


@dataclass(frozen=True, slots=True)
class Item:
    """An item: its first line without the marker, and the lines that belong to it."""

    first: Line
    rest: Lines

    @property
    def lines(self) -> Lines:
        """The whole text of the item."""
        return (self.first, *self.rest)


@dataclass(frozen=True, slots=True)
class ItemList:
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
    starts = [place for place, line in enumerate(lines) if marker.match(line.text)]
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


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a table row in their places."""

    cells: Lines
    line: Line


@dataclass(frozen=True, slots=True)
class TableLines:
    """The text above a table, its header and rows (None when there is no table), and the text after it."""

    before: Lines
    header: Row | None
    rows: tuple[Row, ...]
    after: Lines


def table(context: Context, lines: Lines, columns: int | None = None) -> TableLines:
    """The first table; rows with another number of cells than the header are reported."""
    start = next(
        (i for i in range(1, len(lines)) if _DELIMITER.match(lines[i].text) and "|" in lines[i - 1].text), None
    )
    if start is None:
        return TableLines(lines, None, (), ())
    end = next((i for i in range(start + 1, len(lines)) if "|" not in lines[i].text), len(lines))
    header = _row(lines[start - 1])
    rows = tuple(_row(line) for line in lines[start + 1 : end])
    width = columns or len(header.cells)
    for row in (header, *rows):
        if len(row.cells) != width:
            context.tell("E220", row.line, expected=width)
    return TableLines(trimmed(lines[: start - 1]), header, rows, trimmed(lines[end:]))


def _row(line: Line) -> Row:
    text = line.text.rstrip()
    start = len(text) - len(text.lstrip())
    start += 1 if text[start : start + 1] == "|" else 0
    end = len(text) - (1 if text.endswith("|") and not text.endswith("\\|") else 0)
    cells: list[Line] = []
    while True:
        bar = re.search(r"(?<!\\)\|", text[start:end])
        stop = start + bar.start() if bar else end
        cells.append(line.part(start, stop).stripped())
        if not bar:
            return Row(tuple(cells), line)
        start = stop + 1
