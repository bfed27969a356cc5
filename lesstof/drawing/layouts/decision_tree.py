"""A decision tree: questions in order, the outcomes of their answers hanging under them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from lesstof.drawing.branches import Branch, Question, question_of
from lesstof.drawing.drawing import Align, Box, Label, Line, Rect, Role, Shape, TextLine
from lesstof.drawing.extents import height_of, widest
from lesstof.drawing.frames import Frame, Sketch
from lesstof.drawing.moving import edges
from lesstof.drawing.pieces import (
    GAP,
    LANE,
    PADDING,
    RADIUS,
    STROKE,
    Lines,
    Place,
    arrow,
    arrow_right,
    bottom,
    card,
    card_height,
    centre,
    name_of,
    part_lines,
    rows_of,
    spread,
    text_label,
    text_lines,
)
from lesstof.model.figure import Figure, FigurePart

WIDEST = 3_000_000
# How far outcomes stand in under their question.
INDENT = LANE


def layout(figure: Figure, frame: Frame) -> Iterator[Sketch]:
    """Questions in a row, or in two, if need be without outcomes; in a narrow frame under each other."""
    questions = [question_of(part) for part in figure.parts]
    bare = [replace(question, branches=()) for question in questions]
    if frame.narrow:
        yield _column(questions, frame)
        return
    for asked in (questions,) if frame.explained or bare == questions else (questions, bare):
        for columns in dict.fromkeys((len(asked), -(-len(asked) // 2))):
            yield _rows(asked, frame, columns)


def _question_lines(question: Question, width: int, frame: Frame) -> Lines:
    return part_lines(FigurePart(question.label, question.text), width - 2 * PADDING, frame)


def _outcomes(index: int, question: Question, x: int, width: int, y: int, frame: Frame) -> list[Box]:
    """Boxes under each other: the answer and what it leads to."""
    boxes: list[Box] = []
    for branch in question.branches:
        lines = _branch_lines(branch, width - 2 * PADDING, frame)
        name = f"{index + 1}. {branch.answer}: {branch.outcome}"
        boxes.append(Box(name, Rect(x, y, width, card_height([lines])), Role.PLAIN, lines, Align.LEFT, RADIUS))
        y = bottom(boxes) + GAP
    return boxes


def _branch_lines(branch: Branch, width: int, frame: Frame) -> Lines:
    return text_lines(branch.answer, width, frame, bold=True) + text_lines(branch.outcome, width, frame)


def _hangers(question: Box, outcomes: Sequence[Box], x: int) -> list[Line]:
    """From the question's lower edge down at `x`, and to each outcome."""
    top = question.rect.y + question.rect.height
    lines = []
    for box in outcomes:
        y = centre(box.rect)[1]
        lines.append(arrow(question, box, [(x, top + STROKE), (x, y), (box.rect.x - STROKE, y)]))
    return lines


def _answer(question: Question, frame: Frame) -> Lines:
    return (TextLine(question.onward, frame.text_pt, True),) if question.onward else ()


def _answer_width(questions: Sequence[Question], frame: Frame) -> int:
    return max(widest(_answer(question, frame)) for question in questions)


def _answer_label(index: int, question: Question, x: int, y: int, frame: Frame) -> list[Label]:
    lines = _answer(question, frame)
    return [text_label(f"{index + 1}. {question.onward}", x, y, widest(lines), lines)] if lines else []


def _rows(questions: Sequence[Question], frame: Frame, columns: int) -> Sketch:
    lane = max(LANE, _answer_width(questions, frame) + GAP)
    margin = LANE if columns < len(questions) else 0
    width = min(frame.width - margin, columns * (WIDEST + lane) - lane)
    places = spread(columns, (frame.width - margin - width) // 2, width, lane)
    shapes: list[Shape] = []
    rows: list[list[Box]] = []
    y = 0
    for row in rows_of(len(questions), columns):
        boxes, others = _row(questions, row, places, y, frame)
        rows.append(boxes)
        shapes += [*boxes, *others]
        y = edges(shapes)[1] + 2 * LANE
    return Sketch((*shapes, *_onward(questions, rows, frame)), y - 2 * LANE)


def _row(
    questions: Sequence[Question], row: range, places: Sequence[Place], y: int, frame: Frame
) -> tuple[list[Box], list[Shape]]:
    texts = [_question_lines(questions[i], width, frame) for i, (_, width) in zip(row, places, strict=False)]
    height = card_height(texts, 2 * LANE)
    boxes: list[Box] = []
    others: list[Shape] = []
    for i, (x, width), lines in zip(row, places, texts, strict=False):
        box = card(name_of(i, questions[i].label), Rect(x, y, width, height), lines, frame)
        outcomes = _outcomes(i, questions[i], x + INDENT, width - INDENT, y + height + 2 * GAP, frame)
        boxes.append(box)
        others += [*outcomes, *_hangers(box, outcomes, x + INDENT // 2)]
    return boxes, others


def _onward(questions: Sequence[Question], rows: Sequence[Sequence[Box]], frame: Frame) -> list[Shape]:
    """Arrows to the next question, with the answer that leads there."""
    shapes: list[Shape] = []
    index = 0
    for place, row in enumerate(rows):
        for start, end in pairwise(row):
            shapes += [arrow_right(start, end), *_over_arrow(index, questions[index], start, frame)]
            index += 1
        if place + 1 < len(rows):
            shapes += _turn(index, questions[index], row[-1], rows[place + 1][0], frame)
            index += 1
    return shapes


def _over_arrow(index: int, question: Question, start: Box, frame: Frame) -> list[Label]:
    lines = _answer(question, frame)
    x, y = start.rect.x + start.rect.width + GAP // 2, centre(start.rect)[1] - height_of(lines) - STROKE
    return _answer_label(index, question, x, y, frame)


def _turn(index: int, question: Question, start: Box, end: Box, frame: Frame) -> list[Shape]:
    """Around the outcomes at the right, and back to the start of the next row."""
    right, y = start.rect.x + start.rect.width, centre(start.rect)[1]
    aside, x, lane = right + LANE * 2 // 3, centre(end.rect)[0], end.rect.y - LANE * 3 // 2
    points = [(right + STROKE, y), (aside, y), (aside, lane), (x, lane), (x, end.rect.y - STROKE)]
    return [arrow(start, end, points), *_answer_label(index, question, x + GAP // 2, lane + GAP // 3, frame)]


def _column(questions: Sequence[Question], frame: Frame) -> Sketch:
    hanger = 3 * GAP + _answer_width(questions, frame)
    x = hanger + LANE * 2 // 3
    shapes: list[Shape] = []
    boxes: list[Box] = []
    y = 0
    for i, question in enumerate(questions):
        lines = _question_lines(question, frame.width, frame)
        boxes.append(card(name_of(i, question.label), Rect(0, y, frame.width, card_height([lines])), lines, frame))
        outcomes = _outcomes(i, question, x, frame.width - x, bottom(boxes) + GAP, frame)
        answer = _answer_label(i, question, 2 * GAP, bottom(boxes) + GAP // 2, frame)
        shapes += [boxes[-1], *outcomes, *_hangers(boxes[-1], outcomes, hanger), *answer]
        y = max(bottom([*boxes, *outcomes]) + GAP, bottom([*boxes, *answer]) + 2 * GAP, bottom(boxes) + LANE)
    return Sketch((*shapes, *_down(boxes)), bottom([b for b in shapes if isinstance(b, Box)]))


def _down(boxes: Sequence[Box]) -> list[Line]:
    return [
        arrow(start, end, [(GAP, start.rect.y + start.rect.height + STROKE), (GAP, end.rect.y - STROKE)])
        for start, end in pairwise(boxes)
    ]
