"""Pairs to match and items to order."""

from collections.abc import Callable

from lesstof.model.exercise import ExerciseKind, Matching, Ordering, Pair
from lesstof.model.prose import Prose, plain
from lesstof.reading.context import Context
from lesstof.reading.front_matter import FrontMatter
from lesstof.reading.items import Row, numbered, table
from lesstof.reading.lines import Lines, apart
from lesstof.reading.prose import inline, inline_lines, prose

_NOTHING = frozenset("-–—")


def read_matching(
    context: Context, kind: ExerciseKind, lines: Lines, front: FrontMatter, pieces: Callable[[str], Lines]
) -> tuple[Prose, Matching]:
    """A table of two columns; `–` on the left is a distractor on the right."""
    found = table(context, lines, columns=2)
    pairs = tuple(_pair(context, row) for row in found.rows if len(row.cells) == 2)
    if sum(bool(pair.left) for pair in pairs) < 2 and len(pairs) == len(found.rows):
        context.tell("E305", front.place("kind"))
    headings = [plain(inline(context, cell)) for cell in found.header.cells] if found.header else []
    left, right = headings if len(headings) == 2 else ("", "")
    return prose(context, apart(found.before, found.after)), Matching(left, right, pairs)


def _pair(context: Context, row: Row) -> Pair:
    left, right = row.cells
    empty = not left.text or left.text in _NOTHING
    return Pair(() if empty else inline(context, left), inline(context, right), context.span(row.line))


def read_ordering(
    context: Context, kind: ExerciseKind, lines: Lines, front: FrontMatter, pieces: Callable[[str], Lines]
) -> tuple[Prose, Ordering]:
    """A numbered list in the right order."""
    found = numbered(lines)
    if len(found.items) < 3:
        context.tell("E315", found.items[0].first if found.items else front.place("kind"))
    items = tuple(inline_lines(context, item.lines) for item in found.items)
    return prose(context, apart(found.before, found.after)), Ordering(items)
