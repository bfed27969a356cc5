"""From planned slides to a finished file: fit, read the pictures that are shown, paint."""

from pathlib import Path

from lesstof.building.step import Artifact, Result
from lesstof.model.handbook import Handbook, Picture
from slides_builder.deck import Deck
from slides_builder.fitting.decks import fit_deck
from slides_builder.fitting.page import Fitted, Page, PictureBox
from slides_builder.painting.decks import paint_deck
from slides_builder.template.opening import own

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def make_deck(deck: Deck, handbook: Handbook, path: str) -> Result:
    """The deck as a file at `path`, with what did not fit as diagnostics. Raises OSError when a picture is gone."""
    fitted = fit(deck, handbook)
    media = media_of(fitted.pages, handbook)
    data = paint_deck(deck.facts, fitted.pages, own(deck.facts.accent, deck.facts.language), media)
    return Result((Artifact(path, MEDIA_TYPE, data),), fitted.diagnostics)


def fit(deck: Deck, handbook: Handbook) -> Fitted:
    """The pages of a deck in our own template, and what did not fit, without making the file."""
    template = own(deck.facts.accent, deck.facts.language)
    return fit_deck(deck, template.layouts, {picture.path: picture for picture in handbook.pictures})


def media_of(pages: tuple[Page, ...], handbook: Handbook) -> dict[str, tuple[Picture, bytes]]:
    """The pictures that are shown, with their bytes, by path. Raises OSError when one is gone."""
    pictures = {picture.path: picture for picture in handbook.pictures}
    return {name: (pictures[name], (Path(handbook.root) / name).read_bytes()) for name in sorted(_shown(pages))}


def _shown(pages: tuple[Page, ...]) -> set[str]:
    return {item.path for page in pages for item in page.items if isinstance(item, PictureBox)}
