"""The cells of a matrix or table, from a list of parts with axes or from the rows of a table."""

from msgspec import Struct

from lesstof.model.figure import Axis, Figure, FigurePart


class Grid(Struct, frozen=True):
    """Cells row by row, with the values and names of both axes; these are empty where the author gave none.

    `tabular`: the cells are those of a table, texts rather than labels.
    """

    cells: tuple[tuple[FigurePart, ...], ...]
    rows: Axis
    columns: Axis
    tabular: bool = False

    @property
    def width(self) -> int:
        """The number of columns."""
        return max((len(row) for row in self.cells), default=0)


_NONE = Axis("", ())


def grid_of(figure: Figure) -> Grid:
    """A figure's cells: a table as it stands, a list cut into rows by its axes or else into a square."""
    rows, columns = figure.axes if len(figure.axes) == 2 else (_NONE, _NONE)
    if figure.rows:
        head, *body = figure.rows
        cells = tuple(tuple(FigurePart(cell) for cell in row[1:]) for row in body)
        values = tuple(row[0] for row in body)
        return Grid(cells, Axis(rows.label or head[0], values), Axis(columns.label, head[1:]), True)
    width = len(columns.values) or _square(len(figure.parts))
    parts = figure.parts
    cells = tuple(parts[start : start + width] for start in range(0, len(parts), width))
    return Grid(cells, rows, columns)


def _square(count: int) -> int:
    """Columns for cells without axes, at least two."""
    columns = 2
    while columns * columns < count:
        columns += 1
    return columns
