"""The series of a scatter chart, its points named as on the page."""

from lesstof.drawing.charts.points import points
from lesstof.drawing.drawing import Align, Label
from lesstof.drawing.frames import Frame
from lesstof.outputs.markup import tag
from slides_builder.charts.axes import AXES
from slides_builder.charts.pieces import Pen, marker, numbers, rich, shown, strings


def points_of(pen: Pen, width: int, height: int) -> str:
    """The chart without its axes; `width` and `height` are its room in EMU."""
    chart = pen.chart
    xs, ys = chart.series
    line = tag("c:spPr", tag("a:ln", tag("a:noFill"), w=19050))
    head = tag("c:idx", val=0) + tag("c:order", val=0) + tag("c:tx", strings("C", 1, (ys.name,)))
    across, up = tag("c:xVal", numbers(pen, "B", xs.values)), tag("c:yVal", numbers(pen, "C", ys.values))
    ser = tag("c:ser", head, line, marker(pen, 0), _names(pen, width, height), across, up, tag("c:smooth", val=0))
    return tag("c:scatterChart", tag("c:scatterStyle", val="lineMarker"), tag("c:varyColors", val=0), ser, AXES)


def _names(pen: Pen, width: int, height: int) -> str:
    """The names that have room beside their points, as on the page."""
    size = pen.size / 100
    sketch = points(pen.chart, Frame(width, height, size, size, False, False, pen.language_code))
    placed = {shape.name: shape for shape in sketch.shapes if isinstance(shape, Label)}
    dots = {shape.name: shape for shape in sketch.shapes if shape.name.startswith("point ")}
    written = []
    for place, name in enumerate(pen.chart.categories):
        label, dot = placed.get(f"name {place + 1}"), dots.get(f"point {place + 1}")
        if label and dot and not isinstance(dot, Label):
            written.append(_name(pen, place, name, _side(label, dot.rect.y)))  # type: ignore[union-attr]
    return tag("c:dLbls", *written, *shown())


def _side(label: Label, dot: int) -> str:
    if label.align is Align.CENTRE:
        return "t" if label.rect.y < dot else "b"
    return "r" if label.align is Align.LEFT else "l"


def _name(pen: Pen, place: int, name: str, side: str) -> str:
    words = tag("c:tx", rich(pen, name))
    where = tag("c:dLblPos", val=side)
    return tag("c:dLbl", tag("c:idx", val=place), words, where, *shown(value=True))
