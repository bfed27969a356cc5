"""The key ideas of a section fit on its slide."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.model.chapter import KeyIdeas
from lesstof.model.diagnostic import Diagnostic, diagnose


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W526 for fewer or more points than usual."""
    least, most = course.thresholds.key_ideas
    for chapter in course.handbook.chapters:
        for part in chapter.parts:
            if isinstance(part, KeyIdeas) and not least <= len(part.ideas) <= most:
                yield diagnose("W526", part.span, count=len(part.ideas), least=least, most=most)
