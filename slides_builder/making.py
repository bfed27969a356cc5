"""From planned slides to a finished file: fit, read the pictures that are shown, paint."""

from functools import lru_cache
from pathlib import Path

from lesstof.building.step import Artifact, Result
from lesstof.model.handbook import Handbook, Picture
from lesstof.model.source import digest_of
from lesstof.outputs.contract import TemplateFile
from slides_builder.deck import Deck, Facts
from slides_builder.fitting.decks import fit_deck
from slides_builder.fitting.page import Fitted, Page, PictureBox
from slides_builder.painting.decks import paint_deck
from slides_builder.painting.media import SVG
from slides_builder.planning.crossing import with_links
from slides_builder.planning.lesson import Lesson
from slides_builder.qr import code_picture, is_code
from slides_builder.rasterising import rasterised
from slides_builder.template.opening import Template, own

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def make_deck(deck: Deck, lesson: Lesson, path: str) -> Result:
    """The deck as a file at `path`, with what did not fit as diagnostics. Raises OSError when a picture is gone."""
    fitted = fit(with_links(deck, lesson), lesson)
    media = media_of(fitted.pages, lesson.handbook)
    data = paint_deck(deck.facts, fitted.pages, template_of(deck.facts, lesson.template), media)
    return Result((Artifact(path, MEDIA_TYPE, data),), fitted.diagnostics)


def fit(deck: Deck, lesson: Lesson) -> Fitted:
    """The pages of a deck in its template, and what did not fit, without making the file."""
    return _fitted(deck, lesson.handbook, template_of(deck.facts, lesson.template))


def fit_own(deck: Deck, handbook: Handbook) -> Fitted:
    """The pages of a deck in our own template."""
    return _fitted(deck, handbook, own(deck.facts.accent, deck.facts.language))


def _fitted(deck: Deck, handbook: Handbook, template: Template) -> Fitted:
    drawable = {picture.path: picture for picture in handbook.pictures if _is_drawable(handbook, picture)}
    return fit_deck(deck, template.layouts, drawable)


def template_of(facts: Facts, file: TemplateFile | None) -> Template:
    """The school's template, or our own."""
    return _school(file, facts.language) if file else own(facts.accent, facts.language)


@lru_cache(maxsize=4)
def _school(file: TemplateFile, language: str) -> Template:
    """Raises OSError when the file is not what it was when the build began."""
    # Only who has such a template pays for what reads it.
    from slides_builder.template.school.opening import open_school

    path = Path(file.path)
    data = path.read_bytes()
    if digest_of(data) != file.digest:
        raise OSError(f"{path.name} changed during the build")
    return open_school(data, path.name, language).template


def _is_drawable(handbook: Handbook, picture: Picture) -> bool:
    """Whether every program can show it: an SVG needs a PNG beside it."""
    if picture.media_type != SVG:
        return True
    data = (Path(handbook.root) / picture.path).read_bytes()
    return rasterised(data, picture.width, picture.height) is not None


def media_of(pages: tuple[Page, ...], handbook: Handbook) -> dict[str, tuple[Picture, bytes]]:
    """The pictures that are shown, with their bytes, by path. Raises OSError when one is gone."""
    pictures = {picture.path: picture for picture in handbook.pictures}
    found = sorted(_shown(pages))
    codes = {name: code_picture(name) for name in found if is_code(name)}
    read = {name: (pictures[name], (Path(handbook.root) / name).read_bytes()) for name in found if name not in codes}
    return {**read, **codes}


def _shown(pages: tuple[Page, ...]) -> set[str]:
    return {item.path for page in pages for item in page.items if isinstance(item, PictureBox)}
