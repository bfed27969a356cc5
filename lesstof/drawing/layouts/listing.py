"""A list: equal cards without an order."""

from collections.abc import Iterator

from lesstof.drawing.frames import Frame, Sketch
from lesstof.drawing.pieces import GAP, bottom, card_rows, centred
from lesstof.model.figure import Figure

# The widest card, and the narrowest that an explanation reads well in.
WIDEST, NARROWEST = 5_400_000, 2_000_000
MOST_COLUMNS = 5


def layout(figure: Figure, frame: Frame) -> Iterator[Sketch]:
    """Cards in as few rows as fit; in a narrow frame under each other, or two by two without explanations."""
    count = len(figure.parts)
    upright = (1,) if frame.explained else (2, 1)
    for number in upright if frame.narrow else range(min(count, MOST_COLUMNS), 0, -1):
        wide_enough = frame.narrow or not frame.explained or _width(number, frame) >= NARROWEST
        if wide_enough and _even(count, number):
            yield _grid(figure, frame, number)


def _width(columns: int, frame: Frame) -> int:
    return centred(columns, frame, GAP, WIDEST)[0][1]


def _even(count: int, columns: int) -> bool:
    """Whether the last row is not nearly empty."""
    return columns < 3 or count % columns in {0, columns - 1} or count <= columns


def _grid(figure: Figure, frame: Frame, columns: int) -> Sketch:
    rows = card_rows(figure.parts, centred(columns, frame, GAP, WIDEST), GAP, frame)
    return Sketch(tuple(box for row in rows for box in row), bottom(rows[-1]))
