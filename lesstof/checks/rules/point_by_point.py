"""A slide whose points come one by one has points."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.model.chapter import ClassSlide
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.prose import walk

_LISTS = {"ul", "ol"}


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W807 at a slide without a list."""
    for chapter in course.handbook.chapters:
        for part in chapter.parts:
            if isinstance(part, ClassSlide) and part.build_up and not _has_list(part):
                yield diagnose("W807", part.span)


def _has_list(part: ClassSlide) -> bool:
    return any(element.tag in _LISTS for element in walk(part.prose.nodes))
