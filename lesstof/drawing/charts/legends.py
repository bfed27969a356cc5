"""What tells series apart: a role each, a key above the chart, and markers on lines."""

from msgspec import Struct

from lesstof.drawing.drawing import Box, Ellipse, Line, Polygon, Rect, Role, Shape
from lesstof.drawing.extents import widest
from lesstof.drawing.frames import Frame
from lesstof.drawing.metrics import line_height
from lesstof.drawing.pieces import GAP, STROKE, Lines, label_lines, text_label
from lesstof.drawing.wrapping import widest_word
from lesstof.model.figure import Chart, ChartForm

ROLES = (Role.SERIES_1, Role.SERIES_2, Role.SERIES_3, Role.SERIES_4, Role.SERIES_5, Role.SERIES_6)
MARKER = 120_000


class Key(Struct, frozen=True):
    """The shapes of a key and the height that it takes, the white below it included."""

    shapes: tuple[Shape, ...]
    height: int


def key_of(chart: Chart, frame: Frame) -> Key:
    """A row of series by their look and name, on more rows where one is too short; nothing for a single series."""
    if len(chart.series) < 2:
        return Key((), 0)
    swatch, line = 2 * GAP, line_height(frame.text_pt)
    shapes: list[Shape] = []
    x = y = 0
    for number, series in enumerate(chart.series):
        room = max(frame.width - swatch - GAP, 1)
        lines = _name(series.name, room, frame)
        width = swatch + GAP // 2 + widest(lines)
        if x and x + width > frame.width:
            x, y = 0, y + line + GAP // 2
        shapes += _swatch(number, chart.form, Rect(x, y + (line - GAP) // 2, swatch, GAP))
        shapes.append(text_label(f"key {number + 1}", x + swatch + GAP // 2, y, width - swatch - GAP // 2, lines))
        x += width + 2 * GAP
        y += line * (len(lines) - 1)
    return Key(tuple(shapes), y + line + GAP)


def _name(name: str, room: int, frame: Frame) -> Lines:
    small = Frame(frame.width, frame.height, frame.text_pt, frame.text_pt, False, frame.narrow, frame.language)
    return label_lines(name, max(room, min(widest_word(name, small.label_pt), frame.width)), small, bold=False)


def _swatch(number: int, form: ChartForm, rect: Rect) -> list[Shape]:
    role = ROLES[number]
    if form is not ChartForm.LINE:
        return [Box(f"swatch {number + 1}", rect, role)]
    y = rect.y + rect.height // 2
    line = Line(f"swatch {number + 1}", ((rect.x, y), (rect.x + rect.width, y)), role=role)
    return [line, marker(f"swatch {number + 1} •", number, (rect.x + rect.width // 2, y))]


def marker(name: str, number: int, middle: tuple[int, int]) -> Shape:
    """A disc, a square, a triangle or a diamond."""
    x, y, half, role = middle[0], middle[1], MARKER // 2, ROLES[number]
    frame = Rect(x - half, y - half, MARKER, MARKER)
    match number % 4:
        case 0:
            return Ellipse(name, frame, role)
        case 1:
            return Box(name, frame, role)
        case 2:
            high = half + STROKE // 2
            return Polygon(name, ((x, y - high), (x + high, y + half), (x - high, y + half)), role, frame)
        case _:
            wide = half + STROKE
            return Polygon(name, ((x, y - wide), (x + wide, y), (x, y + wide), (x - wide, y)), role, frame)
