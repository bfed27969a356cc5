"""A chapter has a plan step, an interview and a box on what is allowed."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.model.chapter import Interview, LawBox, PlanStep
from lesstof.model.diagnostic import Diagnostic, diagnose

_PARTS = (("W520", PlanStep), ("W521", Interview), ("W522", LawBox))


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W520 without a plan step, W521 without an interview, W522 without a box on what is allowed."""
    for chapter in course.whole_chapters:
        for code, type in _PARTS:
            if not any(isinstance(part, type) for part in chapter.parts):
                yield diagnose(code, chapter.span)
