"""`lesstof deck`: the deck of one lesson at once, a changed deck brought up to date, or any deck looked at."""

import argparse
from pathlib import Path

from lesstof.cli.console import tell
from lesstof.cli.courses import Judged, judged, settings_of
from lesstof.cli.deck_files import place_for
from lesstof.cli.deck_making import made_of, put, ready_for, template_for
from lesstof.cli.deck_wish import wish_of
from lesstof.cli.explaining import explaining
from lesstof.cli.failing import StoppedError
from lesstof.cli.findings import show
from lesstof.labels import Labels
from lesstof.model.lesson import LessonWish
from lesstof.outputs.contract import TemplateFile

UPDATE, CHECK = "update", "check"


def run(options: argparse.Namespace, words: Labels) -> int:
    """Make what was asked; 1 when mistakes in the sources stop it."""
    if options.what == UPDATE:
        from lesstof.cli.deck_update import update

        return update(options, words)
    if options.what == CHECK:
        from lesstof.cli.deck_check import check

        return check(options, words)
    if options.file:
        raise StoppedError(words("One lesson at a time: ‘{text}’ is too much.", text=options.file))
    settings = settings_of(options, words)
    course = judged(settings, words, with_teacher=False)
    wish = wish_of(options, course.handbook, words)
    ready = ready_for(settings, course, wish, words)
    if ready is None:
        return 1
    template = template_for(options, settings, words)
    with explaining(Path(options.course) / "build", words):
        _make(options, words, ready, wish, template)
    return 0


def _make(
    options: argparse.Namespace, words: Labels, course: Judged, wish: LessonWish, template: TemplateFile | None
) -> None:
    made = made_of(course, wish, template)
    show(made.result.diagnostics, words)
    for artifact in made.result.artifacts:
        build = Path(options.course) / "build"
        path = place_for(build, artifact.path, options.out, words, with_answers=wish.answers)
        put(build, path, artifact.data, words)
    tell(words("{count} slides before long ones are split.", count=made.slides))
    if made.left_out:
        tell(words("Not in this lesson:") + "".join(f"\n  {title}" for title in made.left_out))
