"""Flashcards as an output of `lesstof build`: one step that makes both files."""

from collections.abc import Iterable

from lesstof.building.program import digest_of_program
from lesstof.building.step import Artifact, Result, Step
from lesstof.model.handbook import Handbook
from lesstof.model.source import digest_of
from lesstof.outputs.addresses import download
from lesstof.outputs.contract import Request


class Flashcards:
    """The terms of the whole course; nothing where it has none."""

    name = "flashcards"

    def steps(self, handbook: Handbook, request: Request) -> Iterable[Step]:
        """One step, whose artifacts lie under `site/downloads/`; exercises and other pages are no input."""
        if not handbook.glossary:
            return ()
        digests = (digest_of(repr(handbook.book)), *(chapter.digest for chapter in handbook.chapters))
        dated = (*(post.digest for post in handbook.posts), *(one.digest for one in handbook.attachments))
        return (Step("flashcards", digest_of_program(), (*digests, *dated), make_flashcards, handbook),)


def make_flashcards(handbook: Handbook) -> Result:
    """Make both files; runs in another process."""
    from lesstof.outputs.flashcards.anki import package
    from lesstof.outputs.flashcards.cards import deck_of
    from lesstof.outputs.flashcards.table import table

    deck = deck_of(handbook)
    return Result(
        (
            Artifact(f"site/{download(handbook, '.apkg')}", "application/zip", package(deck)),
            Artifact(f"site/{download(handbook, '.csv')}", "text/csv", table(deck)),
        )
    )
