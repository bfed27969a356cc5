"""A tree as XHTML: well-formed, without what only a page with a script or a form has."""

import re
from collections.abc import Callable

from lxml import etree, html

from lesstof.model.prose import Element, Node, Nodes, Raw
from lesstof.outputs.site.rendering.equations import formula_html

_LEFT_OUT = frozenset(("tabindex", "loading", "hidden", "autocomplete", "checked", "for", "style", "target"))
_FORM = frozenset(("input", "select", "option", "textarea", "button", "label", "fieldset", "legend", "form"))
# Characters that XML 1.0 forbids vanish.
_FORBIDDEN: dict[int, str | None] = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF))
_TEXT = {**_FORBIDDEN, ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}
_QUOTED = {**_TEXT, ord('"'): "&quot;"}
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" '
_DATA = re.compile(r' (?:data-[a-z-]+|focusable)="[^"]*"')

Link = Callable[[str], str | None]


def xml(tree: Nodes) -> str:
    """The tree as it is, as XML."""
    return "".join(map(_xml, tree))


def xhtml(tree: Nodes, link: Link) -> str:
    """The tree for an e-reader; `link` turns a reference into a link."""
    return xml(_Cleaner(link).all_of(tree))


def escaped(text: str) -> str:
    """Text between tags."""
    return text.translate(_TEXT)


def _xml(node: Node) -> str:
    if isinstance(node, str):
        return node.translate(_TEXT)
    if isinstance(node, Raw):
        return _raw(node.html)
    if node.tag == "maths":
        return formula_html(node, scrolls=False)
    attributes = "".join([f' {name}="{value.translate(_QUOTED)}"' for name, value in node.attributes])
    inside = "".join(map(_xml, node.children))
    return f"<{node.tag}{attributes}>{inside}</{node.tag}>" if inside else f"<{node.tag}{attributes}/>"


def _raw(text: str) -> str:
    """Our drawings are well-formed but for their namespace; a block of code is HTML."""
    if "<svg " in text:
        return _DATA.sub("", text).replace("<svg ", _SVG)
    parts = html.fragments_fromstring(text)
    return "".join(
        escaped(part) if isinstance(part, str) else etree.tostring(part, encoding="unicode") for part in parts
    )


class _Cleaner:
    """Takes out what an e-reader has no use for; an id that was there before is left out."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._ids: set[str] = set()

    def all_of(self, tree: Nodes) -> Nodes:
        return tuple([kept for node in tree for kept in self._cleaned(node)])

    def _cleaned(self, node: Node) -> Nodes:
        if not isinstance(node, Element):
            return (node,)
        if node.tag == "maths":
            return (node,)
        if node.tag in _FORM:
            return self.all_of(node.children)
        if node.get("class") == "lt-more":
            return self.all_of(node.children[1:])
        attributes = self._attributes(node)
        if node.tag == "img" and "src" not in dict(attributes):
            return (node.get("alt"),)
        tag = "span" if node.tag == "a" and not any(name in {"href", "id"} for name, _ in attributes) else node.tag
        return (Element(tag, attributes, self.all_of(node.children)),)

    def _attributes(self, node: Element) -> tuple[tuple[str, str], ...]:
        scrolls = node.get("class") == "lt-scroll"
        kept: list[tuple[str, str]] = []
        for name, value in node.attributes:
            if name.startswith("data-") or name in _LEFT_OUT or (scrolls and name != "class"):
                continue
            kept += self._attribute(name, value)
        return tuple(kept)

    def _attribute(self, name: str, value: str) -> tuple[tuple[str, str], ...]:
        if name in {"href", "src"}:
            target = self._link(value)
            return ((name, target),) if target and (name == "href" or ":" not in target) else ()
        if name == "id":
            is_new = value not in self._ids
            self._ids.add(value)
            return ((name, value),) if is_new else ()
        return ((name, value), ("xml:lang", value)) if name == "lang" else ((name, value),)
