"""What the book calls a model: labelled data that page and slide both draw."""

from dataclasses import dataclass
from enum import StrEnum

from lesstof.model.source import Span


class FigureKind(StrEnum):
    """The closed set of kinds that can be drawn."""

    CHAIN = "chain"
    FUNNEL = "funnel"
    LADDER = "ladder"
    PYRAMID = "pyramid"
    CYCLE = "cycle"
    LOOP = "loop"
    MATRIX = "matrix"
    HONEYCOMB = "honeycomb"
    CIRCLES = "circles"
    LIST = "list"
    CANVAS = "canvas"
    CURVE = "curve"
    FORMULA = "formula"
    DECISION_TREE = "decision-tree"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class FigurePart:
    """One labelled part; `text` explains it and may be empty."""

    label: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """A named axis with its values, in reading order."""

    label: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A model as data.

    `parts` are in the order that the kind prescribes (row-major for a matrix). `rows` holds the cells of a table or an
    r × c matrix, the header row first; empty when the author wrote a list. `axes` is () or (row axis, column axis).
    `formula` is the text of a formula, `back` what is said at the arrow back of a loop;
    `build_up` asks for slides that show its parts one by one. `alt` is the author's
    description; empty means: made from kind and labels.
    """

    id: str
    chapter: str
    number: str
    title: str
    kind: FigureKind
    parts: tuple[FigurePart, ...]
    rows: tuple[tuple[str, ...], ...]
    axes: tuple[Axis, ...]
    formula: str
    source: str
    limits: str
    alt: str
    on_slide: bool
    extra: bool
    span: Span
    back: str = ""
    build_up: bool = False
