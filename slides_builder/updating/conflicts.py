"""Slides that show what both the teacher and the book changed, beside each other."""

from collections.abc import Callable

from lesstof.labels import Labels, labels
from lesstof.model.source import Span
from slides_builder.deck import Deck, Facts, Slide, Table
from slides_builder.making import make_deck
from slides_builder.planning.lesson import Lesson
from slides_builder.updating.making import Conflict
from slides_builder.updating.merging import CONFLICT
from slides_builder.words import Grid, Runs, said

# Enough of a text to compare by; the whole is on the slide itself, and in a new deck.
SHOWN = 420
_NAMES = {"title": "Title", "body": "Text", "figure": "Figure or table", "notes": "Notes"}


def painter(facts: Facts, lesson: Lesson) -> Callable[[tuple[Conflict, ...]], bytes]:
    """Paints conflicts in the look of the deck that these are the facts of."""
    words = labels(facts.language[:2])

    def paint(conflicts: tuple[Conflict, ...]) -> bytes:
        slides = tuple(_slide(words, conflict) for conflict in conflicts)
        return make_deck(Deck(facts, slides), lesson, "conflicts.pptx").artifacts[0].data

    return paint


def _slide(words: Labels, conflict: Conflict) -> Slide:
    header: tuple[Runs, ...] = tuple(said(words(each)) for each in ("Part", "Your slide", "The book now"))
    rows = tuple(
        (said(words(_NAMES[name]), bold=True), said(_short(theirs)), said(_short(ours)))
        for name, theirs, ours in conflict.versions
    )
    title = words("To choose: {title}", title=conflict.title)
    above = said(words("Both you and the book changed the slide before this one; yours stayed"))
    return Slide(
        f"{CONFLICT}{conflict.key}", words("To choose"), above, title, Table(Grid(header, rows, (2, 9, 9))), Span("")
    )


def _short(text: str) -> str:
    return (text if len(text) <= SHOWN else text[:SHOWN].rpartition(" ")[0] + " …") or "–"
