"""Answers on slides of their own: only teachers' decks import this."""

import re
from decimal import Decimal
from typing import assert_never

from msgspec.structs import replace

from lesstof.labels import Labels
from lesstof.model.exercise import (
    Choice,
    Choices,
    Cloze,
    Exercise,
    ExerciseKind,
    GroupTask,
    Matching,
    Numeric,
    OpenAnswer,
    Ordering,
)
from lesstof.model.prose import Element, Node, Nodes, Prose, plain
from lesstof.outputs.shuffling import letter, pairs_to_match, shuffled
from lesstof.teacher.guide import ExerciseGuide
from slides_builder import deck
from slides_builder.planning.making import Desk, enumeration, kicker, sentence
from slides_builder.planning.proportions import proportions
from slides_builder.planning.prose import blocks_of, runs_of
from slides_builder.planning.tasks import marked, name_of, right_column
from slides_builder.words import Blocks, Grid, Mark, Paragraph, Run, Runs, Tone, said

# Relative widths of statement, verdict and reason: the first that takes the fewest lines is used.
_VERDICTS = ((10, 3, 12), (12, 3, 10), (8, 3, 14))


def answer_slides(desk: Desk, exercise: Exercise, guide: ExerciseGuide | None) -> tuple[deck.Slide, ...]:
    """The answer as students may see it, then the teacher's answer model; nothing when there is neither."""
    words, slides = desk.lesson.words, []
    worked = blocks_of(exercise.worked.nodes) if exercise.worked else ()
    if content := _answer(words, exercise, worked):
        above = kicker(words("Answer"), name_of(desk, exercise))
        title = words("Answer: {title}", title=exercise.title)
        slides.append(desk.slide(f"answer:{exercise.id}", above, title, content, exercise.span))
    if guide and guide.answer:
        above = kicker(words("Answer model"), name_of(desk, exercise))
        title = words("Answer model: {title}", title=exercise.title)
        content = deck.Answer((), blocks_of(guide.answer.nodes))
        slides.append(desk.slide(f"answer-model:{exercise.id}", above, title, content, guide.span))
    return tuple(slides)


def _answer(words: Labels, exercise: Exercise, worked: Blocks) -> deck.Answer | None:
    body = exercise.body
    match body:
        case Choices() if exercise.kind is ExerciseKind.TRUE_FALSE:
            return deck.Answer((), (_verdicts(words, body),))
        case Choices():
            return deck.Answer(
                _right_letters(words, body), worked or _right_texts(body), _chosen(body) if worked else ()
            )
        case Matching():
            return deck.Answer((), (_pairs(body, exercise.id), *worked))
        case Ordering():
            return deck.Answer((), (*_order(body, exercise.id), *worked))
        case Cloze():
            return deck.Answer((), (*blocks_of(_filled(exercise.task, body)), *worked))
        case Numeric():
            return deck.Answer(_value(body), worked)
        case OpenAnswer() | GroupTask():
            return deck.Answer((), worked) if worked else None
    assert_never(body)


def _right_letters(words: Labels, body: Choices) -> Runs:
    letters = [letter(place) for place, choice in enumerate(body.choices) if choice.right]
    return said(enumeration(words, letters))


def _right_texts(body: Choices) -> Blocks:
    return tuple(
        Paragraph(runs_of(choice.text), Mark.LETTER, number=number)
        for number, choice in enumerate(body.choices, 1)
        if choice.right
    )


def _chosen(body: Choices) -> Runs:
    """What the one right choice says; nothing where more are right."""
    right = [choice for choice in body.choices if choice.right]
    return runs_of(right[0].text) if len(right) == 1 else ()


def _verdicts(words: Labels, body: Choices) -> Grid:
    """Each statement with what it is and why."""
    header = (said(words("Statement")), said(words("Verdict")), said(words("Because")))
    rows = tuple(
        (marked(letter(place), runs_of(choice.text)), _verdict(words, choice.right), _because(words, choice))
        for place, choice in enumerate(body.choices)
    )
    return Grid(header, rows, proportions(rows, _VERDICTS))


def _verdict(words: Labels, right: bool) -> Runs:
    return (Run(words("true") if right else words("false"), bold=True, tone=Tone.RIGHT if right else Tone.WRONG),)


def _because(words: Labels, choice: Choice) -> Runs:
    """The feedback without the verdict that it begins with, for that stands beside it."""
    runs = runs_of(choice.feedback)
    verdict = words("true") if choice.right else words("false")
    if not runs or not (told := re.match(rf"{re.escape(verdict)}[.:,;!]\s+", runs[0].text, re.IGNORECASE)):
        return runs
    return (replace(runs[0], text=sentence(runs[0].text[told.end() :])), *runs[1:])


def _pairs(body: Matching, seed: str) -> Grid:
    """The pairs with the letters that the question gave them."""
    letters = {tuple(runs): letter(place) for place, runs in enumerate(right_column(body, seed))}
    rows = (
        (marked(str(n), runs_of(pair.left)), marked(letters[runs_of(pair.right)], runs_of(pair.right)))
        for n, pair in enumerate(pairs_to_match(body, seed), 1)
    )
    return Grid((said(body.left_heading), said(body.right_heading)), tuple(rows))


def _order(body: Ordering, seed: str) -> Blocks:
    """The right order, each item with the letter that it had."""
    had = {place: letter(n) for n, (place, _) in enumerate(shuffled(body.items, seed))}
    return tuple(
        Paragraph((*runs_of(item), Run(f"\u00a0({had[place]})", tone=Tone.MUTED)), Mark.NUMBER, number=place + 1)
        for place, item in enumerate(body.items)
    )


def _filled(task: Prose, body: Cloze) -> Nodes:
    """The task with the model answer in each gap."""
    return tuple(_fill(node, body) for node in task.nodes)


def _fill(node: Node, body: Cloze) -> Node:
    if not isinstance(node, Element):
        return node
    if node.tag == "gap":
        return Element("strong", (), (body.gaps[int(node.get("n"))].answers[0],))
    return Element(node.tag, node.attributes, tuple(_fill(child, body) for child in node.children))


def _value(body: Numeric) -> Runs:
    return said(with_unit(body.written, body.unit))


def with_unit(value: str, unit: str) -> str:
    """A value with its unit: before it for money, against it for a percentage."""
    if unit in {"€", "$", "£"}:
        return f"{unit}\u00a0{value}"
    return f"{value}{unit}" if unit == "%" else f"{value}\u00a0{unit}".strip()


def told_mistakes(body: Numeric, decimal: str) -> tuple[Paragraph, ...]:
    """The usual wrong outcomes and what they tell, for the notes."""
    return tuple(
        Paragraph((Run(f"{_written(mistake.value, decimal)}: ", bold=True), *runs_of(mistake.feedback)), Mark.BULLET)
        for mistake in body.mistakes
    )


def told_feedback(body: Choices) -> tuple[Paragraph, ...]:
    """What each choice gets to hear, for the notes."""
    return tuple(
        Paragraph((Run(f"{letter(place)}: ", bold=True), *runs_of(choice.feedback)), Mark.BULLET)
        for place, choice in enumerate(body.choices)
        if plain(choice.feedback)
    )


def _written(value: Decimal, decimal: str) -> str:
    return f"{value:f}".replace(".", decimal)
