"""Lying bars: names at the left, or in a narrow frame above them."""

from decimal import Decimal

from lesstof.drawing.charts.legends import ROLES, key_of
from lesstof.drawing.charts.plots import amounts, scale_for, tick_texts, title_above, title_lines, told, value_title
from lesstof.drawing.charts.scales import Scale
from lesstof.drawing.drawing import Align, Box, Label, Line, Rect, Role, Shape, TextLine
from lesstof.drawing.extents import height_of, widest
from lesstof.drawing.frames import Frame, Sketch
from lesstof.drawing.metrics import line_height, text_width
from lesstof.drawing.pieces import GAP, Lines, label_lines
from lesstof.drawing.wrapping import widest_word
from lesstof.model.figure import Chart, ChartForm

THICKEST, THINNEST = 420_000, 90_000


def listed(chart: Chart, frame: Frame) -> Sketch:
    """For a phone: each name above its bars, each bar with its number, as high as it needs to be."""
    key = key_of(chart, frame)
    title, above = title_above(_title(chart), key.height, frame)
    shapes: list[Shape] = [*key.shapes, *title]
    area, scale = _area(chart, frame, 0)
    y, thick = key.height + above, line_height(frame.text_pt)
    # A number within a bar needs a higher one.
    thick = thick * 3 // 2 if chart.form is ChartForm.STACKED else thick
    for category, name in enumerate(chart.categories):
        lines = label_lines(name, frame.width, frame, bold=False)
        shapes.append(_name(category, lines, Rect(0, y, frame.width, height_of(lines)), Align.LEFT))
        y += height_of(lines)
        shapes += _bars(chart, category, y, thick, (area, scale), frame)
        shapes.append(_axis(f"zero {category + 1}", area, scale, y, y + thick * _rows(chart)))
        y += thick * _rows(chart) + GAP
    return Sketch(tuple(shapes), y - GAP)


def lying(chart: Chart, frame: Frame) -> Sketch:
    """Names at the left and bars with their numbers, or with numbers along the axis where rows are too low."""
    key = key_of(chart, frame)
    title, above = title_above(_title_left(chart), key.height, frame)
    left = _names_width(chart, frame)
    names = [label_lines(name, left - GAP, frame, bold=False) for name in chart.categories]
    line, rows = line_height(frame.text_pt), _rows(chart)
    top, bottom = key.height + above, frame.height
    foot = _foot(chart, frame)
    valued = chart.form is not ChartForm.STACKED and _is_roomy(chart, frame, bottom - top - height_of(foot))
    bottom -= height_of(foot) + (0 if valued else line + GAP // 2)
    area, scale = _area(chart, frame, left, valued=valued)
    lowest = max(max(map(height_of, names)), rows * (line if valued else THINNEST))
    pitch = max(lowest, min((bottom - top) // len(names), max(lowest, rows * THICKEST) + 2 * GAP))
    shapes: list[Shape] = [*key.shapes, *title]
    end = top + pitch * len(names)
    shapes += [] if valued else _scale_below(chart, area, scale, (top, end), frame)
    for category, lines in enumerate(names):
        y = top + category * pitch
        shapes.append(_name(category, lines, Rect(0, y, left - GAP, pitch), Align.RIGHT))
        thick = max(line if valued else 1, min(THICKEST, (pitch - GAP) // rows))
        shapes += _bars(chart, category, y + (pitch - thick * rows) // 2, thick, (area, scale), frame, valued=valued)
    shapes.append(_axis("zero", area, scale, top, end))
    y = end + (0 if valued else line + GAP // 2)
    if foot:
        shapes.append(Label("horizontal title", Rect(area.x, y, area.width, height_of(foot)), foot, role=Role.MUTED))
    return Sketch(tuple(shapes), y + height_of(foot))


def _title(chart: Chart) -> str:
    """A chart that was turned over keeps the title of its values."""
    given = chart.horizontal if chart.form is ChartForm.HORIZONTAL_BARS else chart.vertical
    return value_title(chart, given)


def _title_left(chart: Chart) -> str:
    """What the names at the left are; the title of the values stands below them."""
    return chart.vertical if chart.form is ChartForm.HORIZONTAL_BARS else chart.horizontal


def _foot(chart: Chart, frame: Frame) -> Lines:
    return title_lines(_title(chart), frame.width // 2, frame)


def _rows(chart: Chart) -> int:
    return 1 if chart.form is ChartForm.STACKED else len(chart.series)


def _names_width(chart: Chart, frame: Frame) -> int:
    """As wide as the widest name, but no more than two fifths, unless a word is wider."""
    whole = max(text_width(name, frame.label_pt) for name in chart.categories)
    word = max(widest_word(name, frame.label_pt) for name in chart.categories)
    return min(frame.width * 3 // 5, max(word, min(whole, frame.width * 2 // 5)) + GAP)


def _is_roomy(chart: Chart, frame: Frame, height: int) -> bool:
    return height // len(chart.categories) >= _rows(chart) * line_height(frame.text_pt) + GAP // 2


def _area(chart: Chart, frame: Frame, left: int, *, valued: bool = True) -> tuple[Rect, Scale]:
    """Where bars lie: what names and numbers leave."""
    values = _ends(chart)
    scale = scale_for(chart, values, from_zero=True)
    widths = {value: text_width(told(chart, value, frame), frame.text_pt, True) + GAP for value in amounts(chart)}
    before = max((width for value, width in widths.items() if value < 0), default=0) if valued else 0
    texts = tick_texts(chart, scale, frame)
    half = max(text_width(text, frame.text_pt) for text in texts) // 2 + GAP // 2
    behind = max((width for value, width in widths.items() if value >= 0), default=0) if valued else half
    if chart.form is ChartForm.STACKED and valued:
        behind = 0
    return Rect(left + before, 0, max(frame.width - left - before - behind, 1), 0), scale


def _ends(chart: Chart) -> tuple[Decimal, ...]:
    if chart.form is not ChartForm.STACKED:
        return amounts(chart)
    rows = zip(*(series.values for series in chart.series), strict=True)
    return tuple(sum((value or Decimal(0) for value in row), Decimal(0)) for row in rows)


def _bars(
    chart: Chart, category: int, y: int, thick: int, ground: tuple[Rect, Scale], frame: Frame, *, valued: bool = True
) -> list[Shape]:
    shapes: list[Shape] = []
    stacked, start = chart.form is ChartForm.STACKED, Decimal(0)
    for number, series in enumerate(chart.series):
        value = series.values[category]
        if value is not None:
            rect = _rect(ground, start, start + value, y, thick)
            shapes.append(Box(f"bar {number + 1}.{category + 1}", rect, ROLES[number]))
            shapes += _number(chart, number, category, rect, ground, frame) if valued else []
            start += value if stacked else 0
        y += 0 if stacked else thick
    return shapes


def _rect(ground: tuple[Rect, Scale], start: Decimal, end: Decimal, y: int, thick: int) -> Rect:
    (area, scale), white = ground, thick // 8
    first, last = sorted(area.x + scale.part(value, area.width) for value in (start, end))
    return Rect(first, y + white, max(1, last - first), thick - 2 * white)


def _number(
    chart: Chart, number: int, category: int, bar: Rect, ground: tuple[Rect, Scale], frame: Frame
) -> list[Shape]:
    """The number behind a bar, before one below zero, in a piece of a stacked one."""
    value = chart.series[number].values[category] or Decimal(0)
    name, line = f"value {number + 1}.{category + 1}", line_height(frame.text_pt)
    bold = len(chart.series) == 1
    lines = (TextLine(told(chart, value, frame), frame.text_pt, bold),)
    y, width = bar.y + (bar.height - line) // 2, widest(lines)
    if chart.form is ChartForm.STACKED:
        fits = width + GAP // 2 <= bar.width and line <= bar.height
        return [Label(name, Rect(bar.x, y, bar.width, line), lines, role=ROLES[number])] if fits else []
    x = bar.x + bar.width + GAP // 2 if value >= 0 else bar.x - GAP // 2 - width
    return [Label(name, Rect(x, y, width, line), lines, Align.LEFT)]


def _scale_below(chart: Chart, area: Rect, scale: Scale, ends: tuple[int, int], frame: Frame) -> list[Shape]:
    """Quiet upright lines with their numbers below, every second one where they would touch."""
    texts, line = tick_texts(chart, scale, frame), line_height(frame.text_pt)
    room = area.width // scale.count
    every = 1 + max(text_width(text, frame.text_pt) + GAP for text in texts) // max(room, 1)
    shapes: list[Shape] = []
    for place, (tick, text) in enumerate(zip(scale.ticks, texts, strict=True)):
        x = area.x + scale.part(tick, area.width)
        shapes.append(Line(f"grid {place}", ((x, ends[0]), (x, ends[1])), role=Role.PLAIN))
        if place % every == 0:
            width = text_width(text, frame.text_pt)
            rect = Rect(x - width // 2, ends[1] + GAP // 2, width, line)
            shapes.append(Label(f"tick {place}", rect, (TextLine(text, frame.text_pt),), role=Role.MUTED))
    return shapes


def _name(category: int, lines: Lines, rect: Rect, align: Align) -> Label:
    return Label(f"category {category + 1}", rect, lines, align)


def _axis(name: str, area: Rect, scale: Scale, top: int, bottom: int) -> Line:
    x = area.x + scale.part(min(max(Decimal(0), scale.bottom), scale.top), area.width)
    return Line(name, ((x, top), (x, bottom)))
