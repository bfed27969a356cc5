"""A pie or a ring: parts of one whole, clockwise from the top, each with its name and number."""

import math
from decimal import Decimal
from itertools import accumulate, pairwise

from lesstof.drawing.charts.legends import ROLES
from lesstof.drawing.charts.numbers import written
from lesstof.drawing.charts.plots import told
from lesstof.drawing.drawing import Align, Box, Label, Polygon, Rect, Role, Shape, TextLine
from lesstof.drawing.extents import height_of, widest
from lesstof.drawing.frames import Frame, Sketch
from lesstof.drawing.legends import beside
from lesstof.drawing.metrics import line_height
from lesstof.drawing.pieces import GAP, Lines, label_lines
from lesstof.model.figure import Chart, ChartForm

RADIUS, NARROW_RADIUS = 1_700_000, 1_450_000
# How much of a ring's radius is hole.
HOLE = 0.55
_FINE = math.radians(3)


def round_chart(chart: Chart, frame: Frame) -> Sketch:
    """Names beside the parts; in a narrow frame below them, each with its look."""
    return _upright(chart, frame) if frame.narrow else _wide(chart, frame)


def _values(chart: Chart) -> list[Decimal]:
    return [value or Decimal(0) for value in chart.series[0].values]


def _angles(chart: Chart) -> list[float]:
    """Where parts begin and end, in radians from the top."""
    values = _values(chart)
    return [0.0, *(float(part / sum(values)) * math.tau for part in accumulate(values))]


def _parts(chart: Chart, middle: tuple[int, int], radius: int) -> list[Polygon]:
    hole = round(radius * HOLE) if chart.form is ChartForm.RING else 0
    parts = []
    for number, (start, end) in enumerate(pairwise(_angles(chart))):
        steps = max(2, math.ceil((end - start) / _FINE))
        turns = [start + (end - start) * step / steps for step in range(steps + 1)]
        rim = [_at(middle, radius, turn) for turn in turns]
        inner = [_at(middle, hole, turn) for turn in reversed(turns)] if hole else [middle]
        text = Rect(middle[0] - radius, middle[1] - radius, 2 * radius, 2 * radius)
        parts.append(Polygon(f"part {number + 1}", (*rim, *inner), ROLES[number % len(ROLES)], text))
    return parts


def _at(middle: tuple[int, int], radius: int, turn: float) -> tuple[int, int]:
    return middle[0] + round(radius * math.sin(turn)), middle[1] - round(radius * math.cos(turn))


def _text(chart: Chart, number: int, width: int, frame: Frame) -> Lines:
    """The name, and below it the number with its share where that is something else."""
    name = label_lines(chart.categories[number], width, frame)
    value = _values(chart)[number]
    shown = told(chart, value, frame)
    if chart.unit != "%":
        shown += f" ({written(value / sum(_values(chart)) * 100, 0, '%', frame.language)})"
    return (*name, TextLine(shown, frame.text_pt))


def _wide(chart: Chart, frame: Frame) -> Sketch:
    radius = min(RADIUS, (frame.height - 2 * GAP) // 2)
    room = frame.width // 2 - radius - 3 * GAP
    texts = [_text(chart, number, room, frame) for number in range(len(chart.categories))]
    turns = [(start + end) / 2 for start, end in pairwise(_angles(chart))]
    sides = [[number for number, turn in enumerate(turns) if (turn < math.pi) is right] for right in (True, False)]
    highest = max(sum(height_of(texts[number]) + GAP // 2 for number in side) for side in sides)
    height = max(2 * radius + 2 * line_height(frame.label_pt), highest)
    middle = (frame.width // 2, height // 2)
    shapes: list[Shape] = [*_parts(chart, middle, radius)]
    for right, own in zip((True, False), sides, strict=True):
        own.sort(key=lambda number: _at(middle, radius, turns[number])[1])
        wanted = [_at(middle, radius, turns[number])[1] for number in own]
        tops = beside(wanted, [texts[number] for number in own], GAP // 2) if own else []
        tops = _within(tops, [height_of(texts[number]) for number in own], height)
        for number, top in zip(own, tops, strict=True):
            shapes.append(_beside(number, texts[number], top, (middle, radius, right)))
    return Sketch(tuple(shapes), height)


def _within(tops: list[int], heights: list[int], height: int) -> list[int]:
    """Moved together so that none lies above or below the drawing."""
    if not tops:
        return tops
    low = max(0, tops[-1] + heights[-1] - height)
    shift = -tops[0] if tops[0] < 0 else -low
    return [top + shift for top in tops]


def _beside(number: int, lines: Lines, top: int, round_: tuple[tuple[int, int], int, bool]) -> Label:
    """At the rim, at the height where the text stands."""
    middle, radius, right = round_
    width, height = widest(lines), height_of(lines)
    off = min(abs(top - middle[1]), abs(top + height - middle[1])) if not top < middle[1] < top + height else 0
    reach = round(math.sqrt(max(radius * radius - off * off, 0))) + GAP
    x = middle[0] + reach if right else middle[0] - reach - width
    return Label(f"name {number + 1}", Rect(x, top, width, height), lines, Align.LEFT if right else Align.RIGHT)


def _upright(chart: Chart, frame: Frame) -> Sketch:
    middle = (frame.width // 2, NARROW_RADIUS)
    shapes: list[Shape] = [*_parts(chart, middle, NARROW_RADIUS)]
    y, swatch = 2 * NARROW_RADIUS + 2 * GAP, 2 * GAP
    for number in range(len(chart.categories)):
        lines = _text(chart, number, frame.width - swatch - GAP, frame)
        look = Rect(0, y + (line_height(frame.label_pt) - GAP) // 2, swatch, GAP)
        shapes.append(Box(f"swatch {number + 1}", look, ROLES[number % len(ROLES)]))
        rect = Rect(swatch + GAP, y, frame.width - swatch - GAP, height_of(lines))
        shapes.append(Label(f"name {number + 1}", rect, lines, Align.LEFT, Role.BARE))
        y += rect.height + GAP
    return Sketch(tuple(shapes), y - GAP)
