"""What stands in each cell of a text's tables, and what the names in its formulas mean."""

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from lesstof.reading.vocabulary import vocabulary
from lesstof.worksheets.cells import Amount, Cell, Formula, Place, amount, bare, formula_in, outcome
from lesstof.worksheets.expressions import Expression, is_percentage, names
from lesstof.worksheets.grids import Grid


class Unknown(Struct, frozen=True):
    """A name in a formula that no row or column has."""

    formula: str
    name: str


class Formulas:
    """The formulas of a text's tables, found once."""

    def __init__(self, tables: tuple[Grid, ...], language: str) -> None:
        self._tables, self._language = tables, language
        self._total = vocabulary(language).word("phrase", "total")
        self._rows = [[formula_in(table.label(row), language) for row in range(len(table.rows))] for table in tables]
        self._columns = [[formula_in(header, language) for header in table.headers] for table in tables]

    def cell(self, place: Place) -> Cell:
        """What stands in a cell."""
        text = self._text(place)
        if place.column < self._tables[place.table].first:
            return text
        return self._formula(place, text) or amount(text, self._language) or text

    def hint(self, place: Place) -> Amount | None:
        """How a number to fill in looks: like the example in the same lettered row."""
        table = self._tables[place.table]
        if not table.letter(place.row):
            return None
        return next((found for cell in table.rows[place.row] if (found := amount(cell, self._language))), None)

    def unknown(self) -> Iterator[Unknown]:
        """Names that lead nowhere, in formulas with at least one name that does."""
        for table, grid in enumerate(self._tables):
            for row, column, found in self._all(table, grid):
                lost = [name for name in names(found) if self._is_lost(name, Place(table, row, column))]
                if lost and len(lost) < len(set(names(found))):
                    label = grid.label(row) if self._rows[table][row] is found else grid.headers[column]
                    yield from (Unknown(label, name) for name in dict.fromkeys(lost))

    def circular(self) -> Iterator[str]:
        """The labels of rows whose formula needs its own outcome."""
        for table, grid in enumerate(self._tables):
            for row, found in enumerate(self._rows[table]):
                place = Place(table, row, grid.first)
                if found is not None and len(grid.headers) > grid.first and place in self._needed(place):
                    yield grid.label(row)

    def _needed(self, place: Place) -> set[Place]:
        """All cells that a cell's outcome depends on."""
        found: set[Place] = set()
        waiting = [place]
        while waiting:
            cell = self.cell(waiting.pop())
            new = {target for _, target in cell.places} - found if isinstance(cell, Formula) else set()
            found |= new
            waiting += new
        return found

    def _is_lost(self, name: str, place: Place) -> bool:
        return self._meant(name, place) is None and self._total_of(name, place) is None

    def _all(self, table: int, grid: Grid) -> Iterator[tuple[int, int, Expression]]:
        last = len(grid.headers) - 1
        for row, found in enumerate(self._rows[table]):
            if found is not None and last >= grid.first:
                yield row, grid.first, found
        for column, found in enumerate(self._columns[table]):
            if found is not None and grid.rows:
                yield 0, column, found

    def _text(self, place: Place) -> str:
        return self._tables[place.table].rows[place.row][place.column]

    def _formula(self, place: Place, text: str) -> Formula | None:
        shown, own = outcome(text, self._language)
        if text.strip(" €") and shown is None:
            return None
        if self._is_total(place):
            return self._sum(place, shown)
        for found in (self._rows[place.table][place.row], self._columns[place.table][place.column]):
            linked = self._linked(found, place)
            if found is not None and linked is not None and not (shown and self._waits(linked)):
                return Formula(found, linked, shown, shown or self._like(place, found, text))
        return Formula(own, (), shown, shown) if own is not None else None

    def _linked(self, found: Expression | None, place: Place) -> tuple[tuple[str, Place], ...] | None:
        """Where each name leads; None when one leads nowhere or to words."""
        if found is None:
            return None
        places: dict[str, Place] = {}
        for name in names(found):
            column = next(reversed(places.values())).column if places else place.column
            meant = self._meant(name, place) or self._total_of(name, Place(place.table, place.row, column))
            if meant is None or not self._counts(meant):
                return None
            places[name] = meant
        return tuple(places.items())

    def _waits(self, linked: tuple[tuple[str, Place], ...]) -> bool:
        """Whether a cell that is named is still to be filled in."""
        return any(not self._text(place).strip(" €") for _, place in linked)

    def _counts(self, place: Place) -> bool:
        """Whether a cell holds a number or waits for one."""
        text = self._text(place)
        return not text.strip(" €") or outcome(text, self._language)[0] is not None

    def _meant(self, name: str, place: Place) -> Place | None:
        table = self._tables[place.table]
        same = self._row(place.table, name)
        if same is not None:
            return Place(place.table, same, place.column) if same != place.row else None
        for column, header in enumerate(table.headers):
            if bare(header) == bare(name) and column != place.column:
                return Place(place.table, place.row, column)
        for other in (*reversed(range(place.table)), *range(place.table + 1, len(self._tables))):
            row = self._row(other, name)
            if row is not None:
                return Place(other, row, self._column(place, other))
        return None

    def _total_of(self, name: str, place: Place) -> Place | None:
        """*totaal* in a formula is the last row of the column that was named before it."""
        rows = range(len(self._tables[place.table].rows))
        totals = (Place(place.table, row, place.column) for row in rows)
        return next((cell for cell in totals if bare(name) == self._total and self._is_total(cell)), None)

    def _row(self, table: int, name: str) -> int | None:
        grid = self._tables[table]
        return next((row for row in range(len(grid.rows)) if grid.letter(row) == name), None)

    def _column(self, place: Place, other: int) -> int:
        """The column of another table with the same heading, else its only one, else the one at the same place."""
        here, there = self._tables[place.table], self._tables[other]
        header = bare(here.headers[place.column])
        same = [column for column, other_header in enumerate(there.headers) if bare(other_header) == header]
        if same and header:
            return same[0]
        last = len(there.headers) - 1
        return last if last == there.first else min(last, there.first + place.column - here.first)

    def _is_total(self, place: Place) -> bool:
        table = self._tables[place.table]
        return place.row > 0 and bare(table.label(place.row)) == self._total

    def _sum(self, place: Place, shown: Amount | None) -> Formula | None:
        above = tuple(Place(place.table, row, place.column) for row in range(place.row))
        if not all(self._counts(cell) for cell in above):
            return None
        like = next((found for cell in above if (found := outcome(self._text(cell), self._language)[0])), None)
        return Formula(None, (), shown if like else None, shown or like, above)

    def _like(self, place: Place, found: Expression, text: str) -> Amount | None:
        """How the outcome is shown: as in the same row's example, or as the sum itself says."""
        row = self._tables[place.table].rows[place.row]
        if self._rows[place.table][place.row] is found:
            cells = row[self._tables[place.table].first :]
            given = next((shown for cell in cells if (shown := outcome(cell, self._language)[0])), None)
            if given:
                return given
        if is_percentage(found):
            return Amount(Decimal(0), 1, percentage=True)
        return Amount(Decimal(0), 2, euro=True) if "€" in text else None
