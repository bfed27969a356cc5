"""Recall asks exercises of earlier chapters."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.checks.known import may_be_broken
from lesstof.model.chapter import Chapter
from lesstof.model.diagnostic import Diagnostic, diagnose


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E407 for an unknown exercise, E408 for one of this chapter or a later one."""
    known = {exercise.id for exercise in course.handbook.exercises}
    for chapter in course.handbook.chapters:
        for id in chapter.recall:
            if not _is_earlier(id, chapter):
                yield diagnose("E408", chapter.span, id=id)
            elif id not in known and not may_be_broken("exercise", id, course.broken):
                yield diagnose("E407", chapter.span, id=id)


def _is_earlier(id: str, chapter: Chapter) -> bool:
    number = id.partition("-")[0]
    return number.isdigit() and int(number) < chapter.number
