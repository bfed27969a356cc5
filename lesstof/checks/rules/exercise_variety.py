"""The exercises of a chapter are of several kinds and levels."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.model.diagnostic import Diagnostic, diagnose


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W514 for too few kinds, W515 for too few levels."""
    limits = course.thresholds
    for chapter in course.whole_chapters:
        exercises = course.handbook.exercises_of(chapter.id)
        kinds, levels = ({exercise.kind for exercise in exercises}, {exercise.level for exercise in exercises})
        if len(kinds) < limits.minimum_kinds:
            yield diagnose("W514", chapter.span, count=len(kinds), minimum=limits.minimum_kinds)
        if len(levels) < limits.minimum_levels:
            yield diagnose("W515", chapter.span, count=len(levels), minimum=limits.minimum_levels)
