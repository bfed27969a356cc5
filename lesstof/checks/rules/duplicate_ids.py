"""What a link can lead to must have an id of its own."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.checks.duplicates import Identified, repeated
from lesstof.checks.texts import place
from lesstof.model.chapter import CaseBox, ClassSlide, Example, Interview, PlanStep
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.figure import Figure
from lesstof.model.handbook import Handbook

_IN_BOOK = (("figure", Figure), ("example", Example), ("step", PlanStep), ("case", CaseBox), ("interview", Interview))


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E402 at the later one."""
    for kind, things in _groups(course.handbook):
        for later, first in repeated(things):
            # Two headings of one name in one file are told while it is read.
            if kind == "section" and later.span.path == first.span.path:
                continue
            yield diagnose("E402", later.span, kind=kind, id=later.id, first=place(first.span))


def _groups(handbook: Handbook) -> Iterator[tuple[str, list[Identified]]]:
    parts = [part for chapter in handbook.chapters for part in chapter.parts]
    for kind, type in _IN_BOOK:
        yield kind, [part for part in parts if isinstance(part, type)]
    yield "section", [section for chapter in handbook.chapters for section in chapter.sections if section.number]
    yield "objective", [objective for chapter in handbook.chapters for objective in chapter.objectives]
    for chapter in handbook.chapters:
        yield "slide", [part for part in chapter.parts if isinstance(part, ClassSlide)]
    for step in handbook.plan_steps():
        yield "field", list(step.fields)
