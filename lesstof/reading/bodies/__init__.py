"""The answer form of each kind of exercise: one row a kind."""

from collections.abc import Callable, Mapping

from lesstof.model.exercise import Body, ExerciseKind, OpenAnswer
from lesstof.model.prose import Prose
from lesstof.reading.bodies.choices import read_choices
from lesstof.reading.bodies.cloze import read_cloze
from lesstof.reading.bodies.group import read_group
from lesstof.reading.bodies.numeric import read_numeric
from lesstof.reading.bodies.sequences import read_matching, read_ordering
from lesstof.reading.context import Context
from lesstof.reading.front_matter import FrontMatter
from lesstof.reading.lines import Lines, trimmed
from lesstof.reading.prose import prose

Pieces = Callable[[str], Lines]
BodyReader = Callable[[Context, ExerciseKind, Lines, FrontMatter, Pieces], tuple[Prose, Body]]


def _read_open(
    context: Context, kind: ExerciseKind, lines: Lines, front: FrontMatter, pieces: Pieces
) -> tuple[Prose, Body]:
    return prose(context, lines), OpenAnswer()


_READERS: Mapping[ExerciseKind, BodyReader] = {
    ExerciseKind.SINGLE_CHOICE: read_choices,
    ExerciseKind.MULTIPLE_CHOICE: read_choices,
    ExerciseKind.TRUE_FALSE: read_choices,
    ExerciseKind.MATCHING: read_matching,
    ExerciseKind.ORDERING: read_ordering,
    ExerciseKind.CLOZE: read_cloze,
    ExerciseKind.NUMERIC: read_numeric,
    ExerciseKind.OPEN: _read_open,
    ExerciseKind.CASE: _read_open,
    ExerciseKind.GROUP: read_group,
}


def read_body(
    context: Context, kind: ExerciseKind, lines: Lines, front: FrontMatter, pieces: Pieces
) -> tuple[Prose, Body]:
    """The task and the answer form; `pieces(name)` gives the lines under a heading."""
    return _READERS[kind](context, kind, trimmed(lines), front, pieces)
