"""What layouts share: text of a part, rows of cards, badges, arrows and captions."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from lesstof.design import tokens
from lesstof.drawing.drawing import Align, Anchor, Box, Ellipse, Label, Line, Rect, Role, TextLine
from lesstof.drawing.extents import height_of
from lesstof.drawing.frames import Frame
from lesstof.drawing.metrics import text_width
from lesstof.drawing.wrapping import balanced, wrap
from lesstof.model.figure import FigurePart

_STYLE = tokens().figure
GAP, PADDING, RADIUS, STROKE = _STYLE.gap, _STYLE.padding, _STYLE.radius, _STYLE.stroke
# Room for an arrow between two shapes.
LANE = 3 * GAP
# The lowest card with nothing but a label, so that it looks like a place and not like a button.
LOWEST = 7 * GAP

Lines = tuple[TextLine, ...]
Place = tuple[int, int]


def name_of(index: int, label: str) -> str:
    """The unique name of the shape of a part; `index` counts from 0."""
    return f"{index + 1}. {label}" if label else f"{index + 1}"


def label_lines(text: str, width: int, frame: Frame, bold: bool = True) -> Lines:
    """A label in lines of about equal length."""
    lines = balanced(text, width, frame.label_pt, bold, frame.language)
    return tuple(TextLine(line, frame.label_pt, bold) for line in lines)


def text_lines(text: str, width: int, frame: Frame, bold: bool = False) -> Lines:
    """An explanation, or another text at its size; no word stays alone on the last line."""
    lines = wrap(text, width, frame.text_pt, bold, frame.language)
    if len(lines) > 1 and " " not in lines[-1] and text_width(lines[-1], frame.text_pt, bold) < width // 3:
        lines = balanced(text, width, frame.text_pt, bold, frame.language)
    return tuple(TextLine(line, frame.text_pt, bold) for line in lines)


def part_lines(part: FigurePart, width: int, frame: Frame) -> Lines:
    """The label, with the explanation under it where the frame has those."""
    if not frame.explained:
        return label_lines(part.label, width, frame)
    label = wrap(part.label, width, frame.label_pt, True, frame.language)
    lines = tuple(TextLine(line, frame.label_pt, True) for line in label)
    return lines + text_lines(part.text, width, frame)


def card(name: str, rect: Rect, lines: Lines, frame: Frame, role: Role = Role.SOFT) -> Box:
    """A rounded box: an explained one reads from the top left, a label stands in the middle."""
    if frame.explained:
        return Box(name, rect, role, lines, Align.LEFT, RADIUS, Anchor.TOP)
    return Box(name, rect, role, lines, Align.CENTRE, RADIUS)


def row_height(texts: Iterable[Lines], lowest: int = 0) -> int:
    """The least height of boxes that hold the highest of these texts."""
    return max([lowest, *(height_of(lines) + 2 * (PADDING // 2) for lines in texts)])


def card_height(texts: Iterable[Lines], lowest: int = 0) -> int:
    """As `row_height`, with as much white under the text as there seems to be over it."""
    return max(lowest, row_height(texts) + PADDING // 2)


def card_rows(
    parts: Sequence[FigurePart], places: Sequence[Place], gap: int, frame: Frame, backwards: bool = False
) -> list[list[Box]]:
    """Cards of one height, row by row, in places (x, width); `backwards`: the second row goes from right to left."""
    rows = rows_of(len(parts), len(places))
    width = places[0][1] - 2 * PADDING
    texts = [part_lines(part, width, frame) for part in parts]
    height = card_height(texts, 0 if frame.explained else LOWEST)
    boxes = []
    for number, row in enumerate(rows):
        along, y = places[::-1] if backwards and number else places, number * (height + gap)
        rects = [Rect(x, y, width, height) for _, (x, width) in zip(row, along, strict=False)]
        boxes.append(
            [card(name_of(i, parts[i].label), rect, texts[i], frame) for i, rect in zip(row, rects, strict=True)]
        )
    return boxes


def spread(count: int, x: int, width: int, gap: int) -> list[Place]:
    """Equal places (x, width) that fill a width, with gaps between them."""
    each = (width - (count - 1) * gap) // count
    return [(x + i * (each + gap), each) for i in range(count)]


def centred(count: int, frame: Frame, gap: int, most: int) -> list[Place]:
    """As `spread` over the frame, in its middle where places would be wider than `most`."""
    width = min(frame.width, count * most + (count - 1) * gap)
    return spread(count, (frame.width - width) // 2, width, gap)


def rows_of(count: int, columns: int) -> list[range]:
    """Indexes per row of a grid that is filled row by row."""
    return [range(start, min(start + columns, count)) for start in range(0, count, columns)]


def centre(rect: Rect) -> tuple[int, int]:
    """The middle of a rectangle."""
    return rect.x + rect.width // 2, rect.y + rect.height // 2


def arrow(start: Box, end: Box, points: Sequence[tuple[int, int]]) -> Line:
    """An arrow that joins two boxes."""
    return Line(f"{start.name} → {end.name}", tuple(points), True, start.name, end.name)


def arrow_right(start: Box, end: Box) -> Line:
    """An arrow from a box to the one at its right."""
    y = start.rect.y + min(start.rect.height, end.rect.height) // 2
    return arrow(start, end, [(start.rect.x + start.rect.width + STROKE, y), (end.rect.x - STROKE, y)])


def arrow_down(start: Box, end: Box) -> Line:
    """An arrow from a box to the one below it, at the middle of the narrower one."""
    x = centre(start.rect if start.rect.width <= end.rect.width else end.rect)[0]
    return arrow(start, end, [(x, start.rect.y + start.rect.height + STROKE), (x, end.rect.y - STROKE)])


def stack(texts: Sequence[tuple[str, Lines]], x: int, width: int, y: int, gap: int, frame: Frame) -> list[Box]:
    """Cards under each other, each as high as its text."""
    boxes: list[Box] = []
    for name, lines in texts:
        boxes.append(card(name, Rect(x, y, width, card_height([lines])), lines, frame))
        y += boxes[-1].rect.height + gap
    return boxes


def down_arrows(boxes: Sequence[Box]) -> list[Line]:
    """Arrows from each box to the next one below."""
    return [arrow_down(start, end) for start, end in pairwise(boxes)]


def badge(name: str, number: int, middle: tuple[int, int], frame: Frame) -> Ellipse:
    """A disc with a number."""
    size = badge_size(frame)
    lines = (TextLine(str(number), frame.text_pt, True),)
    return Ellipse(name, Rect(middle[0] - size // 2, middle[1] - size // 2, size, size), Role.ACCENT, lines)


def badge_size(frame: Frame) -> int:
    """The diameter of a disc that holds two digits."""
    return text_width("00", frame.text_pt, True) * 3 // 2


def text_label(name: str, x: int, y: int, width: int, lines: Lines, align: Align = Align.LEFT) -> Label:
    """Lines of text whose rectangle is just as high as they are."""
    return Label(name, Rect(x, y, width, height_of(lines)), lines, align)


def rule(name: str, start: tuple[int, int], end: tuple[int, int]) -> Line:
    """A thin line in the border colour."""
    return Line(name, (start, end), role=Role.PLAIN)


def bottom(boxes: Iterable[Box | Label | Ellipse]) -> int:
    """The lowest edge of boxes."""
    return max(box.rect.y + box.rect.height for box in boxes)
