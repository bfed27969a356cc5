"""A chart: one way of drawing for each form, and another one where names have no room."""

from collections.abc import Iterator

from lesstof.drawing.charts.bars import upright
from lesstof.drawing.charts.lines import lines
from lesstof.drawing.charts.lying import listed, lying
from lesstof.drawing.charts.points import points
from lesstof.drawing.charts.rounds import round_chart
from lesstof.drawing.frames import Frame, Sketch
from lesstof.model.figure import Chart, ChartForm, Figure

# More bars than this cannot be told apart when they stand on a phone.
_FEW = 8


def layout(figure: Figure, frame: Frame) -> Iterator[Sketch]:
    """Standing bars lie down where their names do not fit; on a phone lying bars have their names above them."""
    chart = figure.chart
    if chart is None:
        return
    match chart.form:
        case ChartForm.BARS | ChartForm.STACKED:
            yield from _bars(chart, frame)
        case ChartForm.HORIZONTAL_BARS:
            yield listed(chart, frame) if frame.narrow else lying(chart, frame)
        case ChartForm.LINE:
            yield lines(chart, frame)
        case ChartForm.PIE | ChartForm.RING:
            yield round_chart(chart, frame)
        case ChartForm.SCATTER:
            yield points(chart, frame)


def _bars(chart: Chart, frame: Frame) -> Iterator[Sketch]:
    many = 1 if chart.form is ChartForm.STACKED else len(chart.series)
    if not frame.narrow or many * len(chart.categories) <= _FEW:
        yield upright(chart, frame)
    if frame.narrow:
        yield listed(chart, frame)
    elif frame.label_pt == frame.text_pt:
        yield lying(chart, frame)
