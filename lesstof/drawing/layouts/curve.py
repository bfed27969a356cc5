"""A curve: a bell whose segments have the shares of the parts."""

import math
from collections.abc import Iterator
from itertools import accumulate, pairwise

from lesstof.drawing.drawing import Align, Label, Line, Polygon, Rect, Role, TextLine
from lesstof.drawing.extents import height_of
from lesstof.drawing.frames import Frame, Sketch
from lesstof.drawing.legends import legend
from lesstof.drawing.pieces import (
    GAP,
    LANE,
    Lines,
    bottom,
    label_lines,
    name_of,
    spread,
    text_label,
    text_lines,
)
from lesstof.drawing.shares import share_of
from lesstof.drawing.wrapping import balanced
from lesstof.model.figure import Figure, FigurePart

# The bell runs from −3 to +3 standard deviations, and is this high.
END, HEIGHT, NARROW_HEIGHT = 3.0, 1_900_000, 1_300_000
_FINE = 0.1


def layout(figure: Figure, frame: Frame) -> Iterator[Sketch]:
    """The bell with a column of text under each segment; in a narrow frame with numbers and a legend."""
    yield _upright(figure, frame) if frame.narrow else _wide(figure, frame)


def _borders(figure: Figure) -> list[float]:
    """The segments' borders in standard deviations; equally wide ones where shares are missing."""
    shares = [share_of(part) for part in figure.parts]
    known = [share.percentage for share in shares if share]
    if len(known) < len(shares) or not sum(known):
        return [END * (2 * i / len(shares) - 1) for i in range(len(shares) + 1)]
    inner = list(accumulate(known))[:-1]
    # Few figures are curves, and every worker would pay for the import.
    from statistics import NormalDist

    bell = NormalDist()
    places = [bell.inv_cdf(min(max(sum_ / sum(known), 0.002), 0.998)) for sum_ in inner]
    return [-END, *(min(max(place, -END), END) for place in places), END]


def _segments(figure: Figure, width: int, height: int) -> list[Polygon]:
    segments = []
    for i, (start, end) in enumerate(pairwise(_borders(figure))):
        steps = max(1, round((end - start) / _FINE))
        places = [start + (end - start) * step / steps for step in range(steps + 1)]
        top = [(_x(place, width), height - round(height * math.exp(-place * place / 2))) for place in places]
        points = (*top, (_x(end, width), height), (_x(start, width), height))
        text = Rect(_x(start, width), 0, _x(end, width) - _x(start, width), height)
        segments.append(Polygon(f"{i + 1} ∩", points, Role.SOFT, text))
    return segments


def _x(place: float, width: int) -> int:
    return round((place + END) / (2 * END) * width)


def _wide(figure: Figure, frame: Frame) -> Sketch:
    """Labels end at one height, so that shares and explanations start at one height."""
    segments = _segments(figure, frame.width, HEIGHT)
    columns = spread(len(figure.parts), 0, frame.width, GAP)
    labels = [label_lines(part.label, width, frame) for part, (_, width) in zip(figure.parts, columns, strict=True)]
    y = HEIGHT + LANE + max(height_of(lines) for lines in labels)
    shapes: list[Label | Line] = []
    for i, (part, segment, (x, width), lines) in enumerate(zip(figure.parts, segments, columns, labels, strict=True)):
        name, top = name_of(i, part.label), y - height_of(lines)
        foot, middle = segment.text.x + segment.text.width // 2, x + width // 2
        shapes.append(Line(f"{i + 1} –", ((foot, HEIGHT + GAP // 3), (middle, top - GAP // 3))))
        shapes.append(text_label(name, x, top, width, lines, Align.CENTRE))
        shapes.append(text_label(f"{name}: text", x, y, width, _told(part, width, frame), Align.CENTRE))
    return Sketch((*segments, *shapes), bottom(shape for shape in shapes if isinstance(shape, Label)))


def _told(part: FigurePart, width: int, frame: Frame) -> Lines:
    """The share and, where explained, the rest of the text."""
    share = share_of(part)
    written = text_lines(share.written, width, frame) if share else ()
    if not frame.explained:
        return written
    rest = balanced(share.rest if share else part.text, width, frame.text_pt, False, frame.language)
    return (*written, *(TextLine(line, frame.text_pt) for line in rest))


def _upright(figure: Figure, frame: Frame) -> Sketch:
    segments = _segments(figure, frame.width, NARROW_HEIGHT)
    numbers = [
        text_label(f"{i + 1} #", segment.text.x, NARROW_HEIGHT, segment.text.width, _number(i, frame), Align.CENTRE)
        for i, segment in enumerate(segments)
    ]
    entries = legend([_with_share(part) for part in figure.parts], 0, frame.width, bottom(numbers) + GAP, frame)
    return Sketch((*segments, *numbers, *entries), bottom(entries))


def _number(index: int, frame: Frame) -> Lines:
    return (TextLine(str(index + 1), frame.text_pt, True),)


def _with_share(part: FigurePart) -> FigurePart:
    share = share_of(part)
    return FigurePart(f"{part.label} ({share.written})", share.rest) if share else part
