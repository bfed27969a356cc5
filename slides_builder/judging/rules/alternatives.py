"""Everything that is no text has a text in its place that says what it shows."""

import re
from collections.abc import Iterator

from slides_builder.judging.finding import Finding
from slides_builder.judging.opening import DeckFile, SlideFile
from slides_builder.judging.shapes import Shown

_FILE = re.compile(r"^\S+\.(png|jpe?g|gif|svg|bmp|tiff?|webp|emf|wmf|mp4|mov|mp3|wav)$", re.IGNORECASE)
# What programs write by themselves, and words that only say that something is there.
_NO_USE = re.compile(
    r"^(a |an |een )?(image|picture|photo|graphic|chart|diagram|table|shape|figure|icon|logo|screenshot"
    r"|afbeelding|plaatje|foto|grafiek|diagram|tabel|vorm|figuur|icoon|schermafbeelding)( ?\d+)?\.?$",
    re.IGNORECASE,
)
# Of the slide's surface: a picture of a whole slide.
_MOST = 0.6


def missing(deck: DeckFile) -> Iterator[Finding]:
    """Pictures, charts, groups, films and drawn shapes without alt text."""
    for slide in deck.slides:
        for shape in slide.shapes:
            if _wants(shape) and not shape.alt:
                yield Finding("E851", slide.number, slide.title, shape.name)


def of_no_use(deck: DeckFile) -> Iterator[Finding]:
    """Alt text that is the name of a file, or a word that says nothing."""
    for slide in deck.slides:
        for shape in slide.every:
            if shape.alt and (_FILE.match(shape.alt) or _NO_USE.match(shape.alt)):
                yield Finding("W851", slide.number, slide.title, shape.name, (("text", shape.alt),))


def pictures_of_text(deck: DeckFile) -> Iterator[Finding]:
    """A picture that fills a slide on which nothing is written."""
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.kind == "pic" and not _is_written(slide) and _share(deck, shape) >= _MOST:
                yield Finding("W852", slide.number, slide.title, shape.name)


def _wants(shape: Shown) -> bool:
    """Whether nobody would know what is there: no text of its own, no placeholder to fill, not ornament."""
    if shape.decorative or (shape.holder and shape.kind == "sp"):
        return False
    if shape.kind == "graphicFrame" and shape.table is not None:
        return False
    return shape.kind not in {"sp", "cxnSp"} or not shape.text


def _is_written(slide: SlideFile) -> bool:
    return any(each.text for each in slide.every if not each.is_foot)


def _share(deck: DeckFile, shape: Shown) -> float:
    return shape.frame.width * shape.frame.height / (deck.size.width * deck.size.height)
