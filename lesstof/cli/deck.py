"""`lesstof deck`: the deck of one lesson at once, or a changed deck brought up to date."""

import argparse
from pathlib import Path

from lesstof.building.step import Result
from lesstof.cli.console import tell
from lesstof.cli.courses import Judged, guided, judged, settings_of
from lesstof.cli.deck_files import place_for, save
from lesstof.cli.deck_wish import wish_of
from lesstof.cli.explaining import explaining
from lesstof.cli.failing import StoppedError
from lesstof.cli.findings import show, stops
from lesstof.labels import Labels
from lesstof.model.diagnostic import Diagnostic, Severity
from lesstof.model.lesson import LessonWish

UPDATE = "update"


def run(options: argparse.Namespace, words: Labels) -> int:
    """Make what was asked; 1 when mistakes in the sources stop it."""
    if options.what == UPDATE:
        from lesstof.cli.deck_update import update

        return update(options, words)
    if options.file:
        raise StoppedError(words("One lesson at a time: ‘{text}’ is too much.", text=options.file))
    settings = settings_of(options, words)
    course = judged(settings, words, with_teacher=False)
    wish = wish_of(options, course.handbook, words)
    if wish.answers:
        course = guided(settings, course)
    found = (*course.diagnostics, *_about(wish, course))
    if stops(found, strict=False):
        show(tuple(each for each in found if each.severity is Severity.ERROR), words)
        tell(words("Nothing was made. Mend this and ask again."))
        return 1
    build = Path(options.course) / "build"
    with explaining(build, words):
        _make(options, words, course, wish)
    return 0


def _about(wish: LessonWish, course: Judged) -> tuple[Diagnostic, ...]:
    from lesstof.checks.rules.lesson_parts import judge_lesson

    return tuple(judge_lesson(course.handbook, wish))


def _make(options: argparse.Namespace, words: Labels, course: Judged, wish: LessonWish) -> None:
    # What makes a teacher's deck is not even imported for one without answers.
    if course.guide is None:
        from slides_builder.outputs import asked_for, make_asked

        made = make_asked(asked_for(course.handbook, wish))
    else:
        from slides_builder.teacher_outputs import make_taught, taught_for

        taught = taught_for(course.guide, wish)
        made = make_taught(taught, f"teacher/lessons/{wish.id}.pptx")
    show(made.result.diagnostics, words)
    _save(options, words, made.result, with_answers=wish.answers)
    tell(words("{count} slides before long ones are split.", count=made.slides))
    if made.left_out:
        tell(words("Not in this lesson:") + "".join(f"\n  {title}" for title in made.left_out))


def _save(options: argparse.Namespace, words: Labels, result: Result, *, with_answers: bool) -> None:
    build = Path(options.course) / "build"
    for artifact in result.artifacts:
        path = place_for(build, artifact.path, options.out, words, with_answers=with_answers)
        kept = save(build, path, artifact.data)
        if kept:
            tell(words("{path} was there already; that version is kept as {kept}", path=path.name, kept=kept.name))
        tell(words("Made: {path}", path=path.as_posix()))
