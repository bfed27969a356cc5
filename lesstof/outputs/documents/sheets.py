"""One sheet: its heading, and its tables cell by cell."""

from decimal import Decimal

from xlsxwriter.worksheet import Worksheet

from lesstof.outputs.documents.cells import Layout, written
from lesstof.outputs.documents.formats import Formats
from lesstof.outputs.documents.heights import height
from lesstof.worksheets.cells import Amount, Cell, Formula, Place

_NARROWEST, _TO_WRITE, _WIDEST = 11, 20, 38


def fill(page: Worksheet, layout: Layout, number: int, formats: Formats) -> None:
    """Write the tables of sheet `number`."""
    sheet = layout.sheets[number]
    page.write_string(0, 0, sheet.title, formats.title)
    widths = _widths(layout, sheet.tables)
    for column, width in enumerate(widths):
        page.set_column(column, column, width)
    for table in sheet.tables:
        _table(page, layout, number, table, formats)
        grid, top = layout.grids[table], layout.places[table].row
        for row, line in enumerate((grid.headers, *grid.rows)):
            page.set_row(top + row, height(zip(line, widths, strict=False)))
    if len(sheet.tables) == 1:
        header = layout.places[sheet.tables[0]].row
        page.freeze_panes(header + 1, 0)
        page.repeat_rows(header)


def _table(page: Worksheet, layout: Layout, sheet: int, table: int, formats: Formats) -> None:
    grid, top = layout.grids[table], layout.places[table].row
    for column, header in enumerate(grid.headers):
        page.write_string(top, column, header, formats.header)
    for row in range(len(grid.rows)):
        for column in range(len(grid.headers)):
            place = Place(table, row, column)
            where = (top + 1 + row, column)
            _cell(page, where, layout.formulas.cell(place), layout.formulas.hint(place), layout, sheet, formats)


def _cell(
    page: Worksheet,
    where: tuple[int, int],
    cell: Cell,
    like: Amount | None,
    layout: Layout,
    sheet: int,
    formats: Formats,
) -> None:
    match cell:
        case Formula():
            value = float(cell.shown.value) if cell.shown else ""
            page.write_formula(*where, written(layout, sheet, cell), formats.outcome(cell.like), value)
        case Amount():
            page.write_number(*where, float(cell.value), formats.number(cell))
        case "":
            page.write_blank(*where, None, formats.input(like))
        case "€":
            page.write_blank(*where, None, formats.input(Amount(Decimal(0), 2, euro=True)))
        case _:
            page.write_string(*where, cell, formats.label)


def _widths(layout: Layout, tables: tuple[int, ...]) -> list[float]:
    """Columns as wide as what stands in them asks, within limits."""
    wanted: dict[int, int] = {}
    for table in tables:
        grid = layout.grids[table]
        for line in (grid.headers, *grid.rows):
            for column, text in enumerate(line):
                least = len(text) + 2 if text else _TO_WRITE
                wanted[column] = max(wanted.get(column, 0), least)
    return [min(_WIDEST, max(_NARROWEST, wanted[column])) for column in sorted(wanted)]
