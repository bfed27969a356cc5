"""Concentric circles, from the inside out, with the labels beside them."""

import math
from collections.abc import Iterator

from msgspec.structs import replace

from lesstof.drawing.drawing import Ellipse, Label, Line, Rect, Role, TextLine
from lesstof.drawing.extents import height_of, widest
from lesstof.drawing.frames import Frame, Sketch
from lesstof.drawing.legends import beside, legend
from lesstof.drawing.metrics import EMU_PER_POINT
from lesstof.drawing.moving import centred, settled
from lesstof.drawing.pieces import GAP, LANE, Lines, bottom, name_of, part_lines, text_label
from lesstof.model.figure import Figure

# The thickest ring, and how far a mark is from the middle of the right side at most, in degrees.
RING, WIDEST_ANGLE = 620_000, 60
# The dot in a circle that its line starts from.
DOT = 80_000


def layout(figure: Figure, frame: Frame) -> Iterator[Sketch]:
    """Circles with lines to their labels; in a narrow frame with numbers and a legend."""
    yield _upright(figure, frame) if frame.narrow else _wide(figure, frame)


def _thickness(figure: Figure, room: int) -> int:
    return min(RING, room // 2 // len(figure.parts))


def _circles(figure: Figure, x: int, y: int, thickness: int) -> list[Ellipse]:
    """The outermost first, so that the others lie on it."""
    shapes = []
    for i in reversed(range(len(figure.parts))):
        size = 2 * thickness * (i + 1)
        role = Role.SOFT if i else Role.ACCENT
        shapes.append(Ellipse(f"{i + 1} ○", Rect(x - size // 2, y - size // 2, size, size), role))
    return shapes


def _wide(figure: Figure, frame: Frame) -> Sketch:
    thickness, count = _thickness(figure, frame.height), len(figure.parts)
    radius = thickness * count
    room = frame.width - 2 * radius - 2 * LANE
    x = radius
    texts = [part_lines(part, room, frame) for part in figure.parts]
    marks = [_mark(i, count, thickness) for i in range(count)]
    tops = beside([_level(i, count, radius) for i in range(count)], texts, GAP)
    labels: list[Label | Line | Ellipse] = []
    for i, (part, lines, top, (dx, y)) in enumerate(zip(figure.parts, texts, tops, marks, strict=True)):
        name, edge, middle = name_of(i, part.label), x + radius + 2 * LANE, top + height_of(lines) // 2
        points = ((x + dx, y), (x + radius + LANE, middle), (edge - GAP // 2, middle))
        role = Role.ACCENT if i else Role.PLAIN
        labels.append(Line(f"{name} –", points))
        labels.append(Ellipse(f"{name} •", Rect(x + dx - DOT // 2, y - DOT // 2, DOT, DOT), role))
        labels.append(text_label(name, edge, top, widest(lines), lines))
    return centred(settled([*_circles(figure, x, 0, thickness), *labels]), frame)


def _level(index: int, count: int, radius: int) -> int:
    """The height at which a label would best stand: evenly over the circles' height."""
    return round(2 * radius * (index + 0.5) / count) - radius


def _mark(index: int, count: int, thickness: int) -> tuple[int, int]:
    """A point in the ring, relative to the centre, as level with its label as the ring allows."""
    distance = thickness * (index + 0.5)
    steepest = distance * math.sin(math.radians(WIDEST_ANGLE))
    y = max(-steepest, min(steepest, _level(index, count, thickness * count)))
    return round(math.sqrt(distance * distance - y * y)), round(y)


def _upright(figure: Figure, frame: Frame) -> Sketch:
    thickness = _thickness(figure, frame.width)
    radius = thickness * len(figure.parts)
    *circles, core = _circles(figure, frame.width // 2, radius, thickness)
    entries = legend(figure.parts, 0, frame.width, 2 * radius + 2 * GAP, frame)
    numbers = [_number(i, frame, radius, thickness) for i in range(1, len(figure.parts))]
    return Sketch((*circles, replace(core, lines=_digits(0, thickness, frame)), *numbers, *entries), bottom(entries))


def _number(index: int, frame: Frame, radius: int, thickness: int) -> Label:
    """The number in the upper part of a ring."""
    lines = _digits(index, thickness, frame)
    y = radius - round(thickness * (index + 0.5)) - height_of(lines) // 2
    return Label(f"{index + 1} #", Rect((frame.width - thickness) // 2, y, thickness, height_of(lines)), lines)


def _digits(index: int, thickness: int, frame: Frame) -> Lines:
    """As large as other text, or as thin rings allow."""
    size = min(frame.text_pt, thickness * 3 // 4 // EMU_PER_POINT)
    return (TextLine(str(index + 1), size, True),)
