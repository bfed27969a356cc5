"""An exercise as students may see it: a closed set of kinds."""

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from lesstof.model.prose import Nodes, Prose
from lesstof.model.reference import Reference
from lesstof.model.source import Span


class Bloom(StrEnum):
    """Levels of the revised taxonomy (Anderson & Krathwohl, 2001), lowest first."""

    REMEMBER = "remember"
    UNDERSTAND = "understand"
    APPLY = "apply"
    ANALYSE = "analyse"
    EVALUATE = "evaluate"
    CREATE = "create"


class ExerciseKind(StrEnum):
    """What the author writes after `soort:`."""

    SINGLE_CHOICE = "single-choice"
    MULTIPLE_CHOICE = "multiple-choice"
    TRUE_FALSE = "true-false"
    MATCHING = "matching"
    ORDERING = "ordering"
    CLOZE = "cloze"
    NUMERIC = "numeric"
    OPEN = "open"
    CASE = "case"
    GROUP = "group"


class Choice(Struct, frozen=True):
    """A choice or a statement; `right` also means *true* for a statement."""

    text: Nodes
    right: bool
    feedback: Nodes
    span: Span


class Choices(Struct, frozen=True):
    """The body of single-choice, multiple-choice and true-false."""

    choices: tuple[Choice, ...]


class Pair(Struct, frozen=True):
    """`left` is empty for a distractor on the right."""

    left: Nodes
    right: Nodes
    span: Span


class Matching(Struct, frozen=True):
    """Pairs in their right combination, with the two column headings."""

    left_heading: str
    right_heading: str
    pairs: tuple[Pair, ...]


class Ordering(Struct, frozen=True):
    """Items in their right order."""

    items: tuple[Nodes, ...]


class Gap(Struct, frozen=True):
    """The accepted answers, the model answer first."""

    answers: tuple[str, ...]
    span: Span


class Cloze(Struct, frozen=True):
    """The task holds an element `gap` with attribute `n` for each gap."""

    gaps: tuple[Gap, ...]
    word_list: bool


class Mistake(Struct, frozen=True):
    """A usual wrong outcome and what it tells."""

    value: Decimal
    feedback: Nodes


class Numeric(Struct, frozen=True):
    """Right when |given − answer| ≤ margin."""

    answer: Decimal
    written: str
    unit: str
    margin: Decimal
    mistakes: tuple[Mistake, ...]


class OpenAnswer(Struct, frozen=True):
    """The body of open and case: the answer model is the teacher's."""


class GroupStep(Struct, frozen=True):
    """One step of a group task; `minutes` is 0 when the author gave none."""

    text: Nodes
    minutes: int
    span: Span


class Rubric(Struct, frozen=True):
    """`rows` are (criterion, description per level …, points)."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class GroupTask(Struct, frozen=True):
    """Steps with minutes and the rubric that the group is judged by."""

    size: str
    hand_in: str
    steps: tuple[GroupStep, ...]
    rubric: Rubric | None


Body = Choices | Matching | Ordering | Cloze | Numeric | OpenAnswer | GroupTask


class Exercise(Struct, frozen=True):
    """All that a student may know of an exercise. `id` is `11-02`; `objectives` are ids such as `11.2`.

    `task` stands above the answer form (for a cloze it holds the gaps). `assessment` has criteria or a rubric;
    `references` are the links in all of its texts.
    """

    id: str
    chapter: str
    title: str
    kind: ExerciseKind
    level: Bloom
    objectives: tuple[str, ...]
    minutes: int
    points: int
    task: Prose
    body: Body
    hints: tuple[Prose, ...]
    worked: Prose | None
    assessment: Prose | None
    sources: Prose | None
    plan_step: str
    case: str
    attachments: tuple[str, ...]
    figures: tuple[str, ...]
    country: str
    span: Span
    digest: str
    references: tuple[Reference, ...] = ()
