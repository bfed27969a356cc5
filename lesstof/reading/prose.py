"""Markdown pieces to frozen nodes whose links, codes and pictures are canonical."""

import re
from collections.abc import Callable

from lesstof.model.prose import Element, Node, Nodes, Prose, Raw, plain, walk
from lesstof.model.reference import Reference
from lesstof.model.source import Span
from lesstof.reading.context import Context
from lesstof.reading.dollars import in_words
from lesstof.reading.equations import formula
from lesstof.reading.indenting import indented
from lesstof.reading.judging import is_sound
from lesstof.reading.lines import Line, Lines, joined
from lesstof.reading.markdown import NESTING_LIMIT
from lesstof.reading.repairing import repaired
from lesstof.reading.spacing import tied
from lesstof.reading.targets import CODE, WEB, Places, link_target, picture_target

_NUMBERED = "highlighttable"
_ALLOWED_ATTRIBUTES = frozenset(
    {"href", "title", "src", "alt", "start", "colspan", "rowspan", "class", "lang", "n", "open", "tick"}
)


def prose(context: Context, lines: Lines, source: Lines | None = None) -> Prose:
    """Block-level Markdown; a forgotten blank line before a list or table is put in.

    `source` are the lines as the author wrote them, where `lines` are no longer those.
    """
    source = lines if source is None else source
    span = context.span_of(source)
    if not lines or not is_sound(context, source):
        return Prose((), span)
    return Prose(_parsed(context, context.parser.block, joined(repaired(indented(lines))), source), span)


def inline(context: Context, line: Line) -> Nodes:
    """Markdown of one line."""
    return inline_lines(context, (line,))


def inline_lines(context: Context, lines: Lines, source: Lines | None = None) -> Nodes:
    """Markdown of one paragraph that may run over several lines; `source` as in `prose`."""
    source = lines if source is None else source
    if not is_sound(context, source):
        return ()
    return _parsed(context, context.parser.inline, " ".join(line.text.strip() for line in lines), source)


def said(context: Context, text: str) -> str:
    """A title or another value that is text and no Markdown, with the quotes and spaces that running text has;
    formulas are words."""
    return tied(context.parser.quoted(in_words(text)))


def _parsed(context: Context, parse: Callable[[str], Nodes], text: str, source: Lines) -> Nodes:
    try:
        return _canonical(context, parse(text), Places(context, source))
    except RecursionError:
        context.tell("E221", source[0], limit=NESTING_LIMIT)
        return ()


def _canonical(context: Context, nodes: Nodes, places: Places) -> Nodes:
    return tuple(found for node in nodes for found in _canonical_node(context, node, places))


def _canonical_node(context: Context, node: Node, places: Places) -> Nodes:
    match node:
        case str():
            return _with_codes(context, tied(node), places)
        case Raw():
            return (node,)
        case Element(tag="maths"):
            return formula(context, node, places.lines, places.formulas)
        case Element(tag="a"):
            return _link(context, node, places)
        case Element(tag="img"):
            return _picture(context, node, places)
        case Element(tag="table") if node.get("class") == _NUMBERED:
            # A number before each line would be read out, and copied along.
            return tuple(_verbatim(each) for each in walk(node.children) if each.tag == "pre")[-1:]
        case Element(tag="code" | "pre"):
            return (_verbatim(node),)
        case Element():
            children = _canonical(context, node.children, places)
            return (Element(node.tag, _allowed(node), children),)


def _verbatim(element: Element) -> Element:
    """Code as it stands: a number with a hash in it is no link."""
    children = tuple(_verbatim(node) if isinstance(node, Element) else node for node in element.children)
    return Element(element.tag, _allowed(element), children)


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
    if kind not in WEB:
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
    description = plain(context.parser.inline(element.get("alt")))
    title = tuple((name, value) for name, value in _allowed(element) if name == "title")
    return (Element("img", (("src", source), ("alt", description), *title)),)


def _with_codes(context: Context, text: str, places: Places) -> Nodes:
    """Text with `#10801` as a link to the attachment."""
    if "#" not in text:
        return (text,)
    nodes: list[Node] = []
    end = 0
    for found in CODE.finditer(text):
        id = found[0].removeprefix("#")
        refer(context, "attachment", id, places.take(found[0]))
        nodes += [text[end : found.start()], Element("a", (("href", f"attachment:{id}"),), (found[0],))]
        end = found.end()
    nodes.append(text[end:])
    return tuple(node for node in nodes if node != "")


def refer(context: Context, kind: str, id: str, span: Span) -> None:
    """Note that this place refers to something."""
    context.references.append(Reference(kind, id, context.chapter, context.section, span))
