"""An exercise names objectives of its own chapter."""

from collections.abc import Iterable, Iterator

from lesstof.checks.checkable import Checkable, is_broken
from lesstof.checks.known import objective_ids
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.exercise import Exercise
from lesstof.model.handbook import Handbook


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E405 for each objective that the chapter does not have."""
    return unknown_objectives(course.handbook.exercises, course.handbook, course.broken)


def unknown_objectives(
    exercises: Iterable[Exercise], handbook: Handbook, broken: frozenset[str]
) -> Iterator[Diagnostic]:
    """The same for any exercises, such as unseen items."""
    for exercise in exercises:
        chapter = handbook.chapter(exercise.chapter)
        known = objective_ids(chapter) if chapter else ()
        if is_broken(exercise.chapter, broken):
            continue
        # With a decimal comma one objective is read as two.
        with_point = ".".join(exercise.objectives)
        for id in [",".join(exercise.objectives)] if with_point in known else exercise.objectives:
            if id not in known:
                likely = with_point if with_point in known else ""
                yield diagnose("E405", exercise.span, id=id, known=", ".join(known), suggestion=likely)
