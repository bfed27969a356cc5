"""A loop: steps in order, and a way back from the last to the first."""

from collections.abc import Iterator
from itertools import pairwise

from lesstof.drawing.drawing import Box, Line, Rect
from lesstof.drawing.frames import Frame, Sketch
from lesstof.drawing.pieces import (
    LANE,
    PADDING,
    STROKE,
    arrow,
    arrow_down,
    arrow_right,
    bottom,
    card,
    card_height,
    card_rows,
    centre,
    centred,
    down_arrows,
    name_of,
    part_lines,
)
from lesstof.model.figure import Figure

# The widest step, and the narrowest that an explanation reads well in.
WIDEST, NARROWEST = 3_400_000, 1_950_000


def layout(figure: Figure, frame: Frame) -> Iterator[Sketch]:
    """One row with the way back under it, or two rows around; in a narrow frame a column."""
    if frame.narrow:
        yield _column(figure, frame)
        return
    count = len(figure.parts)
    if not frame.explained or centred(count, frame, LANE, WIDEST)[0][1] >= NARROWEST:
        yield _row(figure, frame)
    if count > 3:
        yield _around(figure, frame)


def _row(figure: Figure, frame: Frame) -> Sketch:
    (boxes,) = card_rows(figure.parts, centred(len(figure.parts), frame, LANE, WIDEST), LANE, frame)
    height = bottom(boxes)
    first, last, y = boxes[0], boxes[-1], height + LANE
    (x1, _), (x2, _) = centre(last.rect), centre(first.rect)
    back = _back(last, first, [(x1, height + STROKE), (x1, y), (x2, y), (x2, height + STROKE)])
    along = [arrow_right(start, end) for start, end in pairwise(boxes)]
    return Sketch((*boxes, *along, *back), y + STROKE)


def _around(figure: Figure, frame: Frame) -> Sketch:
    """The first half above from left to right, the rest below from right to left."""
    columns = -(-len(figure.parts) // 2)
    above, below = card_rows(figure.parts, centred(columns, frame, LANE, WIDEST), LANE, frame, backwards=True)
    along = [arrow_right(start, end) for start, end in pairwise(above)]
    return_ = [_arrow_left(start, end) for start, end in pairwise(below)]
    arrows = [*along, arrow_down(above[-1], below[0]), *return_, *_up(below[-1], above[0])]
    return Sketch((*above, *below, *arrows), bottom(below))


def _column(figure: Figure, frame: Frame) -> Sketch:
    width = frame.width - LANE
    boxes: list[Box] = []
    y = 0
    for i, part in enumerate(figure.parts):
        lines = part_lines(part, width - 2 * PADDING, frame)
        boxes.append(card(name_of(i, part.label), Rect(0, y, width, card_height([lines])), lines, frame))
        y = bottom(boxes) + LANE
    first, last, x = boxes[0], boxes[-1], width + LANE - 2 * STROKE
    (_, y1), (_, y2) = centre(last.rect), centre(first.rect)
    back = _back(last, first, [(width + STROKE, y1), (x, y1), (x, y2), (width + STROKE, y2)])
    return Sketch((*boxes, *down_arrows(boxes), *back), bottom(boxes))


def _back(start: Box, end: Box, points: list[tuple[int, int]]) -> list[Line]:
    return [arrow(start, end, points)] if start is not end else []


def _arrow_left(start: Box, end: Box) -> Line:
    y = centre(start.rect)[1]
    return arrow(start, end, [(start.rect.x - STROKE, y), (end.rect.x + end.rect.width + STROKE, y)])


def _up(start: Box, end: Box) -> list[Line]:
    """Straight up, or along the free place below the first box."""
    (x1, y1), (x2, _) = centre(start.rect), centre(end.rect)
    foot = (x2, end.rect.y + end.rect.height + STROKE)
    if x1 == x2:
        return [arrow(start, end, [(x1, start.rect.y - STROKE), foot])]
    return [arrow(start, end, [(start.rect.x - STROKE, y1), (x2, y1), foot])]
