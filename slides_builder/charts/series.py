"""The series of each form of chart."""

from collections.abc import Iterator
from decimal import Decimal

from lesstof.drawing.metrics import line_height
from lesstof.model.figure import ChartForm, Series
from lesstof.outputs.markup import tag
from slides_builder.charts.axes import AXES, axes
from slides_builder.charts.look import scale_for
from slides_builder.charts.pieces import (
    NO_LINE,
    Pen,
    area,
    column_of,
    ground_of,
    marker,
    no_labels,
    numbers,
    shown,
    strings,
    stroke,
    text_style,
    value_labels,
)
from slides_builder.charts.points import points_of

# The gap between categories, as a share of a bar.
_GAPS = {1: 50, 2: 60, 3: 70, 4: 80}


def plot_of(pen: Pen, width: int, height: int) -> str:
    """The chart of a form with its axes."""
    match pen.chart.form:
        case ChartForm.BARS | ChartForm.HORIZONTAL_BARS | ChartForm.STACKED:
            return _bars(pen, height) + axes(pen)
        case ChartForm.LINE:
            return _lines(pen, height) + axes(pen)
        case ChartForm.SCATTER:
            return points_of(pen, width, height) + axes(pen)
        case ChartForm.PIE | ChartForm.RING:
            return _round(pen)


def _head(pen: Pen, number: int) -> str:
    name = strings(column_of(number), 1, (pen.chart.series[number].name,))
    return tag("c:idx", val=number) + tag("c:order", val=number) + tag("c:tx", name)


def _data(pen: Pen, number: int, series: Series) -> str:
    categories = tag("c:cat", strings("A", 2, pen.chart.categories))
    return categories + tag("c:val", numbers(pen, column_of(number), series.values))


def _bars(pen: Pen, height: int) -> str:
    chart, stacked = pen.chart, pen.chart.form is ChartForm.STACKED
    written = (
        tag(
            "c:ser",
            _head(pen, number),
            area(pen.colours, number),
            tag("c:invertIfNegative", val=0),
            _bar_labels(pen, number, height),
            _data(pen, number, series),
        )
        for number, series in enumerate(chart.series)
    )
    return tag(
        "c:barChart",
        tag("c:barDir", val="bar" if pen.look.lying else "col"),
        tag("c:grouping", val="stacked" if stacked else "clustered"),
        tag("c:varyColors", val=0),
        *written,
        tag("c:gapWidth", val=50 if stacked else _GAPS[len(chart.series)]),
        tag("c:overlap", val=100 if stacked else 0),
        AXES,
    )


def _bar_labels(pen: Pen, number: int, height: int) -> str:
    if pen.chart.form is ChartForm.STACKED:
        fill, ground = ground_of(pen.colours, number)
        labels = value_labels(pen, "ctr", fill=fill, ground=ground)
        return labels.replace("<c:dLbls>", "<c:dLbls>" + "".join(_left_out(pen, number, height)), 1)
    return value_labels(pen, "outEnd", bold=len(pen.chart.series) == 1) if pen.look.valued else no_labels()


def _left_out(pen: Pen, number: int, height: int) -> Iterator[str]:
    """The pieces of bars that are too low for their numbers."""
    scale, room = scale_for(pen.chart), height * 7 // 10
    for place, value in enumerate(pen.chart.series[number].values):
        if value is not None and value / scale.top * room < line_height(pen.size / 100):
            yield tag("c:dLbl", tag("c:idx", val=place), tag("c:delete", val=1))


def _lines(pen: Pen, height: int) -> str:
    written = (
        tag(
            "c:ser",
            _head(pen, number),
            stroke(pen, number),
            marker(pen, number),
            _line_labels(pen, series, height),
            _data(pen, number, series),
            tag("c:smooth", val=0),
        )
        for number, series in enumerate(pen.chart.series)
    )
    kind = tag("c:grouping", val="standard"), tag("c:varyColors", val=0)
    return tag("c:lineChart", *kind, *written, tag("c:marker", val=1), AXES)


def _line_labels(pen: Pen, series: Series, height: int) -> str:
    """The name at the end of a line; of a line alone its last, highest and lowest number."""
    if pen.look.direct:
        return tag("c:dLbls", _label(pen, len(series.values) - 1, "r", name=True), *shown())
    if len(pen.chart.series) > 1:
        return no_labels()
    known = [place for place, value in enumerate(series.values) if value is not None]
    amounts = [series.values[place] or Decimal(0) for place in known]
    high, low = known[amounts.index(max(amounts))], known[amounts.index(min(amounts))]
    places = {high: "t", known[-1]: "t" if known[-1] != low else "b", low: "b"}
    if scale_for(pen.chart).part(min(amounts), height * 7 // 10) < line_height(pen.size / 100) * 3 // 2:
        del places[low]
    return tag("c:dLbls", *(_label(pen, place, places[place]) for place in sorted(places)), *shown())


def _label(pen: Pen, place: int, side: str, *, name: bool = False) -> str:
    return tag(
        "c:dLbl",
        tag("c:idx", val=place),
        tag("c:spPr", tag("a:noFill"), NO_LINE),
        text_style(pen, bold=True, wrap="none"),
        tag("c:dLblPos", val=side),
        *shown(value=not name, name=name),
    )


def _round(pen: Pen) -> str:
    chart, is_ring = pen.chart, pen.chart.form is ChartForm.RING
    gap = tag("a:ln", pen.colours.accent, w=12700)
    parts = (
        tag("c:dPt", tag("c:idx", val=place), tag("c:bubble3D", val=0), area(pen.colours, place % 6))
        for place in range(len(chart.categories))
    )
    series = tag("c:ser", _head(pen, 0), tag("c:spPr", gap), *parts, _round_labels(pen), _data(pen, 0, chart.series[0]))
    whole = tag("c:varyColors", val=1) + series
    if is_ring:
        return tag("c:doughnutChart", whole, tag("c:firstSliceAng", val=0), tag("c:holeSize", val=55))
    return tag("c:pieChart", whole, tag("c:firstSliceAng", val=0))


def _round_labels(pen: Pen) -> str:
    """Names and numbers beside a pie; numbers alone on a ring, on paper, for a ring has no room beside it."""
    if pen.chart.form is ChartForm.RING:
        return value_labels(pen, "", ground=pen.colours.paper)
    labels = value_labels(pen, "outEnd")
    if not pen.look.direct:
        return labels
    # A line feed would become a space in text that is escaped.
    named = labels.replace('<c:showCatName val="0"/>', '<c:showCatName val="1"/>')
    return named.replace("</c:dLbls>", "<c:separator>\n</c:separator></c:dLbls>")
