"""Slides and the deck itself are found by their titles."""

from collections.abc import Iterator

from slides_builder.judging.finding import Finding
from slides_builder.judging.opening import DeckFile

_UNNAMED = {"powerpoint presentation", "powerpoint-presentatie", "presentation", "presentatie", "slide 1", "dia 1"}


def missing(deck: DeckFile) -> Iterator[Finding]:
    """A slide whose placeholder for the title is empty or absent; a page to print has its heading elsewhere."""
    for slide in deck.slides:
        if not slide.title:
            yield Finding("E852", slide.number)


def repeated(deck: DeckFile) -> Iterator[Finding]:
    """A title that an earlier slide has too."""
    first: dict[str, int] = {}
    for slide in deck.slides:
        key = " ".join(slide.title.casefold().split())
        if key in first:
            yield Finding("W853", slide.number, slide.title, "", (("first", str(first[key])),))
        elif key:
            first[key] = slide.number


def of_the_document(deck: DeckFile) -> Iterator[Finding]:
    """The document's own title, which a screen reader and a window tell."""
    if not deck.title or deck.title.casefold() in _UNNAMED:
        yield Finding("W854")
