"""Facts that age carry the month in which they were checked, not too long ago."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.checks.dates import months_between
from lesstof.model.chapter import Chapter, LawBox
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.handbook import Handbook


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W517 without a date, W518 with an old one, W519 with one that is yet to come."""
    for kind, dated in _dated(course.handbook):
        if dated.reviewed:
            yield from _judged(dated, course)
        else:
            yield diagnose("W517", dated.span, kind=kind)


def _dated(handbook: Handbook) -> Iterator[tuple[str, Chapter | LawBox]]:
    for chapter in handbook.chapters:
        yield "chapter", chapter
        yield from (("law", part) for part in chapter.parts if isinstance(part, LawBox))


def _judged(dated: Chapter | LawBox, course: Checkable) -> Iterator[Diagnostic]:
    limit = course.thresholds.stale_after_months
    age = months_between(dated.reviewed, course.thresholds.today)
    if age < 0:
        yield diagnose("W519", dated.span, date=dated.reviewed)
    elif age > limit:
        yield diagnose("W518", dated.span, date=dated.reviewed, months=age, limit=limit)
