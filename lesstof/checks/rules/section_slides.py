"""A section has something to project, and one slide text of its own."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.model.chapter import Example, KeyIdeas, Section
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.figure import Figure


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W512 for a numbered section without key ideas, model or example, W523 for one with key ideas twice."""
    for chapter in course.handbook.chapters:
        for section in chapter.sections:
            if section.number and not _can_be_projected(section):
                yield diagnose("W512", section.span, title=section.title)
            for second in [part for part in section.parts if isinstance(part, KeyIdeas)][1:]:
                yield diagnose("W523", second.span, title=section.title)


def _can_be_projected(section: Section) -> bool:
    return any(isinstance(part, KeyIdeas | Figure | Example) for part in section.parts)
