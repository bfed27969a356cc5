"""A page: what stands where on one slide, measured and ready to paint."""

from collections.abc import Sequence

from msgspec import Struct

from lesstof.drawing.drawing import Drawing
from lesstof.model.diagnostic import Diagnostic
from lesstof.model.figure import Chart
from slides_builder.charts.look import Look
from slides_builder.deck import Notes
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import LayoutName, Role
from slides_builder.typography import CELL_APART, CELL_SIDE
from slides_builder.words import Grid, Paragraph


class Words(Struct, frozen=True):
    """Text in a placeholder at `size` points; a `frame` of its own replaces the layout's."""

    role: Role
    paragraphs: tuple[Paragraph, ...]
    size: int
    frame: Frame | None = None


class TableBox(Struct, frozen=True):
    """A table: widths of columns and heights of rows (the header's first) in EMU, `right` the right-aligned columns.

    `margin` is the white above and below the text of a cell, in EMU.
    """

    frame: Frame
    grid: Grid
    widths: tuple[int, ...]
    heights: tuple[int, ...]
    right: tuple[bool, ...]
    size: int
    description: str
    margin: int

    @property
    def insets(self) -> tuple[int, ...]:
        """The white before the text of each column, in EMU."""
        return insets_of(self.right)


def insets_of(right: Sequence[bool]) -> tuple[int, ...]:
    """The white before each column; more where words follow numbers, which end at their column's edge."""
    after = (False, *right)
    return tuple(CELL_APART if number and not own else CELL_SIDE for number, own in zip(after, right, strict=False))


class DrawingBox(Struct, frozen=True):
    """A drawing at its own size."""

    frame: Frame
    drawing: Drawing


class ChartBox(Struct, frozen=True):
    """A chart with the look that suits its frame."""

    frame: Frame
    title: str
    chart: Chart
    look: Look
    description: str


class PictureBox(Struct, frozen=True):
    """A picture by its path."""

    frame: Frame
    path: str
    description: str


Item = Words | TableBox | DrawingBox | ChartBox | PictureBox
Items = tuple[Item, ...]


class Body(Struct, frozen=True):
    """A layout and what is on it, below title and kicker; `titled` tells that it holds the whole title too.

    A `heading` is the title's frame where it stands elsewhere than on the layout.
    """

    layout: LayoutName
    items: Items
    titled: bool = False
    heading: Frame | None = None


class Page(Struct, frozen=True):
    """One slide of the file, in reading order; the points of a `stepwise` one come one by one."""

    key: str
    phase: str
    layout: LayoutName
    items: Items
    notes: Notes | None
    stepwise: bool = False


class Fitted(Struct, frozen=True):
    """All pages of a deck, and what there is to tell about them."""

    pages: tuple[Page, ...]
    diagnostics: tuple[Diagnostic, ...]
