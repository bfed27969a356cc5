"""The rows of a lesson plan: minutes, what happens, and what it draws on."""

import re

from msgspec import Struct

from lesstof.model.prose import Nodes
from slides_builder.planning.prose import captioned_tables
from slides_builder.words import text_of

_STRETCH = re.compile(r"^(\d+)\s*[–-]\s*(\d+)\b")
_COUNT = re.compile(r"^(\d+)\b")


class Row(Struct, frozen=True):
    """`uses` is what the author wrote in the last column."""

    minutes: int
    what: str
    uses: str


def rows_of(nodes: Nodes) -> tuple[Row, ...]:
    """The rows of the first table whose first column tells minutes (`10`) or a stretch of time (`5–15`)."""
    for _, grid in captioned_tables(nodes):
        cells = [tuple(text_of(cell).strip() for cell in row) for row in grid.rows]
        rows = tuple(Row(minutes, row[1], " ".join(row[2:])) for row in cells if (minutes := _minutes(row)))
        if rows:
            return rows
    return ()


def _minutes(row: tuple[str, ...]) -> int:
    if len(row) < 2:
        return 0
    if stretch := _STRETCH.match(row[0]):
        return max(0, int(stretch[2]) - int(stretch[1]))
    count = _COUNT.match(row[0])
    return int(count[1]) if count else 0
