"""A core model is used in an exercise."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.checks.known import known_ids
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.figure import Figure
from lesstof.model.handbook import Handbook


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W509 for a model that no exercise names or links to, unless it is marked as an extra."""
    used = _used(course.handbook)
    # A misspelt model is told as such, not as one that is not used.
    if not used <= set(known_ids(course.handbook)["figure"]):
        return
    for chapter in course.whole_chapters:
        for part in chapter.parts:
            if isinstance(part, Figure) and not part.chart and not part.extra and part.id not in used:
                yield diagnose("W509", part.span, title=part.title, id=part.id)


def _used(handbook: Handbook) -> set[str]:
    named = {id for exercise in handbook.exercises for id in exercise.figures}
    linked = (reference for exercise in handbook.exercises for reference in exercise.references)
    return named | {reference.id for reference in linked if reference.kind == "figure"}
