"""A formula: quantities in boxes, real fractions, and under it what each quantity means."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from msgspec import Struct

from lesstof.drawing.drawing import Box, Label, Line, Rect, Role, Shape, TextLine
from lesstof.drawing.extents import height_of, widest
from lesstof.drawing.formulas import Formula, Fraction, Group, Node, Quantity, Row, parse
from lesstof.drawing.frames import Frame, Sketch
from lesstof.drawing.layouts import listing
from lesstof.drawing.moving import moved
from lesstof.drawing.pieces import (
    GAP,
    LANE,
    PADDING,
    RADIUS,
    Lines,
    bottom,
    centred,
    label_lines,
    name_of,
    part_lines,
    row_height,
    rows_of,
    text_label,
)
from lesstof.model.figure import Figure

# The widest that a quantity's text may be, one attempt after the other.
WIDEST = (3_400_000, 2_600_000, 2_000_000, 1_500_000, 1_150_000)
# Columns of explanations.
COLUMNS = 3


class _Laid(Struct, frozen=True):
    """Shapes from (0, 0), their size, and the height at which they stand in line."""

    width: int
    height: int
    axis: int
    shapes: tuple[Shape, ...]


class _Style(Struct, frozen=True):
    """The frame, the widest text of a quantity, how many levels of rows stand upright, and where rows turn (0: no)."""

    frame: Frame
    widest: int
    upright: int = 0
    turn: int = 0


def layout(figure: Figure, frame: Frame) -> Iterator[Sketch]:
    """On one line with ever narrower quantities; if need be on more lines, in a narrow frame under each other."""
    if not figure.formula.strip():
        yield from listing.layout(figure, frame)
        return
    formula = parse(figure.formula)
    styles = _styles(frame)
    for style in styles:
        laid = _equation(formula, style)
        if laid.width <= frame.width or style == styles[-1]:
            yield _with_explanations(laid, figure, frame)


def _styles(frame: Frame) -> list[_Style]:
    """The attempts, best first."""
    wide = [(0, 0), (0, frame.width * 2 // 3), (0, frame.width // 2)]
    upright = [(0, 0), (1, 0), (2, 0), (3, 0)]
    return [_Style(frame, most, *turned) for turned in (upright if frame.narrow else wide) for most in WIDEST]


def _equation(formula: Formula, style: _Style) -> _Laid:
    expression = _laid(formula.expression, style, "1", style.upright - 1)
    if not formula.result:
        return expression
    result = _quantity(Quantity(formula.result), style, "0", Role.ACCENT)
    terms = [result, expression]
    return _upright(terms, "=", "0", style) if style.upright else _line(_with_signs(terms, "=", "0", style))


def _laid(node: Node, style: _Style, path: str, upright: int) -> _Laid:
    match node:
        case Quantity():
            return _quantity(node, style, path, Role.SOFT)
        case Row():
            terms = [_laid(term, style, f"{path}.{i}", upright) for i, term in enumerate(node.terms, 1)]
            arrange = _upright if upright > 0 else _in_line
            return arrange(terms, node.operators, path, style)
        case Fraction():
            above, below = (_laid(part, style, f"{path}.{i}", upright - 1) for i, part in enumerate(node.parts, 1))
            return _fraction(above, below, path)
        case Group():
            return _group(_laid(node.inner, style, f"{path}.1", upright), path, style)


def _quantity(quantity: Quantity, style: _Style, path: str, role: Role) -> _Laid:
    """A number stands bare, a quantity in a box."""
    lines = label_lines(quantity.text, style.widest, style.frame)
    bare = quantity.constant and role is Role.SOFT
    width, height = widest(lines) + (0 if bare else 2 * (PADDING + GAP // 2)), row_height([lines])
    rect = Rect(0, 0, width, height)
    name = f"{path} {quantity.text}"
    shape: Shape = Label(name, rect, lines) if bare else Box(name, rect, role, lines, radius=RADIUS)
    return _Laid(width, height, height // 2, (shape,))


def _sign(sign: str, name: str, style: _Style, larger: float = 4) -> _Laid:
    lines = (TextLine(sign, style.frame.label_pt + larger, True),)
    width, height = widest(lines), height_of(lines)
    return _Laid(width, height, height // 2, (Label(name, Rect(0, 0, width, height), lines),))


def _with_signs(terms: Sequence[_Laid], signs: Sequence[str], path: str, style: _Style) -> list[_Laid]:
    painted = [_sign(sign, f"{path} {sign} {i}", style) for i, sign in enumerate(signs, 1)]
    return [piece for pair in zip_longest(terms, painted) for piece in pair if piece]


def _in_line(terms: Sequence[_Laid], signs: Sequence[str], path: str, style: _Style) -> _Laid:
    lines = [_line(pieces) for pieces in _turned(_with_signs(terms, signs, path, style), style.turn)]
    return lines[0] if len(lines) == 1 else _under_each_other(lines, GAP)


def _turned(pieces: Sequence[_Laid], turn: int) -> list[list[_Laid]]:
    """Pieces cut into lines; a line that goes on starts with its operator."""
    lines = [list(pieces[:1])]
    for sign, term in zip(pieces[1::2], pieces[2::2], strict=False):
        width = sum(piece.width + GAP for piece in (*lines[-1], sign, term))
        if turn and width > turn:
            lines.append([])
        lines[-1] += [sign, term]
    return lines


def _line(pieces: Sequence[_Laid]) -> _Laid:
    axis = max(piece.axis for piece in pieces)
    below = max(piece.height - piece.axis for piece in pieces)
    shapes: list[Shape] = []
    x = 0
    for piece in pieces:
        shapes += [moved(shape, x, axis - piece.axis) for shape in piece.shapes]
        x += piece.width + GAP
    return _Laid(x - GAP, axis + below, axis, tuple(shapes))


def _upright(terms: Sequence[_Laid], signs: Sequence[str], path: str, style: _Style) -> _Laid:
    return _under_each_other(_with_signs(terms, signs, path, style), 0)


def _under_each_other(pieces: Sequence[_Laid], gap: int) -> _Laid:
    width = max(piece.width for piece in pieces)
    shapes: list[Shape] = []
    y = 0
    for piece in pieces:
        shapes += [moved(shape, (width - piece.width) // 2, y) for shape in piece.shapes]
        y += piece.height + gap
    return _Laid(width, y - gap, (y - gap) // 2, tuple(shapes))


def _fraction(above: _Laid, below: _Laid, path: str) -> _Laid:
    width = max(above.width, below.width) + GAP
    bar = above.height + GAP // 2
    shapes = [moved(shape, (width - above.width) // 2, 0) for shape in above.shapes]
    shapes += [moved(shape, (width - below.width) // 2, bar + GAP // 2) for shape in below.shapes]
    line = Line(f"{path} ÷", ((0, bar), (width, bar)))
    return _Laid(width, bar + GAP // 2 + below.height, bar, (*shapes, line))


def _group(inner: _Laid, path: str, style: _Style) -> _Laid:
    return _line([_sign("(", f"{path} (", style, 12), inner, _sign(")", f"{path} )", style, 12)])


def _with_explanations(laid: _Laid, figure: Figure, frame: Frame) -> Sketch:
    left = (frame.width - laid.width) // 2
    shapes = [moved(shape, left, 0) for shape in laid.shapes]
    notes = _notes(figure, frame, laid.height + LANE) if frame.explained else []
    return Sketch((*shapes, *notes), bottom(notes) if notes else laid.height)


def _notes(figure: Figure, frame: Frame, y: int) -> list[Label]:
    count = len(figure.parts)
    columns = 1 if frame.narrow else 2 if count == 4 else min(COLUMNS, count)
    places = centred(columns, frame, LANE, frame.width if frame.narrow else WIDEST[0])
    notes: list[Label] = []
    for row in rows_of(count, columns):
        for i, (x, width) in zip(row, places, strict=False):
            lines: Lines = part_lines(figure.parts[i], width, frame)
            notes.append(text_label(name_of(i, figure.parts[i].label), x, y, width, lines))
        y = bottom(notes) + GAP
    return notes
