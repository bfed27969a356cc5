"""Numbered explanations beside or below a figure that has no room for text in its shapes."""

from collections.abc import Sequence

from lesstof.drawing.drawing import Ellipse, Label
from lesstof.drawing.extents import height_of
from lesstof.drawing.frames import Frame
from lesstof.drawing.metrics import line_height
from lesstof.drawing.pieces import GAP, PADDING, Lines, badge, badge_size, name_of, part_lines, text_label
from lesstof.model.figure import FigurePart


def legend(parts: Sequence[FigurePart], x: int, width: int, y: int, frame: Frame) -> list[Ellipse | Label]:
    """A numbered disc and the text of each part, under each other from `y`."""
    shapes: list[Ellipse | Label] = []
    size = badge_size(frame)
    indent = size + PADDING
    for i, part in enumerate(parts):
        lines, name = part_lines(part, width - indent, frame), name_of(i, part.label)
        middle = y + max(size, line_height(frame.label_pt)) // 2
        top = middle - line_height(frame.label_pt) // 2
        shapes.append(badge(f"{name} #", i + 1, (x + size // 2, middle), frame))
        shapes.append(text_label(name, x + indent, top, width - indent, lines))
        y = max(middle + size // 2, top + height_of(lines)) + GAP
    return shapes


def beside(wanted: Sequence[int], texts: Sequence[Lines], gap: int) -> list[int]:
    """Tops for texts whose middles are to be at `wanted` (ascending), moved apart where they would touch."""
    tops: list[int] = []
    edge = 0
    heights = [height_of(lines) for lines in texts]
    ideal = [middle - height // 2 for middle, height in zip(wanted, heights, strict=True)]
    for top, height in zip(ideal, heights, strict=True):
        tops.append(max(top, edge) if tops else top)
        edge = tops[-1] + height + gap
    if tops == ideal:
        return tops
    shift = (tops[0] + tops[-1] + heights[-1] - wanted[0] - wanted[-1]) // 2
    return [top - shift for top in tops]
