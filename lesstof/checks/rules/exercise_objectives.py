"""Every exercise serves an objective."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.model.diagnostic import Diagnostic, diagnose


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E503 for an exercise whose line of objectives holds none."""
    for exercise in course.handbook.exercises:
        if not exercise.objectives and exercise.span.path not in course.broken:
            yield diagnose("E503", exercise.span, id=exercise.id)
