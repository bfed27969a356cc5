"""A cycle: numbered steps on a ring, clockwise, with their text at both sides."""

import math
from collections.abc import Iterator, Sequence

from msgspec import Struct

from lesstof.drawing.drawing import Align, Ellipse, Label, Line, Role
from lesstof.drawing.extents import height_of
from lesstof.drawing.frames import Frame, Sketch
from lesstof.drawing.legends import beside, legend
from lesstof.drawing.moving import settled
from lesstof.drawing.pieces import GAP, LANE, STROKE, badge, badge_size, bottom, name_of, part_lines, rule, text_label
from lesstof.model.figure import Figure

RADIUS, NARROW_RADIUS = 1_560_000, 1_150_000
# Degrees between two points of an arc.
_FINE = 5


class _Ring(Struct, frozen=True):
    x: int
    y: int
    radius: int

    def at(self, degrees: float) -> tuple[int, int]:
        """A point on the ring; 0° is at the right, angles go clockwise."""
        angle = math.radians(degrees)
        return round(self.x + self.radius * math.cos(angle)), round(self.y + self.radius * math.sin(angle))


def layout(figure: Figure, frame: Frame) -> Iterator[Sketch]:
    """A ring between two columns of text; in a narrow frame above one."""
    yield _upright(figure, frame) if frame.narrow else _wide(figure, frame)


def _upright(figure: Figure, frame: Frame) -> Sketch:
    count, size = len(figure.parts), badge_size(frame)
    ring = _Ring(frame.width // 2, NARROW_RADIUS + size // 2, NARROW_RADIUS)
    entries = legend(figure.parts, 0, frame.width, 2 * NARROW_RADIUS + size + 2 * GAP, frame)
    angles = [i * 360 / count - 90 for i in range(count)]
    return Sketch((*_ring_shapes(ring, angles, frame), *entries), bottom(entries))


def _wide(figure: Figure, frame: Frame) -> Sketch:
    count = len(figure.parts)
    right = -(-count // 2)
    angles = [(i - (right - 1) / 2) * 360 / count for i in range(count)]
    ring = _Ring(frame.width // 2, 0, RADIUS)
    columns = [
        *_column(figure, frame, ring, angles, range(right), Align.LEFT),
        *_column(figure, frame, ring, angles, range(count - 1, right - 1, -1), Align.RIGHT),
    ]
    return settled([*_ring_shapes(ring, angles, frame), *columns])


def _ring_shapes(ring: _Ring, angles: Sequence[float], frame: Frame) -> list[Ellipse | Line]:
    discs = [badge(f"{i + 1} ○", i + 1, ring.at(angle), frame) for i, angle in enumerate(angles)]
    return [*_arcs(ring, angles, frame), *discs]


def _arcs(ring: _Ring, angles: Sequence[float], frame: Frame) -> list[Line]:
    """Arrows along the ring, from each step to the next and from the last to the first."""
    count = len(angles)
    free = math.degrees((badge_size(frame) / 2 + 3 * STROKE) / ring.radius)
    length = 360 / count - 2 * free
    pieces = max(2, round(length / _FINE))
    lines = []
    for i, angle in enumerate(angles if count > 1 else ()):
        points = tuple(ring.at(angle + free + length * piece / pieces) for piece in range(pieces + 1))
        names = f"{i + 1} ○", f"{(i + 1) % count + 1} ○"
        lines.append(Line(" → ".join(names), points, True, *names, Role.ACCENT))
    return lines


def _column(
    figure: Figure, frame: Frame, ring: _Ring, angles: Sequence[float], indexes: Sequence[int], align: Align
) -> list[Label | Line]:
    """The texts at one side from top to bottom, each joined to its disc."""
    away = 1 if align is Align.LEFT else -1
    edge = ring.x + away * (ring.radius + badge_size(frame) // 2 + LANE)
    room = frame.width - edge if away > 0 else edge
    texts = [part_lines(figure.parts[i], room, frame) for i in indexes]
    points = [ring.at(angles[i]) for i in indexes]
    tops = beside([y for _, y in points], texts, GAP)
    shapes: list[Label | Line] = []
    for i, lines, top, (x, y) in zip(indexes, texts, tops, points, strict=True):
        name = name_of(i, figure.parts[i].label)
        shapes.append(text_label(name, edge if away > 0 else 0, top, room, lines, align))
        start = x + away * (badge_size(frame) // 2 + GAP // 2)
        shapes.append(rule(f"{name} –", (start, y), (edge - away * GAP // 2, top + height_of(lines) // 2)))
    return shapes
