"""A chapter explains about as many terms as a student can learn from it."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.model.diagnostic import Diagnostic, diagnose


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W506 for fewer or more than usual."""
    least, most = course.thresholds.terms
    for chapter in course.whole_chapters:
        count = len(chapter.terms)
        if not least <= count <= most:
            yield diagnose("W506", chapter.span, count=count, least=least, most=most)
