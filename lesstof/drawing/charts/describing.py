"""The alt text of a chart: its form, how the numbers run, the highest and the lowest."""

from decimal import Decimal

from lesstof.drawing.charts.numbers import is_sign, written
from lesstof.drawing.charts.points import axis_titles
from lesstof.labels import Labels, labels
from lesstof.model.figure import Chart, ChartForm, Series

FORMS = {
    ChartForm.BARS: "Bar chart of {count} categories",
    ChartForm.HORIZONTAL_BARS: "Horizontal bar chart of {count} categories",
    ChartForm.STACKED: "Stacked bar chart of {count} categories",
    ChartForm.LINE: "Line chart of {count} points",
    ChartForm.PIE: "Pie chart of {count} parts",
    ChartForm.RING: "Ring chart of {count} parts",
    ChartForm.SCATTER: "Scatter chart of {count} points",
}
# So many numbers are told one by one.
_FEW = 4


def describe_chart(chart: Chart, language: str) -> str:
    """A few sentences in the course's language."""
    label = labels(language)
    form = label(FORMS[chart.form], count=len(chart.categories))
    if chart.form is ChartForm.SCATTER:
        return f"{form}. {_axes(chart, label)}"
    unit = "" if is_sign(chart.unit) or not chart.unit else f" ({chart.unit})"
    if len(chart.series) == 1 and (chart.form.is_round or len(chart.categories) <= _FEW):
        return f"{form}{unit}: {_all(chart, language)}."
    names = (series.name for series in chart.series)
    told = (_course(chart, series, label) for series in chart.series)
    lines = [f"{name}: {text}." for name, text in zip(names, told, strict=True) if text]
    return " ".join((f"{form}{unit}.", *lines))


def _all(chart: Chart, language: str) -> str:
    pairs = zip(chart.categories, chart.series[0].values, strict=True)
    return "; ".join(f"{name} {_shown(chart, value, language)}" for name, value in pairs if value is not None)


def _shown(chart: Chart, value: Decimal, language: str) -> str:
    return written(value, chart.decimals, chart.unit, language)


def _course(chart: Chart, series: Series, label: Labels) -> str:
    """Where a line begins and ends, and of every form the highest and the lowest."""
    known = [
        (value, f"{_shown(chart, value, label.language)} ({name})")
        for name, value in zip(chart.categories, series.values, strict=True)
        if value is not None
    ]
    if not known:
        return ""
    high = label("highest {value}", value=max(known, key=lambda pair: pair[0])[1])
    low = label("lowest {value}", value=min(known, key=lambda pair: pair[0])[1])
    if chart.form is not ChartForm.LINE:
        return f"{high}, {low}"
    return f"{label('from {first} to {last}', first=known[0][1], last=known[-1][1])}, {high}, {low}"


def _axes(chart: Chart, label: Labels) -> str:
    """Both axes with their lowest and highest number."""
    ways = ("Horizontal: {title}, from {low} to {high}.", "Vertical: {title}, from {low} to {high}.")
    told = []
    for way, title, series in zip(ways, axis_titles(chart), chart.series, strict=True):
        values = [value for value in series.values if value is not None]
        low, high = (_shown(chart, each, label.language) for each in (min(values), max(values)))
        told.append(label(way, title=title, low=low, high=high))
    return " ".join(told)
