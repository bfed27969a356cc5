"""From planned slides to a finished file: fit, read the pictures that are shown, paint."""

from pathlib import Path

from lesstof.building.step import Artifact, Result
from lesstof.model.handbook import Handbook, Picture
from slides_builder.deck import Deck
from slides_builder.fitting.decks import fit_deck
from slides_builder.fitting.page import Fitted, Page, PictureBox
from slides_builder.painting.decks import paint_deck
from slides_builder.painting.media import SVG
from slides_builder.rasterising import rasterised
from slides_builder.template.opening import own

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def make_deck(deck: Deck, handbook: Handbook, path: str) -> Result:
    """The deck as a file at `path`, with what did not fit as diagnostics. Raises OSError when a picture is gone."""
    fitted = fit(deck, handbook)
    pictures = {picture.path: picture for picture in handbook.pictures}
    media = {name: (pictures[name], (Path(handbook.root) / name).read_bytes()) for name in _shown(fitted.pages)}
    data = paint_deck(deck.facts, fitted.pages, own(deck.facts.accent, deck.facts.language), media)
    return Result((Artifact(path, MEDIA_TYPE, data),), fitted.diagnostics)


def fit(deck: Deck, handbook: Handbook) -> Fitted:
    """The pages of a deck in our own template, and what did not fit, without making the file."""
    template = own(deck.facts.accent, deck.facts.language)
    drawable = {picture.path: picture for picture in handbook.pictures if _is_drawable(handbook, picture)}
    return fit_deck(deck, template.layouts, drawable)


def _is_drawable(handbook: Handbook, picture: Picture) -> bool:
    """Whether every program can show it: an SVG needs a PNG beside it."""
    if picture.media_type != SVG:
        return True
    data = (Path(handbook.root) / picture.path).read_bytes()
    return rasterised(data, picture.width, picture.height) is not None


def _shown(pages: tuple[Page, ...]) -> set[str]:
    return {item.path for page in pages for item in page.items if isinstance(item, PictureBox)}
