"""A chapter has a number of objectives that can be surveyed."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.model.diagnostic import Diagnostic, diagnose


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W505 for fewer or more than usual."""
    least, most = course.thresholds.objectives
    for chapter in course.whole_chapters:
        count = len(chapter.objectives)
        if not least <= count <= most:
            yield diagnose("W505", chapter.span, count=count, least=least, most=most)
