"""A loop: steps in order, and a way back from the last to the first."""

from collections.abc import Iterator
from itertools import pairwise

from lesstof.drawing.drawing import Align, Box, Line, Rect
from lesstof.drawing.extents import height_of, widest
from lesstof.drawing.frames import Frame, Sketch
from lesstof.drawing.pieces import (
    GAP,
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
    text_label,
    text_lines,
)
from lesstof.model.figure import Figure

# The widest step, and the narrowest that an explanation reads well in.
WIDEST, NARROWEST = 3_400_000, 1_950_000
# The name of the word at the way back.
BACK = "back"


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
    told = text_lines(figure.back, frame.width, frame)
    words = [text_label(BACK, 0, y + GAP // 2, frame.width, told, Align.CENTRE)] if told and back else []
    along = [arrow_right(start, end) for start, end in pairwise(boxes)]
    return Sketch((*boxes, *along, *back, *words), bottom(words) if words else y + STROKE)


def _around(figure: Figure, frame: Frame) -> Sketch:
    """The first half above from left to right, the rest below from right to left."""
    columns = -(-len(figure.parts) // 2)
    places = centred(columns, frame, LANE, WIDEST)
    told = text_lines(figure.back, places[0][1] - 2 * GAP, frame)
    between = max(LANE, height_of(told) + GAP)
    above, below = card_rows(figure.parts, places, between, frame, backwards=True)
    along = [arrow_right(start, end) for start, end in pairwise(above)]
    return_ = [_arrow_left(start, end) for start, end in pairwise(below)]
    arrows = [*along, arrow_down(above[-1], below[0]), *return_, *_up(below[-1], above[0])]
    x, y = centre(above[0].rect)[0] + GAP, bottom(above) + GAP // 2
    words = [text_label(BACK, x, y, widest(told), told)] if told else []
    return Sketch((*above, *below, *arrows, *words), bottom(below))


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
    told = text_lines(figure.back, frame.width, frame)
    words = [text_label(BACK, 0, bottom(boxes) + GAP // 2, frame.width, told, Align.RIGHT)] if told and back else []
    return Sketch((*boxes, *down_arrows(boxes), *back, *words), bottom([*boxes, *words]))


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
