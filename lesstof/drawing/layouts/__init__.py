"""Figure to drawing: one layout for each kind of figure."""

from lesstof.drawing.describing import describe
from lesstof.drawing.drawing import Drawing
from lesstof.drawing.frames import PAGE, PHONE, Frame, Layout, Size, Sketch, frames
from lesstof.drawing.grids import grid_of
from lesstof.drawing.judging import Verdict, judge
from lesstof.drawing.layouts import (
    canvas,
    chain,
    chart,
    circles,
    curve,
    cycle,
    decision_tree,
    formula,
    funnel,
    honeycomb,
    ladder,
    listing,
    loop,
    matrix,
    pyramid,
    table,
)
from lesstof.model.figure import Figure, FigureKind

LAYOUTS: dict[FigureKind, Layout] = {
    FigureKind.CHAIN: chain.layout,
    FigureKind.FUNNEL: funnel.layout,
    FigureKind.LADDER: ladder.layout,
    FigureKind.PYRAMID: pyramid.layout,
    FigureKind.CYCLE: cycle.layout,
    FigureKind.LOOP: loop.layout,
    FigureKind.MATRIX: matrix.layout,
    FigureKind.HONEYCOMB: honeycomb.layout,
    FigureKind.CIRCLES: circles.layout,
    FigureKind.LIST: listing.layout,
    FigureKind.CANVAS: canvas.layout,
    FigureKind.CURVE: curve.layout,
    FigureKind.FORMULA: formula.layout,
    FigureKind.DECISION_TREE: decision_tree.layout,
    FigureKind.TABLE: table.layout,
    FigureKind.CHART: chart.layout,
}


def draw(figure: Figure, language: str = "nl", size: Size = PAGE, narrow: bool = False) -> Drawing:
    """The drawing of a figure, as wide as `size` and no higher where that can be.

    With `narrow`, a variant for a phone: upright, as high as it needs to be. Explanations are in the drawing if they
    fit. Nothing is raised for a figure that does not fit: `overflow` of the drawing names the shapes.
    """
    size = PHONE if narrow else size
    if not _has_content(figure):
        return Drawing(figure.title, describe(figure, language), size.width, 0, (), explained=True)
    frame, sketch, verdict = _best(figure, size, language)
    return Drawing(
        title=figure.title,
        description=describe(figure, language),
        width=size.width,
        height=sketch.height,
        shapes=sketch.shapes,
        explained=frame.explained or not has_text(figure),
        overflow=verdict.overflow,
    )


def has_text(figure: Figure) -> bool:
    """Whether any part is explained."""
    return any(part.text for part in figure.parts)


def _has_content(figure: Figure) -> bool:
    match figure.kind:
        case FigureKind.FORMULA:
            return bool(figure.formula.strip() or figure.parts)
        case FigureKind.TABLE:
            return bool(figure.rows or figure.parts)
        case FigureKind.MATRIX:
            return grid_of(figure).width > 0
        case FigureKind.CHART:
            return figure.chart is not None
        case _:
            return bool(figure.parts)


def _best(figure: Figure, size: Size, language: str) -> tuple[Frame, Sketch, Verdict]:
    """The first attempt that is good, or else the least bad one."""
    attempts: list[tuple[Frame, Sketch, Verdict]] = []
    for frame in frames(size, language, has_text(figure)):
        for sketch in LAYOUTS[figure.kind](figure, frame):
            attempts.append((frame, sketch, judge(sketch, figure, frame)))
            if attempts[-1][2].good:
                return attempts[-1]
    return min(attempts, key=lambda attempt: attempt[2].badness)
