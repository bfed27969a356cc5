"""What the book calls a model: labelled data that page and slide both draw."""

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

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
    CHART = "chart"


class FigurePart(Struct, frozen=True):
    """One labelled part; `text` explains it and may be empty."""

    label: str
    text: str = ""


class Axis(Struct, frozen=True):
    """A named axis with its values, in reading order."""

    label: str
    values: tuple[str, ...]


class ChartForm(StrEnum):
    """The forms of a chart."""

    BARS = "bars"
    HORIZONTAL_BARS = "horizontal-bars"
    STACKED = "stacked"
    LINE = "line"
    PIE = "pie"
    RING = "ring"
    SCATTER = "scatter"

    @property
    def is_round(self) -> bool:
        """Whether it shows the parts of one whole."""
        return self in (ChartForm.PIE, ChartForm.RING)


class Series(Struct, frozen=True):
    """A column of numbers; None where the author left a cell empty."""

    name: str
    values: tuple[Decimal | None, ...]


class Chart(Struct, frozen=True):
    """Numbers by category, as many values in each series as there are categories.

    In a scatter chart the categories name the points, the first series holds their x and the second their y.
    `unit` is `%`, `€` or a word; `decimals` is the most that any number was written with. `horizontal` and `vertical`
    say what stands along the axes as they are drawn, and may be empty.
    """

    form: ChartForm
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    decimals: int
    horizontal: str = ""
    vertical: str = ""


class Figure(Struct, frozen=True):
    """A model as data.

    `parts` are in the order that the kind prescribes (row-major for a matrix). `rows` holds the cells of a table or an
    r × c matrix, the header row first; empty when the author wrote a list. `axes` is () or (row axis, column axis).
    `formula` is the text of a formula, `back` what is said at the arrow back of a loop; `build_up` asks for slides that
    show its parts one by one. `alt` is the author's description; empty means: made from kind and labels. A chart has
    `chart`, and its table as written in `rows`.
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
    chart: Chart | None = None
    build_up: bool = False
