"""A model says who made it and what it leaves out; a chart says where its numbers come from."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.figure import Figure


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W507 without a source, W508 without its limits; W540 for a chart without a source."""
    for chapter in course.handbook.chapters:
        for part in chapter.parts:
            if isinstance(part, Figure):
                yield from _judged(part)


def _judged(figure: Figure) -> Iterator[Diagnostic]:
    if not figure.source:
        yield diagnose("W540" if figure.chart else "W507", figure.span, title=figure.title)
    if not figure.limits and not figure.chart:
        yield diagnose("W508", figure.span, title=figure.title)
