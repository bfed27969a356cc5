"""Where each cell of each table stands in the workbook, and what a formula looks like there."""

import re
from collections.abc import Iterator

from msgspec import Struct

from lesstof.model.handbook import Attachment
from lesstof.worksheets.cells import Formula, Place
from lesstof.worksheets.expressions import spreadsheet
from lesstof.worksheets.formulas import Formulas
from lesstof.worksheets.grids import Grid, grids

_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31


class SheetPlan(Struct, frozen=True):
    """A sheet's name, the heading it shows and the numbers of its tables."""

    name: str
    title: str
    tables: tuple[int, ...]


class TablePlace(Struct, frozen=True):
    """The sheet of a table and the row (from 0) of its header."""

    sheet: int
    row: int


class Layout(Struct, frozen=True):
    """All tables in their places."""

    grids: tuple[Grid, ...]
    formulas: Formulas
    sheets: tuple[SheetPlan, ...]
    places: tuple[TablePlace, ...]


def laid_out(attachment: Attachment, language: str, taken: str) -> Layout:
    """A sheet for each heading with tables under it, the tables below each other; `taken` is no name for a sheet."""
    found = grids(attachment.prose.nodes)
    sheets: list[SheetPlan] = []
    places: list[TablePlace] = []
    row = 0
    for number, grid in enumerate(found):
        if not sheets or sheets[-1].title != (grid.section or attachment.title):
            title = grid.section or attachment.title
            sheets.append(SheetPlan(_name(title, [taken, *(sheet.name for sheet in sheets)]), title, ()))
            row = 2
        sheets[-1] = SheetPlan(sheets[-1].name, sheets[-1].title, (*sheets[-1].tables, number))
        places.append(TablePlace(len(sheets) - 1, row))
        row += len(grid.rows) + 2
    return Layout(found, Formulas(found, language), tuple(sheets), tuple(places))


def written(layout: Layout, sheet: int, formula: Formula) -> str:
    """The formula for a cell on a sheet; it stays empty until all that it needs is filled in."""
    if formula.rows:
        first, last = (_address(layout, sheet, place) for place in (formula.rows[0], formula.rows[-1]))
        return f'=IF(COUNT({first}:{last.rpartition("!")[2]})=0,"",SUM({first}:{last.rpartition("!")[2]}))'
    assert formula.expression is not None
    cells = {name: _address(layout, sheet, place) for name, place in formula.places}
    sum_ = spreadsheet(formula.expression, cells.__getitem__)
    if not cells:
        return f"={sum_}"
    needed = ",".join(dict.fromkeys(cells.values()))
    return f'=IF(COUNT({needed})<{len(set(cells.values()))},"",IFERROR({sum_},""))'


def _address(layout: Layout, sheet: int, place: Place) -> str:
    table = layout.places[place.table]
    cell = f"{_letters(place.column)}{table.row + 2 + place.row}"
    if table.sheet == sheet:
        return cell
    name = layout.sheets[table.sheet].name.replace("'", "''")
    return f"'{name}'!{cell}"


def _letters(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _name(title: str, taken: list[str]) -> str:
    """A name that Excel allows, unlike the others whatever their case."""
    plain = " ".join(_NOT_IN_A_NAME.sub(" ", title).split()).strip("'")[:_LONGEST_NAME].strip(" '") or "1"
    if plain.casefold() == "history":
        plain += " 1"
    lower = {name.casefold() for name in taken}
    return next(name for name in _numbered(plain) if name.casefold() not in lower)


def _numbered(name: str) -> Iterator[str]:
    yield name
    for number in range(2, 10_000):
        yield f"{name[: _LONGEST_NAME - 5].strip()} ({number})"
