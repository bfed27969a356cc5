"""A teacher has test items that students do not know, each with a number of its own."""

from collections.abc import Iterator

from lesstof.checks.checkable import is_broken
from lesstof.checks.teacher_rules.checkable import CheckableGuide
from lesstof.checks.texts import place
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.exercise import Exercise


def check(course: CheckableGuide) -> Iterator[Diagnostic]:
    """W554 at a chapter with too few, E555 at an item whose number is taken."""
    yield from _too_few(course)
    first: dict[str, Exercise] = {exercise.id: exercise for exercise in course.guide.handbook.exercises}
    for item in sorted(course.guide.unseen, key=lambda item: item.exercise.span):
        owner = first.setdefault(item.exercise.id, item.exercise)
        if owner is not item.exercise:
            yield diagnose("E555", item.exercise.span, id=item.exercise.id, first=place(owner.span))


def _too_few(course: CheckableGuide) -> Iterator[Diagnostic]:
    minimum = course.thresholds.minimum_unseen
    for chapter in course.guide.handbook.chapters:
        count = sum(item.exercise.chapter == chapter.id for item in course.guide.unseen)
        if count < minimum and not is_broken(chapter.id, course.broken):
            yield diagnose("W554", chapter.span, count=count, minimum=minimum)
