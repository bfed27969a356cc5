"""A student can tell right from wrong: answers differ, there is something to choose, and a mistake is one."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from lesstof.checks.checkable import Checkable
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.exercise import Choice, Choices, Exercise, ExerciseKind, Matching, Numeric, Pair
from lesstof.model.prose import plain


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E320 for equal answers, E321 for one choice alone, E322 and E323 for numbers that contradict each other."""
    for exercise in course.handbook.exercises:
        match exercise.body:
            case Choices(choices):
                yield from _choices(exercise, choices)
            case Matching(pairs=pairs):
                yield from _pairs(pairs)
            case Numeric():
                yield from _numbers(exercise, exercise.body, course.handbook.book.language)


def _choices(exercise: Exercise, choices: tuple[Choice, ...]) -> Iterator[Diagnostic]:
    if len(choices) == 1 and exercise.kind is not ExerciseKind.TRUE_FALSE:
        yield diagnose("E321", choices[0].span)
    for first, second in combinations(choices, 2):
        if first.text == second.text:
            yield diagnose("E320", second.span, answer=plain(second.text), line=first.span.line)


def _pairs(pairs: tuple[Pair, ...]) -> Iterator[Diagnostic]:
    for first, second in combinations([pair for pair in pairs if pair.left], 2):
        if first.left == second.left and first.right != second.right:
            yield diagnose("E320", second.span, answer=plain(second.left), line=first.span.line)


def _numbers(exercise: Exercise, body: Numeric, language: str) -> Iterator[Diagnostic]:
    margin = _shown(body.margin, language)
    if body.margin < 0:
        yield diagnose("E323", exercise.span, margin=margin)
    for mistake in body.mistakes:
        if abs(mistake.value - body.answer) <= body.margin:
            value = _shown(mistake.value, language)
            yield diagnose("E322", exercise.span, value=value, answer=body.written, margin=margin)


def _shown(value: Decimal, language: str) -> str:
    return f"{value:f}".replace(".", "," if language == "nl" else ".")
