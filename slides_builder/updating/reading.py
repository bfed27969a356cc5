"""A teacher's deck as it is found, or why it cannot be brought up to date."""

import io
import zipfile
from typing import Any

import pptx
from lxml import etree
from msgspec import Struct
from pptx.exc import PythonPptxError
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.presentation import Presentation
from pptx.slide import Slide

from lesstof.model.lesson import LessonWish
from slides_builder.charts.words import told_in
from slides_builder.marking import (
    DECK,
    RELATION,
    Fields,
    Mark,
    digested,
    fields_of,
    marks_in,
    properties_in,
    wish_in,
)
from slides_builder.updating.merging import Found

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
# What a file can raise that is no presentation, or a torn one.
_UNREADABLE = (PythonPptxError, zipfile.BadZipFile, KeyError, ValueError, OSError, etree.XMLSyntaxError, AttributeError)


class UnusableDeckError(Exception):
    """The deck cannot be used; `code` is that of the diagnostic."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class OldDeck(Struct, frozen=True):
    """An opened deck with what it remembers."""

    document: Presentation
    wish: LessonWish
    marks: tuple[Mark, ...]
    found: tuple[Found, ...]


def read_deck(data: bytes, name: str) -> OldDeck:
    """A deck that we made, changed or not; `name` is that of its file. Raises UnusableDeckError."""
    document = opened(data)
    try:
        properties = _properties(document)
        wish, marks = wish_in(properties.get(DECK, ""), name), marks_in(properties)
        if wish is None or not marks:
            raise UnusableDeckError("E841")
        found = tuple(Found(slide._element.cSld.get("name", ""), digested(told(slide))) for slide in document.slides)
    except _UNREADABLE as problem:
        raise UnusableDeckError("E842") from problem
    return OldDeck(document, wish, marks, found)


def opened(data: bytes) -> Presentation:
    """A presentation. Raises UnusableDeckError for anything else, and for one with a password or macros."""
    try:
        return pptx.Presentation(io.BytesIO(data))
    except _UNREADABLE as problem:
        raise UnusableDeckError("E842") from problem


def told(slide: Slide) -> Fields:
    """The words of a slide."""
    notes = slide.notes_slide._element if slide.has_notes_slide else None
    return fields_of(slide._element, notes, charts_of(slide))


def charts_of(slide: Slide) -> dict[str, str]:
    """What the charts of a slide say, by the ids of their relations."""
    charts = {id: each.target_part for id, each in slide.part.rels.items() if each.reltype == RELATIONSHIP_TYPE.CHART}
    return {id: " ".join(told_in(etree.fromstring(part.blob, _PARSER))) for id, part in charts.items()}


def marks_of(document: Presentation) -> tuple[Mark, ...]:
    """What a deck that was made just now remembers."""
    return marks_in(_properties(document))


def custom_part(document: Presentation) -> Part | None:
    """The part with the custom properties."""
    package: Any = document.part.package
    return next((each.target_part for each in package._rels.values() if each.reltype == RELATION), None)


def _properties(document: Presentation) -> dict[str, str]:
    part = custom_part(document)
    return properties_in(part.blob) if part is not None else {}
