"""A deck as data: a closed set of slide kinds, with nothing measured and no XML."""

from msgspec import Struct

from lesstof.model.figure import Figure
from lesstof.model.source import Span
from slides_builder.words import Blocks, Grid, Paragraph, Runs


class Notes(Struct, frozen=True):
    """What only the speaker sees: never part of a lesson deck."""

    paragraphs: tuple[Paragraph, ...]


class Cover(Struct, frozen=True):
    """The first slide: the chapter's number, its question and who made it."""

    number: str
    label: str
    question: str
    byline: tuple[Paragraph, ...]


class Goals(Struct, frozen=True):
    """The learning objectives, each with its id as label."""

    goals: tuple[Paragraph, ...]


class Opener(Struct, frozen=True):
    """A section by its key ideas."""

    ideas: tuple[Paragraph, ...]


class Statement(Struct, frozen=True):
    """One question or claim in large type, with what the class does with it."""

    blocks: Blocks


class Text(Struct, frozen=True):
    """Running text: case, tips, research."""

    blocks: Blocks


class Law(Struct, frozen=True):
    """*Mag dit?*"""

    blocks: Blocks


class Model(Struct, frozen=True):
    """A figure to draw; `caption` says what it does not tell, `parts` stand in when it is too large to draw.

    `shown` is how many of its parts a step of a build-up shows (0: the whole figure).
    """

    figure: Figure
    caption: Runs
    parts: tuple[Paragraph, ...]
    shown: int = 0


class Table(Struct, frozen=True):
    """A table alone, with a line below it that may be empty; `larger` are sizes in points to try before the usual.

    `codes` are the addresses to scan, one a row, or none.
    """

    grid: Grid
    caption: Runs = ()
    larger: tuple[int, ...] = ()
    codes: tuple[str, ...] = ()


class Example(Struct, frozen=True):
    """A real example with its facts beside it."""

    blocks: Blocks
    facts: tuple[Paragraph, ...]


class Quote(Struct, frozen=True):
    """The slide's title is what was said; `speaker` says by whom."""

    speaker: tuple[Paragraph, ...]


class ChoiceTask(Struct, frozen=True):
    """A question with lettered choices, statements or steps to order."""

    stem: Blocks
    choices: tuple[Paragraph, ...]


class MatchTask(Struct, frozen=True):
    """A question with two columns to join: as a table, and as the numbered and the lettered items of it."""

    stem: Blocks
    pairs: Grid
    left: tuple[Paragraph, ...]
    right: tuple[Paragraph, ...]


class GapTask(Struct, frozen=True):
    """A text with numbered gaps; `words` is the list to choose from and may be empty."""

    stem: Blocks
    words: tuple[Paragraph, ...]


class OpenTask(Struct, frozen=True):
    """A question that is answered in words or with a number."""

    stem: Blocks


class GroupTask(Struct, frozen=True):
    """An assignment with steps and their minutes."""

    stem: Blocks
    steps: Grid


Task = ChoiceTask | MatchTask | GapTask | OpenTask | GroupTask


class Answer(Struct, frozen=True):
    """The answer to a task; `headline` is set large and may be empty, `chosen` is what the right choice says."""

    headline: Runs
    blocks: Blocks
    chosen: Runs = ()


class PlanTask(Struct, frozen=True):
    """The assignment of a plan step and when it is good enough."""

    task: Blocks
    bar: tuple[Paragraph, ...]


class Recap(Struct, frozen=True):
    """The chapter in a few points."""

    points: tuple[Paragraph, ...]


Content = (
    Cover | Goals | Opener | Statement | Text | Law | Model | Table | Example | Quote | Task | Answer | PlanTask | Recap
)


class Slide(Struct, frozen=True):
    """One idea. `key` is stable over editions, `phase` names the deck's section, `kicker` stands above the title.

    The points of a `stepwise` slide come one by one, at a click.
    """

    key: str
    phase: str
    kicker: Runs
    title: str
    content: Content
    span: Span
    notes: Notes | None = None
    stepwise: bool = False


class Facts(Struct, frozen=True):
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


class Deck(Struct, frozen=True):
    """Slides in order."""

    facts: Facts
    slides: tuple[Slide, ...]
