"""What an exercise's front matter names exists."""

from collections.abc import Iterable, Iterator

from lesstof.checks.checkable import Checkable
from lesstof.checks.known import Ids, known_ids, may_be_broken
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.exercise import Exercise
from lesstof.reading.vocabulary import suggestion


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E406 for a model, plan step, case or attachment that is not there."""
    return unknown_names(course.handbook.exercises, known_ids(course.handbook), course.broken)


def unknown_names(exercises: Iterable[Exercise], known: Ids, broken: frozenset[str]) -> Iterator[Diagnostic]:
    """The same for any exercises, such as unseen items."""
    for exercise in exercises:
        for kind, id in _names(exercise):
            if id not in known[kind] and not may_be_broken(kind, id, broken):
                likely = suggestion(id, known[kind])
                yield diagnose("E406", exercise.span, kind=kind, id=id, suggestion=likely)


def _names(exercise: Exercise) -> Iterator[tuple[str, str]]:
    for id in exercise.figures:
        yield "figure", id
    for code in exercise.attachments:
        yield "attachment", code
    if exercise.plan_step:
        yield "step", exercise.plan_step
    if exercise.case:
        yield "case", exercise.case
