"""`lesstof deck update`: a deck that a teacher changed, brought up to date with the book."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from lesstof.cli.console import tell
from lesstof.cli.courses import judged, settings_of
from lesstof.cli.deck_files import place_for
from lesstof.cli.deck_making import made_of, put, ready_for, template_for
from lesstof.cli.explaining import explaining, unread
from lesstof.cli.failing import WRONG_USE, StoppedError
from lesstof.cli.findings import show
from lesstof.labels import Labels
from lesstof.model.diagnostic import diagnose
from lesstof.model.source import Span

if TYPE_CHECKING:
    from slides_builder.updating.making import Report


def update(options: argparse.Namespace, words: Labels) -> int:
    """Update a file; 2 when it is no deck of ours, 1 when mistakes in the sources stop it."""
    from slides_builder.updating.reading import UnusableDeckError, read_deck

    path = Path(options.file)
    if not options.file:
        raise StoppedError(words("Which deck? Say for instance: lesstof deck update h08.pptx"))
    settings = settings_of(options, words)
    try:
        old = read_deck(path.read_bytes(), path.stem)
    except OSError as problem:
        raise StoppedError(unread(path, problem, words)) from problem
    except UnusableDeckError as problem:
        show((diagnose(problem.code, Span(path.as_posix())),), words)
        return WRONG_USE
    course = ready_for(settings, judged(settings, words, with_teacher=False), old.wish, words)
    if course is None:
        return 1
    template = template_for(options, settings, words)
    build = Path(options.course) / "build"
    target = place_for(build, path.name, options.out or str(path), words, with_answers=old.wish.answers)
    from slides_builder.outputs import asked_for, named_facts
    from slides_builder.updating.conflicts import painter
    from slides_builder.updating.making import update as merged

    with explaining(build, words):
        asked = asked_for(course.handbook, old.wish, template)
        paint = painter(named_facts(asked.lesson, old.wish), asked.lesson)
        updated = merged(old, made_of(course, old.wish, template).result.artifacts[0].data, paint)
        _tell(updated.report, words)
        put(build, target, updated.data, words)
    return 0


def _tell(report: "Report", words: Labels) -> None:
    """What became of the slides, by title."""
    told = (
        (words("Renewed from the book:"), report.renewed),
        (words("New in the book:"), report.added),
        (words("No longer in the book, and taken out:"), report.removed),
        (words("You had deleted these; they stay out:"), report.deleted),
        (words("Your own slides:"), report.own),
        (words("No longer in the book; you changed these, so they stay:"), report.left),
        (words("Changed by you, and kept:"), report.changed),
        (words("To choose: both you and the book changed these; the slide behind each shows both:"), report.conflicts),
    )
    for heading, titles in told:
        if titles:
            tell(heading + "".join(f"\n  {title}" for title in titles))
    if not any(titles for _, titles in told):
        tell(words("Nothing had changed."))
