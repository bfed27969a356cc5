"""A scatter chart: points in a plane, named where there is room."""

from decimal import Decimal

from lesstof.drawing.charts.legends import MARKER, marker
from lesstof.drawing.charts.numbers import short
from lesstof.drawing.charts.plots import (
    Plot,
    below_height,
    grid,
    height_in,
    plot_height,
    scale_for,
    sketched,
    tick_texts,
    ticks_width,
    title_above,
    title_below,
)
from lesstof.drawing.charts.scales import Scale
from lesstof.drawing.drawing import Align, Label, Line, Rect, Role, Shape, TextLine
from lesstof.drawing.frames import Frame, Sketch
from lesstof.drawing.metrics import line_height, text_width
from lesstof.drawing.pieces import GAP
from lesstof.model.figure import Chart

_NEAR = MARKER * 3 // 4


def axis_titles(chart: Chart) -> tuple[str, str]:
    """What stands along the lying and the upright axis: what the author says, or else the heads of the columns."""
    return chart.horizontal or chart.series[0].name, chart.vertical or chart.series[1].name


def points(chart: Chart, frame: Frame) -> Sketch:
    """Points over a grid; the axes begin at zero unless that is far away."""
    xs, ys = ([value or Decimal(0) for value in series.values] for series in chart.series)
    across, up = (scale_for(chart, values, from_zero=False) for values in (xs, ys))
    texts, line = tick_texts(chart, up, frame), line_height(frame.text_pt)
    left, half = ticks_width(texts, frame), _widest(chart, across, frame) // 2 + GAP // 2
    horizontal, vertical = axis_titles(chart)
    title, above = title_above(vertical, 0, frame)
    width = max(frame.width - left - max(half, MARKER), 1)
    below = line + GAP + below_height(horizontal, width, frame)
    top = above + line // 2
    plot = Plot(Rect(left, top, width, plot_height(height_in(frame) - below, top, frame)), up)
    shapes: list[Shape] = [*title, *grid(plot, texts, frame), *_columns(chart, across, plot, frame)]
    places = [(left + across.part(x, width), plot.y(y)) for x, y in zip(xs, ys, strict=True)]
    shapes += [marker(f"point {n}", 0, place) for n, place in enumerate(places, 1)]
    shapes += _names(chart, places, plot, frame)
    y = plot.area.y + plot.area.height + line + GAP
    return sketched((*shapes, *title_below(horizontal, plot.area, y, frame)), frame)


def _widest(chart: Chart, scale: Scale, frame: Frame) -> int:
    return max(text_width(text, frame.text_pt) for text in tick_texts(chart, scale, frame))


def _columns(chart: Chart, scale: Scale, plot: Plot, frame: Frame) -> list[Shape]:
    """Quiet upright lines with their numbers below, fewer where they would touch."""
    shapes: list[Shape] = []
    area, line = plot.area, line_height(frame.text_pt)
    every = 1 + (_widest(chart, scale, frame) + GAP) // max(area.width // scale.count, 1)
    for place, tick in enumerate(scale.ticks):
        x, text = area.x + scale.part(tick, area.width), short(tick, scale.step, chart.unit, frame.language)
        shapes.append(Line(f"column {place}", ((x, area.y), (x, area.y + area.height)), role=Role.PLAIN))
        if place % every == 0:
            width = text_width(text, frame.text_pt)
            rect = Rect(x - width // 2, area.y + area.height + GAP // 2, width, line)
            shapes.append(Label(f"across {place}", rect, (TextLine(text, frame.text_pt),), role=Role.MUTED))
    return shapes


def _names(chart: Chart, places: list[tuple[int, int]], plot: Plot, frame: Frame) -> list[Label]:
    """Names at the right, the left, above or below; one that would touch something is left to the table."""
    taken = [Rect(x - _NEAR, y - _NEAR, 2 * _NEAR, 2 * _NEAR) for x, y in places]
    labels: list[Label] = []
    for number, (place, name) in enumerate(zip(places, chart.categories, strict=True), 1):
        width, line = text_width(name, frame.text_pt), line_height(frame.text_pt)
        for rect, align in _around(place, width, line):
            if _is_free(rect, taken, plot):
                labels.append(Label(f"name {number}", rect, (TextLine(name, frame.text_pt),), align))
                taken.append(rect)
                break
    return labels


def _around(place: tuple[int, int], width: int, line: int) -> tuple[tuple[Rect, Align], ...]:
    x, y = place
    return (
        (Rect(x + _NEAR, y - line // 2, width, line), Align.LEFT),
        (Rect(x - _NEAR - width, y - line // 2, width, line), Align.RIGHT),
        (Rect(x - width // 2, y - _NEAR - line, width, line), Align.CENTRE),
        (Rect(x - width // 2, y + _NEAR, width, line), Align.CENTRE),
    )


def _is_free(rect: Rect, taken: list[Rect], plot: Plot) -> bool:
    area = plot.area
    inside = rect.x >= area.x and rect.x + rect.width <= area.x + area.width
    inside = inside and rect.y >= area.y - rect.height // 2 and rect.y + rect.height <= area.y + area.height
    return inside and not any(_touch(rect, other) for other in taken)


def _touch(one: Rect, other: Rect) -> bool:
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    return across > 0 and min(one.y + one.height, other.y + other.height) > max(one.y, other.y)
