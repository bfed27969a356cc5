"""Key ideas and key points are short enough for a slide."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.checks.texts import word_count
from lesstof.model.chapter import KeyIdeas, KeyPoints
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.prose import plain


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W510 for each point with too many words."""
    limit = course.thresholds.words_per_point
    for chapter in course.handbook.chapters:
        for part in chapter.parts:
            if isinstance(part, KeyIdeas | KeyPoints):
                yield from _too_long(part, limit)


def _too_long(part: KeyIdeas | KeyPoints, limit: int) -> Iterator[Diagnostic]:
    for point in part.ideas if isinstance(part, KeyIdeas) else part.points:
        text = plain(point)
        if word_count(text) > limit:
            yield diagnose("W510", part.span, words=word_count(text), limit=limit, text=text)
