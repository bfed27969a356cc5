"""Bars beside each other or on each other, standing on a line."""

from decimal import Decimal

from msgspec import Struct

from lesstof.drawing.charts.legends import ROLES, key_of
from lesstof.drawing.charts.plots import (
    Plot,
    amounts,
    base_line,
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
    told,
    value_title,
)
from lesstof.drawing.drawing import Align, Box, Label, Rect, Role, Shape, TextLine
from lesstof.drawing.extents import height_of
from lesstof.drawing.frames import Frame, Sketch
from lesstof.drawing.metrics import line_height, text_width
from lesstof.drawing.pieces import GAP, Lines, label_lines
from lesstof.model.figure import Chart, ChartForm

WIDEST_BAR = 1_000_000
# The share of a category's room that its bars take.
FILLED = 0.7


class Column(Struct, frozen=True):
    """A bar: its series and category, its ends as values, and where it stands."""

    series: int
    category: int
    start: Decimal
    end: Decimal
    x: int
    width: int

    @property
    def value(self) -> Decimal:
        """What the bar shows."""
        return self.end - self.start


def upright(chart: Chart, frame: Frame) -> Sketch:
    """Standing bars; each with its number where all have room for it, or else numbers along the axis."""
    key, stacked = key_of(chart, frame), chart.form is ChartForm.STACKED
    scale = scale_for(chart, (*_tops(chart), Decimal(0)), from_zero=True)
    texts = tick_texts(chart, scale, frame)
    valued = not stacked and _have_room(chart, frame)
    left = 0 if valued else ticks_width(texts, frame)
    title, above = title_above(value_title(chart, chart.vertical), key.height, frame)
    names = _names(chart, (frame.width - left) // len(chart.categories) - GAP // 2, frame)
    below = max(map(height_of, names)) + GAP // 2 + below_height(chart.horizontal, frame.width - left, frame)
    line = line_height(frame.text_pt)
    top, under = key.height + above + (line if valued else line // 2), valued and scale.bottom < 0
    bottom = height_in(frame) - below - (line if under else 0)
    plot = Plot(Rect(left, top, frame.width - left, plot_height(bottom, top, frame)), scale)
    columns = columns_of(chart, plot.area)
    shapes: list[Shape] = [*key.shapes, *title, *([] if valued else grid(plot, texts, frame))]
    shapes += [_bar(column, plot) for column in columns]
    shapes += [_value(chart, column, plot, frame) for column in columns] if valued else []
    shapes += _inside(chart, columns, plot, frame) if stacked else []
    y = plot.area.y + plot.area.height + (line if under else 0) + GAP // 2
    shapes += [base_line(plot), *_written(names, plot.area, y)]
    y += max(map(height_of, names)) + GAP // 2
    return sketched((*shapes, *title_below(chart.horizontal, plot.area, y, frame)), frame)


def _tops(chart: Chart) -> tuple[Decimal, ...]:
    if chart.form is not ChartForm.STACKED:
        return amounts(chart)
    rows = zip(*(series.values for series in chart.series), strict=True)
    return tuple(sum((value or Decimal(0) for value in row), Decimal(0)) for row in rows)


def columns_of(chart: Chart, area: Rect) -> list[Column]:
    """The bars from left to right."""
    slot = area.width // len(chart.categories)
    many = 1 if chart.form is ChartForm.STACKED else len(chart.series)
    width = min(WIDEST_BAR, int(slot * FILLED) // many)
    columns = []
    for category in range(len(chart.categories)):
        start, x = Decimal(0), area.x + category * slot + (slot - many * width) // 2
        for number, series in enumerate(chart.series):
            value = series.values[category]
            if value is not None:
                columns.append(Column(number, category, start, start + value, x, width))
            if many > 1:
                x += width
            elif value is not None:
                start += value
    return columns


def _have_room(chart: Chart, frame: Frame) -> bool:
    """Whether each number is narrower than the room of its bar."""
    slot = frame.width // len(chart.categories)
    room = int(slot * (FILLED if len(chart.series) > 1 else 0.95)) // len(chart.series)
    room = min(room, WIDEST_BAR) if len(chart.series) > 1 else room
    return all(text_width(told(chart, value, frame), frame.text_pt) <= room for value in amounts(chart))


def _bar(column: Column, plot: Plot) -> Box:
    ends = sorted((plot.y(column.start), plot.y(column.end)))
    rect = Rect(column.x, ends[0], column.width, max(1, ends[1] - ends[0]))
    return Box(f"bar {column.series + 1}.{column.category + 1}", rect, ROLES[column.series])


def _value(chart: Chart, column: Column, plot: Plot, frame: Frame) -> Label:
    line, end = line_height(frame.text_pt), plot.y(column.end)
    lines = (TextLine(told(chart, column.value, frame), frame.text_pt, len(chart.series) == 1),)
    width = max(column.width, text_width(lines[0].text, frame.text_pt, lines[0].bold))
    y = end - line if column.value >= 0 else end
    return Label(
        f"value {column.series + 1}.{column.category + 1}",
        Rect(column.x + (column.width - width) // 2, y, width, line),
        lines,
    )


def _inside(chart: Chart, columns: list[Column], plot: Plot, frame: Frame) -> list[Label]:
    """Numbers in the pieces that are large enough for them."""
    labels, line = [], line_height(frame.text_pt)
    for column in columns:
        lines = (TextLine(told(chart, column.value, frame), frame.text_pt),)
        y, height = plot.y(column.end), plot.y(column.start) - plot.y(column.end)
        if height > line and text_width(lines[0].text, frame.text_pt) <= column.width - GAP // 2:
            rect = Rect(column.x, y + (height - line) // 2, column.width, line)
            labels.append(
                Label(f"value {column.series + 1}.{column.category + 1}", rect, lines, role=ROLES[column.series])
            )
    return labels


def _names(chart: Chart, width: int, frame: Frame) -> list[Lines]:
    return [label_lines(category, width, frame, bold=False) for category in chart.categories]


def _written(names: list[Lines], area: Rect, y: int) -> list[Label]:
    slot = area.width // len(names)
    return [
        Label(f"category {n + 1}", Rect(area.x + n * slot, y, slot, height_of(lines)), lines, Align.CENTRE, Role.BARE)
        for n, lines in enumerate(names)
    ]
