"""Lines with markers, named at their ends where there is room."""

from collections.abc import Iterator
from itertools import groupby

from lesstof.drawing.charts.legends import MARKER, ROLES, key_of, marker
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
from lesstof.drawing.drawing import Align, Label, Line, Rect, Shape, TextLine
from lesstof.drawing.extents import height_of, widest
from lesstof.drawing.frames import Frame, Sketch
from lesstof.drawing.legends import beside
from lesstof.drawing.metrics import line_height, text_width
from lesstof.drawing.pieces import GAP, Lines, label_lines
from lesstof.drawing.wrapping import widest_word
from lesstof.model.figure import Chart

Point = tuple[int, int]


def lines(chart: Chart, frame: Frame) -> Sketch:
    """The lines over a quiet grid; in a narrow frame with a key above instead of names at the ends."""
    ends = _ends(chart, frame)
    key = key_of(chart, frame) if not ends else key_of(_single(chart), frame)
    scale = scale_for(chart, amounts(chart), from_zero=False)
    texts = tick_texts(chart, scale, frame)
    left, line = ticks_width(texts, frame), line_height(frame.text_pt)
    right = max(map(widest, ends)) + MARKER + GAP if ends else MARKER
    title, above = title_above(value_title(chart, chart.vertical), key.height, frame)
    width = max(frame.width - left - right, 1)
    names = _names(chart, width // len(chart.categories), frame)
    below = max(height_of(lines) for _, lines in names) + GAP // 2 + below_height(chart.horizontal, width, frame)
    top = key.height + above + line // 2
    plot = Plot(Rect(left, top, width, plot_height(height_in(frame) - below - GAP // 2, top, frame)), scale)
    shapes: list[Shape] = [*key.shapes, *title, *grid(plot, texts, frame)]
    if plot.zero in (plot.y(tick) for tick in scale.ticks) and scale.bottom <= 0 <= scale.top:
        shapes.append(base_line(plot))
    for number in range(len(chart.series)):
        shapes += _drawn(number, points_of(chart, number, plot))
    shapes += _named(ends, chart, plot) if ends else []
    shapes += _numbers(chart, plot, frame) if len(chart.series) == 1 else []
    y = plot.area.y + plot.area.height + GAP
    shapes += [_category(n, lines, plot, len(chart.categories), y) for n, lines in names]
    y += max(height_of(lines) for _, lines in names) + GAP // 2
    return sketched((*shapes, *title_below(chart.horizontal, plot.area, y, frame)), frame)


def _single(chart: Chart) -> Chart:
    return Chart(chart.form, chart.categories, chart.series[:1], chart.unit, chart.decimals)


def points_of(chart: Chart, number: int, plot: Plot) -> list[Point | None]:
    """Where the values of a series stand; None where there is none."""
    return [
        (_x(place, len(chart.categories), plot), plot.y(value)) if value is not None else None
        for place, value in enumerate(chart.series[number].values)
    ]


def _x(place: int, count: int, plot: Plot) -> int:
    """The middle of a category's room."""
    return plot.area.x + plot.area.width * (2 * place + 1) // (2 * count)


def _drawn(number: int, points: list[Point | None]) -> Iterator[Shape]:
    """Pieces of line between the gaps, with a marker at each point."""
    pieces = (tuple(p for p in group if p) for known, group in groupby(points, key=bool) if known)
    for place, piece in enumerate(pieces, 1):
        if len(piece) > 1:
            yield Line(f"line {number + 1}.{place}", piece, role=ROLES[number])
    for place, point in enumerate(points, 1):
        if point:
            yield marker(f"point {number + 1}.{place}", number, point)


def _ends(chart: Chart, frame: Frame) -> list[Lines]:
    """The names at the ends of the lines; nothing for one line, in a narrow frame, or where a line ends early."""
    if frame.narrow or len(chart.series) < 2 or any(series.values[-1] is None for series in chart.series):
        return []
    room = frame.width // 4
    small = Frame(frame.width, frame.height, frame.text_pt, frame.text_pt, False, False, frame.language)
    return [label_lines(series.name, room, small) for series in chart.series]


def _named(ends: list[Lines], chart: Chart, plot: Plot) -> list[Label]:
    """Names beside the last points, moved apart where they would touch."""
    lasts = [(points_of(chart, number, plot)[-1] or (0, 0))[1] for number in range(len(chart.series))]
    order = sorted(range(len(lasts)), key=lambda number: lasts[number])
    tops = beside([lasts[number] for number in order], [ends[number] for number in order], 0)
    x = _x(len(chart.categories) - 1, len(chart.categories), plot) + MARKER + GAP // 3
    shift = max(0, -min(tops))
    return [
        Label(
            f"end {number + 1}",
            Rect(x, top + shift, widest(ends[number]), height_of(ends[number])),
            ends[number],
            Align.LEFT,
        )
        for number, top in zip(order, tops, strict=True)
    ]


def _numbers(chart: Chart, plot: Plot, frame: Frame) -> list[Label]:
    """The first number, the last, the highest and the lowest, each on the side where the line is not."""
    points = points_of(chart, 0, plot)
    known = [(place, point) for place, point in enumerate(points) if point]
    if not known:
        return []
    wanted = [known[0], known[-1], min(known, key=lambda each: each[1][1]), max(known, key=lambda each: each[1][1])]
    labels: list[Label] = []
    for place, point in wanted:
        label = _number(chart, place, points, point, plot, frame)
        if label and not any(_touch(label.rect, other.rect) for other in labels):
            labels.append(label)
    return labels


def _number(
    chart: Chart, place: int, points: list[Point | None], point: Point, plot: Plot, frame: Frame
) -> Label | None:
    around = [points[n] for n in (place - 1, place + 1) if 0 <= n < len(points)]
    near = [neighbour[1] for neighbour in around if neighbour]
    value = chart.series[0].values[place]
    if value is None or (any(y < point[1] for y in near) and any(y > point[1] for y in near)):
        return None
    text, line = told(chart, value, frame), line_height(frame.text_pt)
    width = text_width(text, frame.text_pt, True)
    below = any(y < point[1] for y in near)
    y = point[1] + MARKER * 2 // 3 if below else point[1] - MARKER * 2 // 3 - line
    x = min(max(point[0] - width // 2, plot.area.x), frame.width - width)
    rect = Rect(x, y, width, line)
    inside = not y < plot.zero < y + line and y >= plot.area.y - line and y + line <= plot.area.y + plot.area.height
    return Label(f"value {place + 1}", rect, (TextLine(text, frame.text_pt, True),)) if inside else None


def _touch(one: Rect, other: Rect) -> bool:
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    return across > -GAP // 2 and min(one.y + one.height, other.y + other.height) > max(one.y, other.y)


def _names(chart: Chart, slot: int, frame: Frame) -> list[tuple[int, Lines]]:
    """The categories, or where they would touch every second, third … one, with the last if it has room."""
    word = max(widest_word(name, frame.label_pt) for name in chart.categories)
    every = max(1, -(-(word + GAP // 2) // max(slot, 1)))
    width = max(slot * every - GAP // 2, 1)
    return [
        (place, label_lines(name, width, frame, bold=False))
        for place, name in enumerate(chart.categories)
        if place % every == 0
    ]


def _category(place: int, lines: Lines, plot: Plot, count: int, y: int) -> Label:
    width, x = widest(lines), _x(place, count, plot)
    left = min(max(0, x - width // 2), plot.area.x + plot.area.width - width)
    return Label(f"category {place + 1}", Rect(max(0, left), y, width, height_of(lines)), lines)
