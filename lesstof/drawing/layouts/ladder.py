"""A ladder: rungs from the bottom up, each starting further to the right."""

from collections.abc import Iterator

from lesstof.drawing.drawing import Align, Box, Label, Line, Rect, Role, Shape, TextLine
from lesstof.drawing.extents import height_of, widest
from lesstof.drawing.frames import Frame, Sketch
from lesstof.drawing.metrics import text_width
from lesstof.drawing.pieces import (
    GAP,
    LANE,
    LOWEST,
    PADDING,
    STROKE,
    Lines,
    label_lines,
    name_of,
    part_lines,
    row_height,
    text_label,
    text_lines,
)
from lesstof.model.figure import Figure

# The share of the width that all steps to the right take together, and the labels' share of the highest rung.
CLIMB, NARROW_CLIMB, LABELS = 0.36, 0.1, 0.36
SLIT = GAP // 2


def layout(figure: Figure, frame: Frame) -> Iterator[Sketch]:
    """Rungs of one height, numbered from the lowest, with an arrow upwards at the left.

    Explanations stand beside the labels, in one column; in a narrow frame under them.
    """
    rects = _rects(len(figure.parts), frame)
    if frame.explained and not frame.narrow:
        room = int(rects[-1].width * LABELS)
        labels = [label_lines(part.label, room, frame) for part in figure.parts]
        room = rects[-1].width - max(widest(lines) for lines in labels) - LANE - 2 * PADDING
        texts = [text_lines(part.text, room, frame) for part in figure.parts]
    else:
        labels = [part_lines(part, rects[-1].width - 2 * PADDING, frame) for part in figure.parts]
        texts = [()] * len(labels)
    yield _ladder(figure, frame, rects, labels, texts)


def _rects(count: int, frame: Frame) -> list[Rect]:
    """The width of each rung's text box, lowest first, all at one height for now."""
    left = (GAP if frame.narrow else LANE) + _number_width(frame) + STROKE
    step = int(frame.width * (NARROW_CLIMB if frame.narrow else CLIMB)) // max(count - 1, 1)
    return [Rect(left + i * step, 0, frame.width - left - i * step, 0) for i in range(count)]


def _number_width(frame: Frame) -> int:
    return text_width("00", frame.text_pt, True) + 2 * PADDING


def _ladder(figure: Figure, frame: Frame, rects: list[Rect], labels: list[Lines], texts: list[Lines]) -> Sketch:
    count = len(rects)
    roomy = 0 if frame.narrow else min(LOWEST * 3 // 4, (frame.height + SLIT) // count - SLIT)
    height = row_height((*labels, *texts), roomy)
    total = count * (height + SLIT) - SLIT
    column = rects[-1].x + PADDING + max(widest(lines) for lines in labels) + LANE
    shapes: list[Shape] = []
    for i, rect in enumerate(rects):
        placed = Rect(rect.x, total - (i + 1) * height - i * SLIT, rect.width, height)
        name = name_of(i, figure.parts[i].label)
        shapes += [*_rung(i, name, labels[i], placed, frame), *_note(name, texts[i], column, placed)]
    return Sketch((*shapes, *_upwards(count, total)), total)


def _rung(index: int, name: str, lines: Lines, rect: Rect, frame: Frame) -> tuple[Box, Box]:
    """The number and, against it, the label."""
    width = _number_width(frame)
    digits = (TextLine(str(index + 1), frame.text_pt, True),)
    number = Rect(rect.x - STROKE - width, rect.y, width, rect.height)
    return Box(f"{name} #", number, Role.ACCENT, digits), Box(name, rect, Role.SOFT, lines, Align.LEFT)


def _note(name: str, lines: Lines, x: int, rect: Rect) -> list[Label]:
    """The explanation, at the middle of its rung."""
    y = rect.y + (rect.height - height_of(lines)) // 2
    return [text_label(f"{name}: text", x, y, widest(lines), lines)] if lines else []


def _upwards(count: int, total: int) -> tuple[Line, ...]:
    x = STROKE * 4
    return (Line("↑", ((x, total), (x, 0)), arrow=True),) if count > 1 else ()
