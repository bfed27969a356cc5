"""An attachment is named in its chapter, or in an exercise of it."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.model.chapter import Chapter
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.exercise import Exercise


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W606 for an attachment without a pointer."""
    for chapter in course.whole_chapters:
        named = _named(chapter, course.handbook.exercises_of(chapter.id))
        for attachment in course.handbook.attachments:
            if attachment.chapter == chapter.id and not named & {attachment.code, *attachment.old_codes}:
                yield diagnose("W606", attachment.span, code=attachment.code)


def _named(chapter: Chapter, exercises: tuple[Exercise, ...]) -> set[str]:
    linked = [*chapter.references, *(reference for exercise in exercises for reference in exercise.references)]
    codes = {reference.id for reference in linked if reference.kind == "attachment"}
    return codes | {code for exercise in exercises for code in exercise.attachments}
