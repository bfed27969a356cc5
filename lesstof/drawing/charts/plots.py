"""The ground of a chart with axes: gridlines, numbers along the axis, and the titles of both axes."""

from collections.abc import Iterable
from decimal import Decimal

from msgspec import Struct

from lesstof.drawing.charts.numbers import is_sign, short, written
from lesstof.drawing.charts.scales import Scale, scale_of
from lesstof.drawing.drawing import Align, Label, Line, Rect, Role, Shape, TextLine
from lesstof.drawing.extents import bounds, height_of
from lesstof.drawing.frames import Frame, Sketch
from lesstof.drawing.metrics import line_height, text_width
from lesstof.drawing.pieces import GAP, text_lines
from lesstof.model.figure import Chart

# A chart is no higher than this, so that differences are not blown up.
HEIGHT, NARROW_HEIGHT = 4_200_000, 3_300_000
# On a phone long names make a chart higher, and leave its bars and lines this height.
_LEAST = 1_500_000


class Plot(Struct, frozen=True):
    """Where values are drawn, and the scale of the upright axis."""

    area: Rect
    scale: Scale

    def y(self, value: Decimal) -> int:
        """How far down a value stands."""
        return self.area.y + self.area.height - self.scale.part(value, self.area.height)

    @property
    def zero(self) -> int:
        """Where zero is, or the end of the axis that is nearest to it."""
        return self.y(min(max(Decimal(0), self.scale.bottom), self.scale.top))


def amounts(chart: Chart) -> tuple[Decimal, ...]:
    """All numbers that are known."""
    return tuple(value for series in chart.series for value in series.values if value is not None)


def told(chart: Chart, value: Decimal, frame: Frame) -> str:
    """A number as it stands at a bar or a point."""
    return written(value, chart.decimals, chart.unit, frame.language)


def height_in(frame: Frame) -> int:
    """How high a chart with an upright axis is."""
    return NARROW_HEIGHT if frame.narrow else min(HEIGHT, frame.height)


def value_title(chart: Chart, given: str) -> str:
    """What stands along the axis of the values: what the author says, or else the unit."""
    return given or ("" if is_sign(chart.unit) else chart.unit)


def scale_for(chart: Chart, values: Iterable[Decimal], *, from_zero: bool, most: int = 5) -> Scale:
    """The scale of values, in whole numbers where the author wrote those."""
    return scale_of(values, most, from_zero=from_zero, fine=chart.decimals > 0)


def tick_texts(chart: Chart, scale: Scale, frame: Frame) -> tuple[str, ...]:
    """The numbers along an axis."""
    return tuple(short(tick, scale.step, chart.unit, frame.language) for tick in scale.ticks)


def ticks_width(texts: Iterable[str], frame: Frame) -> int:
    """The room that numbers left of the plot take."""
    return max(text_width(text, frame.text_pt) for text in texts) + GAP // 2


def grid(plot: Plot, texts: tuple[str, ...], frame: Frame) -> list[Shape]:
    """Quiet lines with their numbers at the left."""
    shapes: list[Shape] = []
    area, line = plot.area, line_height(frame.text_pt)
    for place, (tick, text) in enumerate(zip(plot.scale.ticks, texts, strict=True)):
        y = plot.y(tick)
        shapes.append(Line(f"grid {place}", ((area.x, y), (area.x + area.width, y)), role=Role.PLAIN))
        spot = Rect(0, y - line // 2, max(1, area.x - GAP // 2), line)
        shapes.append(Label(f"tick {place}", spot, (TextLine(text, frame.text_pt),), Align.RIGHT, Role.MUTED))
    return shapes


def base_line(plot: Plot) -> Line:
    """The line that bars stand on."""
    area = plot.area
    return Line("zero", ((area.x, plot.zero), (area.x + area.width, plot.zero)))


def title_lines(text: str, width: int, frame: Frame) -> tuple[TextLine, ...]:
    """The title of an axis."""
    return text_lines(text, width, frame)


def title_above(text: str, y: int, frame: Frame) -> tuple[list[Shape], int]:
    """The title of the upright axis above it, lying so that it can be read; and the height that it takes."""
    lines = title_lines(text, frame.width, frame)
    if not lines:
        return [], 0
    rect = Rect(0, y, frame.width, height_of(lines))
    return [Label("vertical title", rect, lines, Align.LEFT, Role.MUTED)], rect.height + GAP // 2


def title_below(text: str, plot: Rect, y: int, frame: Frame) -> list[Shape]:
    """The title of the lying axis, below what stands there."""
    lines = title_lines(text, plot.width, frame)
    rect = Rect(plot.x, y, plot.width, height_of(lines))
    return [Label("horizontal title", rect, lines, Align.CENTRE, Role.MUTED)] if lines else []


def below_height(text: str, width: int, frame: Frame) -> int:
    """The room for the title of the lying axis."""
    return height_of(title_lines(text, width, frame)) + GAP // 2 if text else 0


def plot_height(bottom: int, top: int, frame: Frame) -> int:
    """The height of what is drawn between `top` and `bottom`, or the least one."""
    return max(bottom - top, _LEAST if frame.narrow else line_height(frame.text_pt))


def sketched(shapes: Iterable[Shape], frame: Frame) -> Sketch:
    """The shapes, as high as a chart with an upright axis is, or as they need."""
    drawn = tuple(shapes)
    lowest = max(rect.y + rect.height for rect in map(bounds, drawn))
    return Sketch(drawn, max(height_in(frame), lowest))
