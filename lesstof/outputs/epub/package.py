"""The package document: what the e-book is, how accessible it is, its files and their order (EPUB 3.3, section 5)."""

import uuid
from collections.abc import Sequence
from urllib.parse import quote

from msgspec import Struct

from lesstof.labels import labels
from lesstof.model.handbook import Book
from lesstof.model.prose import Element, Nodes
from lesstof.outputs.epub.xhtml import xml
from lesstof.outputs.site.rendering.tags import nodes

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
CONTAINER = (
    DECLARATION + '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n'
).encode()
# Where our names of books begin: any fixed UUID will do (RFC 9562, section 6.6).
_NAMES = uuid.UUID("6f3d0e3a-2f0f-5d4c-9a56-3f6c9c4d7b11")
# https://www.w3.org/TR/epub-a11y-11/ with the vocabulary of schema.org.
_ACCESS = (
    ("schema:accessMode", "textual"),
    ("schema:accessMode", "visual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "alternativeText"),
    ("schema:accessibilityFeature", "longDescription"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityFeature", "index"),
    ("schema:accessibilityFeature", "readingOrder"),
    ("schema:accessibilityFeature", "displayTransformability"),
    ("schema:accessibilityHazard", "none"),
)
_STANDARD = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"


class Item(Struct, frozen=True):
    """A file of the e-book: `file` is relative to the package, `properties` as the manifest has them."""

    id: str
    file: str
    media_type: str
    data: bytes
    properties: str = ""


def package(book: Book, items: Sequence[Item], spine: Sequence[str]) -> bytes:
    """The package document."""
    content = nodes(
        Element("metadata", (("xmlns:dc", "http://purl.org/dc/elements/1.1/"),), _metadata(book)),
        Element("manifest", (), tuple(_item(item) for item in items)),
        Element("spine", (), tuple(Element("itemref", (("idref", name),)) for name in spine)),
    )
    attributes = (
        ("xmlns", "http://www.idpf.org/2007/opf"),
        ("version", "3.0"),
        ("unique-identifier", "book-id"),
        ("xml:lang", book.language),
    )
    return (DECLARATION + xml((Element("package", attributes, content),)) + "\n").encode()


def identifier(book: Book) -> str:
    """The same for every build of an edition, another one for another edition or language."""
    return uuid.uuid5(_NAMES, "\n".join((book.title, book.edition, book.language))).urn


def modified(book: Book) -> str:
    """The first day of the edition's year: builds on different days are the same e-book."""
    year = int(book.year) if book.year.isdecimal() and 1 <= int(book.year) <= 9999 else 2000
    return f"{year:04d}-01-01T00:00:00Z"


def _metadata(book: Book) -> Nodes:
    label = labels(book.language)
    summary = label(
        "Everything is text: models are drawings with a description, and what they tell stands beside them. "
        "Headings, lists and tables are marked up; there is a table of contents, a glossary and a register with links."
    )
    return nodes(
        Element("dc:identifier", (("id", "book-id"),), (identifier(book),)),
        Element("dc:title", (), (book.title,)),
        Element("dc:language", (), (book.language,)),
        _optional("dc:creator", book.author),
        _optional("dc:publisher", book.author),
        _optional("dc:description", book.description),
        _optional("dc:rights", book.licence),
        _optional("dc:date", book.year if book.year.isdecimal() else ""),
        _meta("dcterms:modified", modified(book)),
        [_meta(name, value) for name, value in _ACCESS],
        _meta("schema:accessibilitySummary", summary),
        Element("meta", (("property", "dcterms:conformsTo"), ("id", "conformance")), (_STANDARD,)),
        Element("meta", (("property", "a11y:certifiedBy"), ("refines", "#conformance")), (book.author or book.title,)),
    )


def _optional(tag: str, text: str) -> Element | None:
    return Element(tag, (), (text,)) if text else None


def _meta(name: str, value: str) -> Element:
    return Element("meta", (("property", name),), (value,))


def _item(item: Item) -> Element:
    marks = (("properties", item.properties),) if item.properties else ()
    return Element("item", (("id", item.id), ("href", quote(item.file)), ("media-type", item.media_type), *marks))
