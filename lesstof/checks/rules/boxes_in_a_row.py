"""Between two boxes stands text that joins them."""

from collections.abc import Iterator
from itertools import pairwise

from lesstof.checks.checkable import Checkable
from lesstof.model.chapter import CaseBox, ClassSlide, Example, Interview, KeyIdeas, LawBox, Notice, Part, PlanStep
from lesstof.model.diagnostic import Diagnostic, diagnose

Box = Example | CaseBox | LawBox | Interview | PlanStep | Notice
# What stands in the margin, or on a slide alone, does not part two boxes.
_ASIDE = KeyIdeas | ClassSlide


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W524 at the second box."""
    for chapter in course.handbook.chapters:
        for parts in (chapter.opening, *(section.parts for section in chapter.sections)):
            yield from _in_a_row(parts)


def _in_a_row(parts: tuple[Part, ...]) -> Iterator[Diagnostic]:
    visible = [part for part in parts if not isinstance(part, _ASIDE)]
    for first, second in pairwise(visible):
        if isinstance(first, Box) and isinstance(second, Box):
            yield diagnose("W524", second.span)
