"""What both ways to a deck share: a course without mistakes, a template, a lesson made, a file put in its place."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from lesstof.cli.console import tell
from lesstof.cli.courses import Judged, guided
from lesstof.cli.deck_files import save
from lesstof.cli.failing import StoppedError
from lesstof.cli.findings import as_text, show, stops
from lesstof.cli.order import template_of
from lesstof.cli.template import refusals_of
from lesstof.labels import Labels
from lesstof.model.diagnostic import Diagnostic, Severity
from lesstof.model.lesson import LessonWish
from lesstof.outputs.contract import TemplateFile
from lesstof.settings import Settings

if TYPE_CHECKING:
    from slides_builder.outputs import MadeLesson


def ready_for(settings: Settings, course: Judged, wish: LessonWish, words: Labels) -> Judged | None:
    """The course with as much as the lesson needs of it; None when mistakes stop it, which are told."""
    whole = guided(settings, course) if wish.answers else course
    found = (*whole.diagnostics, *_about(wish, whole))
    if not stops(found, strict=False):
        return whole
    show(tuple(each for each in found if each.severity is Severity.ERROR), words)
    tell(words("Nothing was made. Mend this and ask again."))
    return None


def _about(wish: LessonWish, course: Judged) -> tuple[Diagnostic, ...]:
    from lesstof.checks.rules.lesson_parts import judge_lesson

    return tuple(judge_lesson(course.handbook, wish))


def template_for(options: argparse.Namespace, settings: Settings, words: Labels) -> TemplateFile | None:
    """The template that was typed, or else the course's. Raises StoppedError when it cannot be used."""
    given = Path(options.template).resolve() if options.template else None
    if given and not given.is_file():
        raise StoppedError(words("There is no file {path}.", path=options.template))
    template = template_of(settings, given)
    found = refusals_of(template, settings.book.language) if template else ()
    if found:
        raise StoppedError(as_text(found, words))
    return template


def made_of(course: Judged, wish: LessonWish, template: TemplateFile | None) -> "MadeLesson":
    """The deck of a lesson; what makes a teacher's deck is not even imported for one without answers."""
    if course.guide is None:
        from slides_builder.outputs import asked_for, make_asked

        return make_asked(asked_for(course.handbook, wish, template))
    from slides_builder.teacher_outputs import make_taught, taught_for

    return make_taught(taught_for(course.guide, wish, template), f"teacher/lessons/{wish.id}.pptx")


def put(build: Path, path: Path, data: bytes, words: Labels) -> None:
    """Save a deck and say where; what was there and was somebody's is kept."""
    if kept := save(build, path, data):
        tell(words("{path} was there already; that version is kept as {kept}", path=path.name, kept=kept.name))
    tell(words("Made: {path}", path=path.as_posix()))
