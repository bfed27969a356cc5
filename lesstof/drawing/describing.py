"""The alt text of a figure: the author's, or one made from its kind, labels and axes."""

from collections.abc import Iterable

from lesstof.drawing.charts.describing import describe_chart
from lesstof.drawing.grids import Grid, grid_of
from lesstof.drawing.shares import share_of
from lesstof.labels import Labels, labels
from lesstof.model.figure import Axis, Figure, FigureKind

# The field `first` is the first part's label, `rest` the others, `parts` all of them.
MESSAGES = {
    FigureKind.CHAIN: "Chain of {count} steps: {parts}.",
    FigureKind.FUNNEL: "Funnel of {count} layers, from top to bottom: {parts}.",
    FigureKind.LADDER: "Ladder of {count} rungs, from bottom to top: {parts}.",
    FigureKind.PYRAMID: "Pyramid of {count} layers, from top to bottom: {parts}.",
    FigureKind.CYCLE: "Cycle of {count} steps, clockwise: {parts}.",
    FigureKind.LOOP: "Loop of {count} steps that leads back to the first: {parts}.",
    FigureKind.MATRIX: "Matrix of {count} fields: {parts}.",
    FigureKind.HONEYCOMB: "Honeycomb of {count} cells. In the centre: {first}. Around it: {rest}.",
    FigureKind.CIRCLES: "{count} circles around each other, from the inside out: {parts}.",
    FigureKind.LIST: "Overview of {count} parts: {parts}.",
    FigureKind.CANVAS: "Canvas of {count} fields: {parts}.",
    FigureKind.CURVE: "Curve in {count} segments: {parts}.",
    FigureKind.FORMULA: "Formula: {formula}.",
    FigureKind.DECISION_TREE: "Decision tree of {count} questions: {parts}.",
    FigureKind.TABLE: "Table of {rows} rows with the columns {columns}.",
    FigureKind.CHART: "Chart of {rows} rows with the columns {columns}.",
}


def describe(figure: Figure, language: str) -> str:
    """One or a few sentences in the course's language."""
    if figure.alt:
        return figure.alt
    if figure.chart:
        return describe_chart(figure.chart, language)
    label = labels(language)
    if figure.kind is FigureKind.MATRIX and (grid := grid_of(figure)).rows.values:
        return " ".join(_matrix(grid, label))
    names = _part_names(figure)
    back = label("The way back: {back}.", back=figure.back) if figure.back else ""
    told = label(
        MESSAGES[figure.kind],
        count=len(names),
        parts=_listed(names),
        first=names[0] if names else "",
        rest=_listed(names[1:]),
        formula=figure.formula,
        rows=max(len(figure.rows) - 1, 0),
        columns=_listed(figure.rows[0] if figure.rows else ()),
    )
    return f"{told} {back}".strip()


def _part_names(figure: Figure) -> list[str]:
    """Labels, with the share of a curve's segment."""
    if figure.kind is not FigureKind.CURVE:
        return [part.label for part in figure.parts]
    return [f"{part.label} ({share.written})" if (share := share_of(part)) else part.label for part in figure.parts]


def _matrix(grid: Grid, label: Labels) -> list[str]:
    """The size, both axes, and the cells of each row."""
    rows = [
        f"{grid.rows.label} {value}".strip() + f": {_listed(cell.label for cell in row)}."
        for value, row in zip(grid.rows.values, grid.cells, strict=False)
    ]
    return [
        label("Matrix of {rows} rows and {columns} columns.", rows=len(grid.cells), columns=grid.width),
        label("Rows: {axis}.", axis=_axis(grid.rows)),
        label("Columns: {axis}.", axis=_axis(grid.columns)),
        *rows,
    ]


def _axis(axis: Axis) -> str:
    values = _listed(axis.values)
    return f"{axis.label} ({values})" if axis.label and values else axis.label or values


def _listed(names: Iterable[str]) -> str:
    """Names after each other, by semicolons where a name holds a comma."""
    names = tuple(name for name in names if name)
    return ("; " if any("," in name for name in names) else ", ").join(names)
