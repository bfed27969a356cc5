"""A table: a header row and rules between the rows; in a narrow frame a card for each row."""

from collections.abc import Iterator, Sequence

from lesstof.drawing.drawing import Align, Box, Line, Rect, Role, Shape
from lesstof.drawing.frames import Frame, Sketch
from lesstof.drawing.metrics import text_width
from lesstof.drawing.pieces import (
    GAP,
    PADDING,
    RADIUS,
    Lines,
    Place,
    bottom,
    card_height,
    rule,
    text_label,
    text_lines,
)
from lesstof.drawing.wrapping import widest_word
from lesstof.model.figure import Figure

# Above and below the text of a row.
SPACE = PADDING * 2 // 3

Rows = Sequence[tuple[str, ...]]


def layout(figure: Figure, frame: Frame) -> Iterator[Sketch]:
    """All cells, whether the frame has explanations or not; a list becomes a table of labels and explanations."""
    rows = figure.rows or tuple((part.label, part.text) for part in figure.parts)
    header = bool(figure.rows)
    if not frame.narrow:
        yield _wide(rows, frame, header)
    elif header:
        yield row_cards(rows[1:], rows[0], frame)
    else:
        yield row_cards(rows, (), frame)


def _columns(rows: Rows, frame: Frame) -> list[Place]:
    """Each column gets its longest word, and what is left is divided by the length of the texts."""
    columns = list(zip(*_filled(rows), strict=True))
    least = [max(widest_word(cell, frame.text_pt, True) for cell in column) + GAP for column in columns]
    whole = [max(text_width(cell, frame.text_pt, True) for cell in column) + GAP for column in columns]
    left = frame.width - sum(least) - GAP * (len(columns) - 1)
    wanted = [want - word for want, word in zip(whole, least, strict=True)]
    share = min(1.0, max(left, 0) / (sum(wanted) or 1))
    shrink = min(1.0, (frame.width - GAP * (len(columns) - 1)) / sum(least))
    places, x = [], 0
    for word, want in zip(least, wanted, strict=True):
        places.append((x, int(word * shrink + want * share)))
        x += places[-1][1] + GAP
    return _stretched(places, frame)


def _stretched(places: list[Place], frame: Frame) -> list[Place]:
    """Room that is left over is divided equally, so that the table fills the width."""
    last, width = places[-1]
    more = (frame.width - last - width) // len(places)
    return [(x + i * more, width + more) for i, (x, width) in enumerate(places)]


def _filled(rows: Rows) -> list[tuple[str, ...]]:
    """Rows of equal length."""
    width = max(len(row) for row in rows)
    return [row + ("",) * (width - len(row)) for row in rows]


def _wide(rows: Rows, frame: Frame, header: bool) -> Sketch:
    places = _columns(rows, frame)
    shapes: list[Shape] = []
    y = 0
    for i, row in enumerate(_filled(rows)):
        head = header and i == 0
        cells = [
            text_label(f"r{i + 1}k{j + 1}", x, y + SPACE, width, text_lines(text, width, frame, head or j == 0))
            for j, (text, (x, width)) in enumerate(zip(row, places, strict=True))
        ]
        shapes += [cell for cell in cells if cell.lines]
        y = bottom(cells) + SPACE
        shapes.append(_rule(i, y, frame, strong=head))
    return Sketch(tuple(shapes), y)


def _rule(index: int, y: int, frame: Frame, strong: bool) -> Line:
    ends = (0, y), (frame.width, y)
    return Line(f"r{index + 1} –", ends, role=Role.ACCENT) if strong else rule(f"r{index + 1} –", *ends)


def row_cards(rows: Rows, names: Sequence[str], frame: Frame) -> Sketch:
    """A card for each row: its first cell as heading, the others each after the name of their column."""
    room = frame.width - 2 * PADDING
    boxes: list[Box] = []
    y = 0
    for i, row in enumerate(rows):
        heading, *cells = row or ("",)
        lines: Lines = text_lines(heading, room, frame, bold=True)
        for text, name in zip(cells, (*names[1:], *[""] * len(cells)), strict=False):
            lines += text_lines(f"{name}: {text}" if name else text, room, frame)
        rect = Rect(0, y, frame.width, card_height([lines]))
        boxes.append(Box(f"r{i + 1}", rect, Role.SOFT, lines, Align.LEFT, RADIUS))
        y = bottom(boxes) + GAP // 2
    return Sketch(tuple(boxes), bottom(boxes) if boxes else 0)
