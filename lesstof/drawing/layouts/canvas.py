"""A canvas: fields against each other that a student fills in."""

from collections.abc import Iterator
from itertools import accumulate, pairwise

from lesstof.drawing.drawing import Align, Anchor, Box, Rect, Role, Shape
from lesstof.drawing.frames import Frame, Sketch
from lesstof.drawing.pieces import GAP, PADDING, card_height, name_of, part_lines
from lesstof.model.figure import Figure

# Fields per row, by their number; white space to write in.
ROWS = {1: (1,), 2: (2,), 3: (3,), 4: (2, 2), 5: (3, 2), 6: (3, 3), 7: (4, 3), 8: (4, 4), 9: (3, 3, 3), 10: (4, 3, 3)}
LOWEST, NARROW_LOWEST = 10 * GAP, 7 * GAP


def layout(figure: Figure, frame: Frame) -> Iterator[Sketch]:
    """Rows that fill the width; in a narrow frame one or two fields a row."""
    count = len(figure.parts)
    if frame.narrow:
        per_row = (1,) * count if frame.explained else (2,) * (count // 2) + (1,) * (count % 2)
    else:
        per_row = ROWS.get(count) or (5,) * (count // 5) + ((count % 5,) if count % 5 else ())
    yield _fields(figure, frame, per_row)
    if frame.narrow and not frame.explained:
        yield _fields(figure, frame, (1,) * count)


def _fields(figure: Figure, frame: Frame, per_row: tuple[int, ...]) -> Sketch:
    shapes: list[Shape] = []
    lowest = NARROW_LOWEST if frame.narrow else min(LOWEST, frame.height // len(per_row))
    y = 0
    for number, end in zip(per_row, accumulate(per_row), strict=True):
        row, height = _row(figure, frame, range(end - number, end), y, lowest)
        shapes += row
        y += height
    return Sketch(tuple(shapes), y)


def _row(figure: Figure, frame: Frame, indexes: range, y: int, lowest: int) -> tuple[list[Box], int]:
    edges = [frame.width * i // len(indexes) for i in range(len(indexes) + 1)]
    parts = [figure.parts[i] for i in indexes]
    widths = [end - start for start, end in pairwise(edges)]
    texts = [part_lines(part, width - 2 * PADDING, frame) for part, width in zip(parts, widths, strict=True)]
    height = card_height(texts, lowest)
    fields = zip(indexes, parts, edges, widths, texts, strict=False)
    boxes = [
        Box(name_of(i, part.label), Rect(x, y, width, height), Role.PLAIN, lines, Align.LEFT, 0, Anchor.TOP)
        for i, part, x, width, lines in fields
    ]
    return boxes, height
