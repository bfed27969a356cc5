"""A deck as data: a closed set of slide kinds, with nothing measured and no XML."""

from dataclasses import dataclass

from lesstof.model.figure import Figure
from lesstof.model.source import Span
from slides_builder.words import Blocks, Grid, Paragraph, Runs


@dataclass(frozen=True, slots=True)
class Notes:
    """What only the speaker sees: never part of a lesson deck."""

    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """The first slide: the chapter's number, its question and who made it."""

    number: str
    label: str
    question: str
    byline: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Goals:
    """The learning objectives, each with its id as label."""

    goals: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Opener:
    """A section by its key ideas."""

    ideas: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """One question or claim in large type, with what the class does with it."""

    blocks: Blocks


@dataclass(frozen=True, slots=True)
class Text:
    """Running text: case, tips, research."""

    blocks: Blocks


@dataclass(frozen=True, slots=True)
class Law:
    """*Mag dit?*"""

    blocks: Blocks


@dataclass(frozen=True, slots=True)
class Model:
    """A figure to draw; `caption` says what it does not tell, `parts` stand in when it is too large to draw.

    `shown` is how many of its parts a step of a build-up shows (0: the whole figure).
    """

    figure: Figure
    caption: Runs
    parts: tuple[Paragraph, ...]
    shown: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table alone, with a line below it that may be empty; `larger` are sizes in points to try before the usual.

    `codes` are the addresses to scan, one a row, or none.
    """

    grid: Grid
    caption: Runs = ()
    larger: tuple[int, ...] = ()
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A real example with its facts beside it."""

    blocks: Blocks
    facts: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """The slide's title is what was said; `speaker` says by whom."""

    speaker: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class ChoiceTask:
    """A question with lettered choices, statements or steps to order."""

    stem: Blocks
    choices: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class MatchTask:
    """A question with two columns to join: as a table, and as the numbered and the lettered items of it."""

    stem: Blocks
    pairs: Grid
    left: tuple[Paragraph, ...]
    right: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class GapTask:
    """A text with numbered gaps; `words` is the list to choose from and may be empty."""

    stem: Blocks
    words: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class OpenTask:
    """A question that is answered in words or with a number."""

    stem: Blocks


@dataclass(frozen=True, slots=True)
class GroupTask:
    """An assignment with steps and their minutes."""

    stem: Blocks
    steps: Grid


Task = ChoiceTask | MatchTask | GapTask | OpenTask | GroupTask


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a task; `headline` is set large and may be empty, `chosen` is what the right choice says."""

    headline: Runs
    blocks: Blocks
    chosen: Runs = ()


@dataclass(frozen=True, slots=True)
class PlanTask:
    """The assignment of a plan step and when it is good enough."""

    task: Blocks
    bar: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Recap:
    """The chapter in a few points."""

    points: tuple[Paragraph, ...]


Content = (
    Cover | Goals | Opener | Statement | Text | Law | Model | Table | Example | Quote | Task | Answer | PlanTask | Recap
)


@dataclass(frozen=True, slots=True)
class Slide:
    """One idea. `key` is stable over editions, `phase` names the deck's section, `kicker` stands above the title."""

    key: str
    phase: str
    kicker: Runs
    title: str
    content: Content
    span: Span
    notes: Notes | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What is true of the whole deck; `language` is a BCP 47 tag, `accent` names a design token, `part` is a title.

    `wish` says which lesson it is, so that it can be made again; a deck without one remembers nothing.
    """

    title: str
    author: str
    language: str
    edition: str
    year: str
    licence: str
    footer: str
    number: str
    part: str
    accent: str
    wish: str = ""


@dataclass(frozen=True, slots=True)
class Deck:
    """Slides in order."""

    facts: Facts
    slides: tuple[Slide, ...]
