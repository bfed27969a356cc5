"""The axes of a chart: quiet gridlines, numbers along one, names along the other."""

from lesstof.drawing.charts.plots import value_title
from lesstof.drawing.charts.points import axis_titles
from lesstof.drawing.charts.scales import Scale
from lesstof.model.figure import ChartForm
from lesstof.outputs.markup import tag
from slides_builder.charts.formats import axis_code
from slides_builder.charts.look import roomy_ends, scale_for
from slides_builder.charts.pieces import NO_LINE, Pen, rich, text_style

FIRST, SECOND = 111111111, 222222222
AXES = tag("c:axId", val=FIRST) + tag("c:axId", val=SECOND)
_UPRIGHT = -5400000
_HAIR = 9525


def axes(pen: Pen) -> str:
    """Both axes."""
    chart, lying = pen.chart, pen.look.lying
    if chart.form is ChartForm.SCATTER:
        below, beside = axis_titles(chart)
        first = _values(pen, scale_for(chart, 0), below, "b", (FIRST, SECOND), between=False)
        return first + _values(pen, scale_for(chart, 1), beside, "l", (SECOND, FIRST), between=False)
    horizontal, vertical = chart.horizontal, chart.vertical
    names, amounts = (vertical, horizontal) if chart.form is ChartForm.HORIZONTAL_BARS else (horizontal, vertical)
    title = value_title(chart, amounts)
    place = "b" if lying else "l"
    return _categories(pen, names) + _values(pen, scale_for(chart), title, place, (SECOND, FIRST), between=True)


def _categories(pen: Pen, title: str) -> str:
    # Where only every second category is named, LibreOffice must not break the names that it leaves out itself.
    lying, every = pen.look.lying, pen.look.every
    return tag(
        "c:catAx",
        tag("c:axId", val=FIRST),
        tag("c:scaling", tag("c:orientation", val="maxMin" if lying else "minMax")),
        tag("c:delete", val=0),
        tag("c:axPos", val="l" if lying else "b"),
        _title(pen, title, upright=lying),
        tag("c:numFmt", formatCode="General", sourceLinked=0),
        tag("c:majorTickMark", val="none"),
        tag("c:minorTickMark", val="none"),
        tag("c:tickLblPos", val="low"),
        tag("c:spPr", tag("a:ln", pen.colours.muted, w=19050)),
        text_style(pen, turned=None if every > 1 else 0),
        tag("c:crossAx", val=SECOND),
        tag("c:crosses", val="autoZero"),
        tag("c:auto", val=0),
        tag("c:lblAlgn", val="ctr"),
        tag("c:lblOffset", val=100),
        tag("c:tickLblSkip", val=every) if every > 1 else "",
        tag("c:noMultiLvlLbl", val=1),
    )


def _values(pen: Pen, scale: Scale, title: str, place: str, ids: tuple[int, int], *, between: bool) -> str:
    """Hidden where the numbers stand with the bars, but for its title."""
    form = pen.chart.form
    hidden = pen.look.valued and form in (ChartForm.BARS, ChartForm.HORIZONTAL_BARS)
    low, high = roomy_ends(pen.chart, pen.look, pen.language_code) if hidden else (scale.bottom, scale.top)
    limits = tag("c:max", val=repr(float(high))), tag("c:min", val=repr(float(low)))
    lines = "" if hidden else tag("c:majorGridlines", tag("c:spPr", tag("a:ln", pen.colours.rule, w=_HAIR)))
    return tag(
        "c:valAx",
        tag("c:axId", val=ids[0]),
        tag("c:scaling", tag("c:orientation", val="minMax"), *limits),
        tag("c:delete", val=0),
        tag("c:axPos", val=place),
        lines,
        _title(pen, title, upright=place == "l"),
        tag("c:numFmt", formatCode=axis_code(pen.chart, scale, pen.language_code), sourceLinked=0),
        tag("c:majorTickMark", val="none"),
        tag("c:minorTickMark", val="none"),
        tag("c:tickLblPos", val="none" if hidden else "nextTo" if pen.look.lying else "low"),
        tag("c:spPr", NO_LINE),
        text_style(pen, pen.colours.muted),
        tag("c:crossAx", val=ids[1]),
        tag("c:crosses", val="max" if pen.look.lying else "autoZero"),
        tag("c:crossBetween", val="between" if between else "midCat"),
        tag("c:majorUnit", val=repr(float(scale.step))),
    )


def _title(pen: Pen, said: str, *, upright: bool) -> str:
    if not said:
        return ""
    words = rich(pen, said, pen.colours.muted, turned=_UPRIGHT if upright else 0)
    return tag("c:title", tag("c:tx", words), tag("c:overlay", val=0))
