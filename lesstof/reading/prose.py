"""Markdown pieces to frozen nodes whose links, codes and pictures are canonical."""

import re

from lesstof.model.chapter import Reference
from lesstof.model.prose import Element, Node, Nodes, Prose, Raw
from lesstof.model.source import Span
from lesstof.reading.context import Context
from lesstof.reading.lines import Line, Lines, joined, without_code
from lesstof.reading.markdown import NESTING_LIMIT
from lesstof.reading.repairing import repaired
from lesstof.reading.targets import Places, link_target, picture_target

_CODE = re.compile(r"(?<![\w#&/])#(\d{5})(?!\w)")
_TAG = re.compile(
    r"</?(?!(?:sub|sup|kbd|mark|u|small|br)\b)(?!https?:|mailto:)[A-Za-z][\w:-]*(?:\s[^<>]*)?/?>|<!(?!--)[^>]*>|<\?"
)
_WORD_PASTE = re.compile(
    r"mso-|class=\"?Mso|</?o:p|^\s*[•·▪●\uf0b7\uf0a7]\s|^\s*(?:[-–o]|\d+[.)])\t|\u000b", re.IGNORECASE
)
_DEEP_QUOTE = re.compile(r"^\s*(?:>\s?){%d,}" % NESTING_LIMIT)
_ALLOWED_ATTRIBUTES = frozenset({"href", "title", "src", "alt", "start", "colspan", "rowspan", "class", "lang", "n"})


def prose(context: Context, lines: Lines) -> Prose:
    """Block-level Markdown; a forgotten blank line before a list or table is put in."""
    span = context.span_of(lines)
    if not lines or not _sound(context, lines):
        return Prose((), span)
    nodes = context.parser.block(joined(repaired(lines)))
    return Prose(_canonical(context, nodes, Places(context, lines)), span)


def inline(context: Context, line: Line) -> Nodes:
    """Markdown of one line."""
    return inline_lines(context, (line,))


def inline_lines(context: Context, lines: Lines) -> Nodes:
    """Markdown of one paragraph that may run over several lines."""
    if not _sound(context, lines):
        return ()
    nodes = context.parser.inline(" ".join(line.text.strip() for line in lines))
    return _canonical(context, nodes, Places(context, lines))


def _sound(context: Context, lines: Lines) -> bool:
    """Whether the piece may be parsed; says what is wrong with it."""
    for line in without_code(lines):
        if _DEEP_QUOTE.match(line.text) or len(line.text) - len(line.text.lstrip()) > 4 * NESTING_LIMIT:
            context.tell("E221", line, limit=NESTING_LIMIT)
            return False
        if pasted := _WORD_PASTE.search(line.text):
            if not any(found.code == "W224" and found.span.path == context.path for found in context.report.found):
                context.tell("W224", line, sample=pasted[0].strip() or line.text.strip()[:40])
        elif tag := _TAG.search(line.text):
            context.tell("E213", line.part(tag.start(), tag.end()), tag=tag[0][:60])
    return True


def _canonical(context: Context, nodes: Nodes, places: Places) -> Nodes:
    return tuple(found for node in nodes for found in _canonical_node(context, node, places))


def _canonical_node(context: Context, node: Node, places: Places) -> Nodes:
    match node:
        case str():
            return _with_codes(context, node, places)
        case Raw():
            return (node,)
        case Element(tag="a"):
            return _link(context, node, places)
        case Element(tag="img"):
            return _picture(context, node, places)
        case Element(tag="code" | "pre"):
            return (node,)
        case Element():
            children = _canonical(context, node.children, places)
            return (Element(node.tag, _allowed(node), children),)


def _allowed(element: Element) -> tuple[tuple[str, str], ...]:
    """The attributes that may pass; an alignment of a table cell becomes a class."""
    kept = [(name, value) for name, value in element.attributes if name in _ALLOWED_ATTRIBUTES]
    align = re.fullmatch(r"text-align: (left|center|right);", element.get("style"))
    return (*kept, ("class", f"align-{align[1]}")) if align else tuple(kept)


def _link(context: Context, element: Element, places: Places) -> Nodes:
    written = element.get("href")
    span = places.take(written)
    href = link_target(context, written, span)
    children = _without_links(_canonical_children(context, element, places))
    if not href:
        return children
    kind, _, id = href.partition(":")
    if kind not in ("http", "https", "mailto", "tel"):
        refer(context, kind, id, span)
    attributes = tuple((name, value) for name, value in _allowed(element) if name != "href")
    return (Element("a", (("href", href), *attributes), children),)


def _canonical_children(context: Context, element: Element, places: Places) -> Nodes:
    return _canonical(context, element.children, places)


def _without_links(nodes: Nodes) -> Nodes:
    """A code inside a link is no second link."""
    return tuple(
        inner
        for node in nodes
        for inner in (node.children if isinstance(node, Element) and node.tag == "a" else (node,))
    )


def _picture(context: Context, element: Element, places: Places) -> Nodes:
    written = element.get("src")
    span = places.take(written)
    if not element.get("alt").strip():
        context.report.add("E710", span, target=written)
    source = picture_target(context, written, span)
    if not source:
        return ()
    attributes = tuple((name, value) for name, value in _allowed(element) if name != "src")
    return (Element("img", (("src", source), *attributes)),)


def _with_codes(context: Context, text: str, places: Places) -> Nodes:
    """Text with `#10801` as a link to the attachment."""
    if "#" not in text:
        return (text,)
    nodes: list[Node] = []
    end = 0
    for found in _CODE.finditer(text):
        refer(context, "attachment", found[1], places.take(found[1]))
        nodes += [text[end : found.start()], Element("a", (("href", f"attachment:{found[1]}"),), (found[0],))]
        end = found.end()
    nodes.append(text[end:])
    return tuple(node for node in nodes if node != "")


def refer(context: Context, kind: str, id: str, span: Span) -> None:
    """Note that this place refers to something."""
    context.references.append(Reference(kind, id, context.chapter, context.section, span))
