"""The tables of a text as rows of words, each with the heading that it stands under."""

import re
from collections.abc import Iterator

from msgspec import Struct

from lesstof.model.prose import Element, Nodes, plain, walk

_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_LETTER = re.compile(r"^([A-Za-z]\d{0,2})(?:[.)]\s+(.*)|\.?$)", re.DOTALL)


class Grid(Struct, frozen=True):
    """`section` is the heading above it; rows are as long as the headers; `first` is the column after the labels."""

    section: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    first: int

    def letter(self, row: int) -> str:
        """The name of a row: `a` in *a. Uren*, or a first cell that is nothing but a letter."""
        found = _LETTER.match(self.rows[row][0])
        return found[1] if found and (self.first == 2 or found[2]) else ""

    def label(self, row: int) -> str:
        """What a row says about itself, without its letter."""
        text = self.rows[row][self.first - 1]
        found = _LETTER.match(text) if self.first == 1 else None
        return (found[2] or "") if found else text


def grids(nodes: Nodes) -> tuple[Grid, ...]:
    """Every table at the top of a text, in order."""
    section, found = "", []
    for node in nodes:
        if isinstance(node, Element) and node.tag in _HEADINGS:
            section = plain(node)
        elif isinstance(node, Element) and node.tag == "table":
            found.append(grid(node, section))
    return tuple(found)


def grid(table: Element, section: str = "") -> Grid:
    """One table; short rows are filled up."""
    lines = [tuple(_words(cell) for cell in _cells(row)) for row in walk((table,)) if row.tag == "tr"]
    width = max((len(line) for line in lines), default=1) or 1
    whole = [(*line, *("" for _ in range(width - len(line)))) for line in lines] or [("",) * width]
    headers, rows = whole[0], tuple(whole[1:])
    lettered = (
        width > 2 and any(_is_bare(row[0]) for row in rows) and all(_is_bare(row[0]) or not row[0] for row in rows)
    )
    return Grid(section, headers, rows, 2 if lettered else 1)


def _words(cell: Element) -> str:
    """What stands in a cell; dots or a line to write on are nothing."""
    text = plain(cell)
    return text if text.strip("…._ ") else ""


def _is_bare(cell: str) -> bool:
    found = _LETTER.match(cell)
    return found is not None and not found[2]


def _cells(row: Element) -> Iterator[Element]:
    return (cell for cell in row.children if isinstance(cell, Element) and cell.tag in {"td", "th"})
