"""Words on a slide: runs, paragraphs, tables and pictures, before anything is measured."""

from enum import StrEnum

from msgspec import Struct

# What begins a link to a slide of the same deck.
SLIDE = "slide:"


class Tone(StrEnum):
    """The colour of a run, as a role of the theme."""

    INK = "ink"
    ACCENT = "accent"
    MUTED = "muted"
    PAPER = "paper"
    RIGHT = "right"
    WRONG = "wrong"


class Mark(StrEnum):
    """What stands before a paragraph of a list; a line of code has nothing before it and no gap above it."""

    NONE = "none"
    BULLET = "bullet"
    NUMBER = "number"
    LETTER = "letter"
    LABEL = "label"
    BOX = "box"
    DONE = "done"
    CODE = "code"


class Run(Struct, frozen=True):
    """Text in one style; a line feed is a forced line break, `language` a BCP 47 tag.

    `href` is an outside address, a reference such as `term:bereik`, or `slide:KEY`; `tip` says where it leads.
    `maths` is the LaTeX of a formula whose words are the text; a `block` stands on a line of its own.
    """

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    tone: Tone = Tone.INK
    href: str = ""
    language: str = ""
    maths: str = ""
    block: bool = False
    tip: str = ""


Runs = tuple[Run, ...]


class Paragraph(Struct, frozen=True):
    """`number` counts from 1 within its list; `label` is the author's own mark, such as `11.2`."""

    runs: Runs
    mark: Mark = Mark.NONE
    level: int = 0
    number: int = 0
    label: str = ""


class Grid(Struct, frozen=True):
    """A table with a header row; `shares` are relative widths of its columns (empty: from the content)."""

    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    shares: tuple[int, ...] = ()


class Photo(Struct, frozen=True):
    """A picture of the course by its path, with its alt text."""

    path: str
    description: str


Block = Paragraph | Grid | Photo
Blocks = tuple[Block, ...]


def said(text: str, *, bold: bool = False, italic: bool = False, tone: Tone = Tone.INK) -> Runs:
    """A text as runs; nothing for an empty text."""
    return (Run(text, bold=bold, italic=italic, tone=tone),) if text else ()


def line(text: str, *, bold: bool = False, tone: Tone = Tone.INK) -> Paragraph:
    """A paragraph of one run."""
    return Paragraph(said(text, bold=bold, tone=tone))


def text_of(runs: Runs) -> str:
    """The text alone."""
    return "".join(run.text for run in runs)


def paragraphs_of(blocks: Blocks) -> tuple[Paragraph, ...]:
    """The paragraphs among blocks."""
    return tuple(block for block in blocks if isinstance(block, Paragraph))
