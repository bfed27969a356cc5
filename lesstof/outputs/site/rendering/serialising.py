"""A tree of nodes as HTML, with its headings and its plain text, in one walk."""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from html import escape
from importlib.resources import files
from typing import NamedTuple

from msgspec import Struct

from lesstof.model.prose import Element, Node, Nodes, plain
from lesstof.outputs.addresses import tag_slug
from lesstof.outputs.site.rendering.equations import formula_html
from lesstof.outputs.site.rendering.links import Links
from lesstof.outputs.site.rendering.passages import Passage, Passages

_ALLOWED = tomllib.loads(files(__package__).joinpath("allowed.toml").read_text(encoding="utf-8"))
_VOID = frozenset(_ALLOWED["tags"]["void"])
_HEADINGS = {tag: int(tag[1]) for tag in _ALLOWED["tags"]["headings"]}
_BLOCKS = frozenset(_ALLOWED["tags"]["blocks"])
_LINES = frozenset(_ALLOWED["tags"]["lines"])
_CELLS = frozenset({"td", "th"})
_CLOSING = frozenset({"section", "figure", "article", "header", "div"})
_BREAKING = _BLOCKS | _LINES | _HEADINGS.keys()
_SPECIAL = re.compile("[&<>\"']")
# Attributes that the page has a say in.
_PLACED = frozenset({"id", "href", "src", "data-silent", "data-passage"})
_TAGS = frozenset(tag for group in _ALLOWED["tags"].values() for tag in group)
_ATTRIBUTES = frozenset(name for group in _ALLOWED["attributes"].values() for name in group)


class Heading(NamedTuple):
    """A heading of a page; `listed` ones stand in its table of contents."""

    level: int
    id: str
    text: str
    listed: bool


class Rendered(Struct, frozen=True):
    """A page's content. `source` is its text as Markdown without markup, for whoever reads a page's source."""

    html: str
    source: str
    headings: tuple[Heading, ...]
    passages: tuple[Passage, ...]
    ids: frozenset[str]


def serialise(tree: Nodes, links: Links, definitions: Mapping[str, str], *, alone: bool = True) -> Rendered:
    """The tree as a page's content; what does not stand `alone` has no text for search or for who reads its source.

    Only known elements and attributes get out, references become links relative to the page, and every heading gets
    an id. `definitions` are the texts that links to terms carry as their title.
    """
    writer = _Writer(links, definitions, hidden=not alone)
    writer.write_all(tree)
    source = _tidy("".join(writer.source))
    return Rendered(
        "".join(writer.html), source, tuple(writer.headings), writer.passages.finished(), frozenset(writer.ids)
    )


def _escaped(text: str) -> str:
    return escape(text) if _SPECIAL.search(text) else text


def _tidy(text: str) -> str:
    text = "\n".join(line.strip() for line in text.splitlines())
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.strip() + "\n"


def _is_allowed(name: str) -> bool:
    return name in _ATTRIBUTES or name.startswith(("data-", "aria-"))


def _written(attributes: Mapping[str, str]) -> str:
    return "".join([f' {name}="{_escaped(value)}"' for name, value in attributes.items()])


@lru_cache(maxsize=4096)
def _usual(attributes: tuple[tuple[str, str], ...]) -> str | None:
    """Attributes that are the same wherever they stand, as most are; None when their place matters."""
    kept: dict[str, str] = {}
    for name, value in attributes:
        if name in _PLACED:
            return None
        if _is_allowed(name):
            kept.setdefault(name, value)
    return _written(kept)


class _Writer:
    def __init__(self, links: Links, definitions: Mapping[str, str], hidden: int) -> None:
        self.html: list[str] = []
        self.source: list[str] = []
        self.headings: list[Heading] = []
        self.passages = Passages()
        self.ids: set[str] = set()
        self._links = links
        self._definitions = definitions
        self._hidden = hidden
        self._silent = 0
        self._in_heading = False

    def write_all(self, tree: Nodes) -> None:
        before: Node = ""
        for node in tree:
            if isinstance(node, Element):
                if isinstance(before, Element):
                    # Side by side on the page, no word of one into the other.
                    self.passages.add(" ")
                if node.tag == "maths":
                    self._formula(node)
                elif node.tag in _TAGS:
                    self._element(node)
                else:
                    self.write_all(node.children)
            elif isinstance(node, str):
                self._text(node)
            else:
                self.html.append(node.html)
            before = node

    def _text(self, node: str) -> None:
        text = escape(node, quote=False) if _SPECIAL.search(node) else node
        self.html.append(text)
        if not self._hidden:
            self.source.append(text)
            if not self._in_heading and not self._silent:
                self.passages.add(text)

    def _formula(self, node: Element) -> None:
        """As MathML; whoever reads the source or searches has its words."""
        before = len(self.html)
        self.write_all(node.children)
        self.html[before:] = [formula_html(node)]

    def _element(self, node: Element) -> None:
        tag = node.tag
        attributes = self._heading(node) if tag in _HEADINGS else node.attributes
        self.html.append(f"<{tag}{self._attributes(attributes)}>" if attributes else f"<{tag}>")
        if tag in _VOID:
            self.source.append("\n" if tag == "br" else "")
        elif self._hidden and tag not in _CLOSING:
            self.write_all(node.children)
            self.html.append(f"</{tag}>")
        else:
            self._shown(node)

    def _shown(self, node: Element) -> None:
        """What is in the element and its end; what can be read without opening anything counts as text."""
        tag, place, silent = node.tag, self.passages.place, bool(node.get("data-silent"))
        self._silent += silent
        self._begin(tag)
        self.write_all(node.children)
        self._end(tag)
        self._silent -= silent
        if tag in _CLOSING:
            self.passages.back_to(place)
        self.html.append(f"</{tag}>")

    def _begin(self, tag: str) -> None:
        self._hidden += tag == "details"
        if self._hidden or tag not in _BREAKING:
            return
        if tag in _HEADINGS:
            self._in_heading = True
            self.source.append("\n\n" + "#" * _HEADINGS[tag] + " ")
        elif tag in _BLOCKS:
            self._space("\n\n")
        else:
            self._space(" " if tag in _CELLS else "\n- " if tag == "li" else "\n")

    def _end(self, tag: str) -> None:
        self._hidden -= tag == "details"
        if tag in _HEADINGS:
            self._in_heading = False
        if not self._hidden and (tag in _BLOCKS or tag in _HEADINGS):
            self._space("\n\n")

    def _space(self, text: str) -> None:
        self.source.append(text)
        self.passages.add(" ")

    def _heading(self, node: Element) -> tuple[tuple[str, str], ...]:
        text = plain(node)
        id = self._unique(node.get("id") or tag_slug(text) or "section")
        listed = node.get("data-toc") != "no"
        self.headings.append(Heading(_HEADINGS[node.tag], id, text, listed))
        if not self._hidden:
            self.passages.begin(id, escape(text, quote=False))
        return (("id", id), *(pair for pair in node.attributes if pair[0] not in {"id", "data-toc"}))

    def _unique(self, id: str) -> str:
        free, number = id, 2
        while free in self.ids:
            free, number = f"{id}-{number}", number + 1
        return free

    def _attributes(self, attributes: tuple[tuple[str, str], ...]) -> str:
        if not attributes:
            return ""
        usual = _usual(attributes)
        return self._unusual(attributes) if usual is None else usual

    def _unusual(self, attributes: tuple[tuple[str, str], ...]) -> str:
        kept: dict[str, str] = {}
        for name, value in attributes:
            for key, text in self._kept(name, value):
                kept.setdefault(key, text)
        if "id" in kept:
            self.ids.add(kept["id"])
        kept.pop("data-silent", None)
        if "data-passage" in kept:
            self.passages.begin(kept.get("id", ""), escape(kept.pop("data-passage"), quote=False))
        return _written(kept)

    def _kept(self, name: str, value: str) -> tuple[tuple[str, str], ...]:
        if name in {"href", "src"}:
            return self._linked(name, value)
        return ((name, value),) if _is_allowed(name) else ()

    def _linked(self, name: str, value: str) -> tuple[tuple[str, str], ...]:
        target = self._links.to(value)
        if target is None:
            return ()
        definition = self._definitions.get(value.removeprefix("term:")) if value.startswith("term:") else None
        return ((name, target), ("title", definition)) if definition else ((name, target),)
