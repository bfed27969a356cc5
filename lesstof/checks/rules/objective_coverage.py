"""Every objective has an exercise at its own level."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.checks.known import objective_ids
from lesstof.model.chapter import Objective
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.exercise import Bloom, Exercise


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E502 at the objective."""
    for chapter in course.whole_chapters:
        exercises = course.handbook.exercises_of(chapter.id)
        named = {id for exercise in exercises for id in exercise.objectives}
        # A misspelt objective is told as such, not as one without an exercise.
        if named <= set(objective_ids(chapter)):
            for objective in chapter.objectives:
                yield from _judged(objective, exercises)


def _judged(objective: Objective, exercises: tuple[Exercise, ...]) -> Iterator[Diagnostic]:
    levels = {exercise.level for exercise in exercises if objective.id in exercise.objectives}
    if objective.level not in levels:
        found = ", ".join(level for level in Bloom if level in levels)
        yield diagnose("E502", objective.span, id=objective.id, level=objective.level, found=found)
