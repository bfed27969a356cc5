"""A model says who made it and what it leaves out."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.figure import Figure


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W507 without a source, W508 without its limits."""
    for chapter in course.handbook.chapters:
        for part in chapter.parts:
            if isinstance(part, Figure):
                yield from _judged(part)


def _judged(figure: Figure) -> Iterator[Diagnostic]:
    if not figure.source:
        yield diagnose("W507", figure.span, title=figure.title)
    if not figure.limits:
        yield diagnose("W508", figure.span, title=figure.title)
