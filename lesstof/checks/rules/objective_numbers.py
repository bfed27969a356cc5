"""The number of an objective begins with its chapter's."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.model.diagnostic import Diagnostic, diagnose


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E415 for an objective with the number of another chapter."""
    for chapter in course.handbook.chapters:
        for objective in chapter.objectives:
            if objective.id.partition(".")[0] != str(chapter.number):
                yield diagnose("E415", objective.span, id=objective.id, chapter=chapter.number)
