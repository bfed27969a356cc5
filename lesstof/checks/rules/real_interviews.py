"""A real interview says who speaks, as what, and when."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.model.chapter import Interview
from lesstof.model.diagnostic import Diagnostic, diagnose


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W525 for a real interview that leaves one of these out."""
    for chapter in course.handbook.chapters:
        for part in chapter.parts:
            if isinstance(part, Interview) and part.real and not (part.who and part.role and part.date):
                yield diagnose("W525", part.span)
