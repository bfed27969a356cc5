"""A chapter has enough exercises."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.model.diagnostic import Diagnostic, diagnose


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E501 for a chapter with fewer than the least."""
    minimum = course.thresholds.minimum_exercises
    for chapter in course.whole_chapters:
        count = len(course.handbook.exercises_of(chapter.id))
        if count < minimum:
            yield diagnose("E501", chapter.span, count=count, minimum=minimum)
