"""A chain: steps in order, with arrows between them; long ones turn to a new row."""

from collections.abc import Iterator
from itertools import pairwise

from lesstof.drawing.drawing import Box, Line, Shape
from lesstof.drawing.frames import Frame, Sketch
from lesstof.drawing.pieces import (
    LANE,
    PADDING,
    STROKE,
    arrow,
    arrow_right,
    bottom,
    card_rows,
    centre,
    centred,
    down_arrows,
    name_of,
    part_lines,
    rows_of,
    stack,
)
from lesstof.model.figure import Figure

# The widest step, and the narrowest that an explanation reads well in.
WIDEST, NARROWEST = 3_400_000, 1_950_000


def layout(figure: Figure, frame: Frame) -> Iterator[Sketch]:
    """Steps in one row, or in as few as needed; in a narrow frame under each other."""
    if frame.narrow:
        yield _vertical(figure, frame)
        return
    count = len(figure.parts)
    for rows in range(1, min(count, 4) + 1):
        columns = -(-count // rows)
        enough = not frame.explained or centred(columns, frame, LANE, WIDEST)[0][1] >= NARROWEST
        if enough and len(rows_of(count, columns)) == rows:
            yield _horizontal(figure, frame, columns)


def _vertical(figure: Figure, frame: Frame) -> Sketch:
    texts = [
        (name_of(i, part.label), part_lines(part, frame.width - 2 * PADDING, frame))
        for i, part in enumerate(figure.parts)
    ]
    boxes = stack(texts, 0, frame.width, 0, LANE, frame)
    return Sketch((*boxes, *down_arrows(boxes)), bottom(boxes))


def _horizontal(figure: Figure, frame: Frame, columns: int) -> Sketch:
    rows = card_rows(figure.parts, centred(columns, frame, LANE, WIDEST), LANE, frame)
    return Sketch(_with_arrows(rows), bottom(rows[-1]))


def _with_arrows(rows: list[list[Box]]) -> tuple[Shape, ...]:
    along = [arrow_right(start, end) for row in rows for start, end in pairwise(row)]
    turns = [_turn(above[-1], below[0]) for above, below in pairwise(rows)]
    return (*(box for row in rows for box in row), *along, *turns)


def _turn(start: Box, end: Box) -> Line:
    """From the end of a row, through the lane between, to the start of the next."""
    (x1, _), (x2, _) = centre(start.rect), centre(end.rect)
    bottom_y = start.rect.y + start.rect.height
    lane_y = (bottom_y + end.rect.y) // 2 - STROKE
    return arrow(start, end, [(x1, bottom_y + STROKE), (x1, lane_y), (x2, lane_y), (x2, end.rect.y - STROKE)])
