"""The running text of a course, with the place of each piece."""

import re
from collections.abc import Iterator
from enum import Enum

from msgspec import Struct
from msgspec.structs import fields

from lesstof.model.chapter import Section
from lesstof.model.exercise import Gap
from lesstof.model.handbook import WrittenPage
from lesstof.model.prose import Element, Nodes, Prose, Raw, plain, walk
from lesstof.model.source import Span

# What is made from other fields; codes and addresses; English words and references.
SILENT = frozenset(
    (
        *("glossary", "handbook", "pictures", "references", "register", "root", "span", "digest"),
        *("anchor", "builds_on", "case", "chapter", "code", "figures", "id", "language", "plan_step", "section", "url"),
        *("english", "source", "sources"),
    )
)
HEADING = re.compile(r"h[1-6]")
REFERENCES = frozenset(("Bron", "Bronnen", "Literatuur"))
Piece = tuple[str, Span]
NOWHERE = Span("")


def texts_of(value: object, span: Span = NOWHERE) -> Iterator[Piece]:
    """Every text in a value of the model and the span of what holds it; no code and no lists of references."""
    match value:
        case Enum() | Raw():
            return
        case str():
            yield value, span
        case tuple():
            for item in value:
                yield from texts_of(item, span)
        case Gap():
            yield value.answers[0], value.span
        case Section() | WrittenPage() if value.title in REFERENCES:
            return
        case Prose():
            yield from texts_of(tuple(_without_references(value.nodes)), value.span)
        case Element():
            yield from ((text, span) for text in _spoken(value))
        case Struct():
            yield from _fields(value, getattr(value, "span", span))


def _fields(value: Struct, span: Span) -> Iterator[Piece]:
    for field in fields(value):
        if field.name not in SILENT:
            yield from texts_of(getattr(value, field.name), span)


def _without_references(nodes: Nodes) -> Iterator[object]:
    silent = False
    for node in nodes:
        if isinstance(node, Element) and HEADING.fullmatch(node.tag):
            silent = plain(node) in REFERENCES
        if not silent:
            yield node


def _spoken(element: Element) -> Iterator[str]:
    yield plain(_without_code(element))
    yield from (inner.get("alt") for inner in walk((element,)))


def _without_code(element: Element) -> Element:
    if element.tag in {"code", "pre"}:
        return Element(element.tag)
    children = tuple(_without_code(c) if isinstance(c, Element) else c for c in element.children)
    return Element(element.tag, element.attributes, children)
