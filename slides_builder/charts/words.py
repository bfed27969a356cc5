"""What a chart says, in one form for a chart that is painted and for one that is found in a file."""

from collections.abc import Iterator

from lxml import etree

from lesstof.model.figure import Chart, ChartForm

SPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_C = f"{{{SPACE}}}"
_PLACES = tuple(f"{_C}{name}" for name in ("tx", "cat", "xVal", "val", "yVal"))


def told_by(chart: Chart) -> Iterator[str]:
    """Series by series: its name, the categories, the numbers."""
    if chart.form is ChartForm.SCATTER:
        yield chart.series[1].name
        yield from (_number(str(value)) for series in chart.series for value in series.values if value is not None)
        return
    for series in chart.series:
        yield series.name
        yield from chart.categories
        yield from (_number(str(value)) for value in series.values if value is not None)


def told_in(chart: etree._Element) -> Iterator[str]:
    """The same of a `c:chartSpace`."""
    for series in chart.iter(f"{_C}ser"):
        for place in _PLACES:
            texts = place not in _PLACES[2:]
            for value in series.findall(f"{place}//{_C}v"):
                yield (value.text or "") if texts else _number(value.text or "")


def _number(text: str) -> str:
    """A number as every program leaves it: ten digits are enough to tell two apart."""
    try:
        return f"{float(text):.10g}"
    except ValueError:
        return text
