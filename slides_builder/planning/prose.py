"""Parsed Markdown to the words of a slide."""

import html
import re
from collections.abc import Iterable
from operator import attrgetter

from msgspec.structs import fields, replace

from lesstof.model.prose import Element, Node, Nodes, Raw, plain
from slides_builder.planning.code import code_lines
from slides_builder.words import Block, Blocks, Grid, Mark, Paragraph, Photo, Run, Runs, Tone, text_of

GAP = "______"
DEEPEST = 1

_STYLE = attrgetter(*(field.name for field in fields(Run) if field.name != "text"))

_TAG = re.compile(r"<[^>]*>")
_SENTENCES = re.compile(r"(?<=[.!?…])[\"”’)]*\s+(?=[^a-z])")
_SPACE = re.compile(r"[ \t\r\f\v\n]+")
_LISTS = {"ul": Mark.BULLET, "ol": Mark.NUMBER}
_BOXES = {"open": Mark.BOX, "done": Mark.DONE}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "dt"}
_HOLDERS = {"div", "section", "article", "aside", "figure", "blockquote", "details", "dl", "dd", "body", "center"}


def blocks_of(nodes: Nodes) -> Blocks:
    """Paragraphs, tables and pictures, in reading order."""
    return tuple(_blocks(nodes, Run("")))


def runs_of(nodes: Nodes) -> Runs:
    """Inline text with its styles, single-spaced."""
    return _tidy(_runs(nodes, Run("")))


def captioned_tables(nodes: Nodes) -> tuple[tuple[str, Grid], ...]:
    """The tables among blocks, each with its announcement: a heading, or a sentence of three words and a colon."""
    blocks = blocks_of(nodes)
    pairs = zip((None, *blocks), blocks, strict=False)
    return tuple((_caption(above), block) for above, block in pairs if isinstance(block, Grid))


def _caption(above: Block | None) -> str:
    if not isinstance(above, Paragraph) or above.mark is not Mark.NONE:
        return ""
    text = text_of(above.runs).strip()
    if all(run.bold for run in above.runs):
        return text.rstrip(":")
    told = _SENTENCES.split(text)[-1].rstrip(":") if text.endswith(":") else ""
    return told if told.count(" ") > 1 else ""


def _blocks(nodes: Nodes, style: Run) -> Iterable[Block]:
    inline: list[Node] = []
    for node in nodes:
        if _is_block(node):
            yield from _paragraph(inline, style)
            inline = []
            yield from _block(node, style)
        else:
            inline.append(node)
    yield from _paragraph(inline, style)


def _is_block(node: Node) -> bool:
    match node:
        case Element(tag="maths"):
            return bool(node.get("display"))
        case Element(tag=tag):
            return tag in _LISTS or tag in _HEADINGS or tag in _HOLDERS or tag in {"p", "table", "pre", "img", "hr"}
        case Raw(html=written):
            return "<pre" in written
        case _:
            return False


def _block(node: Node, style: Run) -> Iterable[Block]:
    match node:
        case Raw(html=written):
            yield from code_lines((html.unescape(_TAG.sub("", written)),))
        case Element(tag="table"):
            yield from _table(node)
        case Element(tag="pre"):
            yield from code_lines(node.children)
        case Element(tag="img"):
            yield Photo(node.get("src").removeprefix("picture:"), node.get("alt"))
        case Element(tag="maths"):
            yield Paragraph((_formula(node, style),))
        case Element(tag="p", children=children) if any(_is_block(child) for child in children):
            yield from _blocks(children, style)
        case Element(tag="p"):
            yield from _paragraph(node.children, style)
        case Element(tag=tag) if tag in _LISTS:
            yield from _list(node, 0)
        case Element(tag=tag) if tag in _HEADINGS:
            yield from _paragraph(node.children, replace(style, bold=True))
        case Element(tag="blockquote"):
            yield from _blocks(node.children, replace(style, italic=True))
        case Element():
            yield from _blocks(node.children, style)


def _paragraph(nodes: Iterable[Node], style: Run) -> Iterable[Paragraph]:
    if runs := _tidy(_runs(nodes, style)):
        yield Paragraph(runs)


def _list(node: Element, level: int) -> Iterable[Block]:
    """Items, the nested ones behind theirs and one step in; deeper than one step they stay at that step."""
    mark = _LISTS[node.tag]
    number = int(node.get("start", "1")) if node.get("start", "1").isdigit() else 1
    for item in node.children:
        if isinstance(item, Element) and item.tag == "li":
            yield from _item(item, _BOXES.get(item.get("tick"), mark), min(level, DEEPEST), number)
            number += 1


def _item(item: Element, mark: Mark, level: int, number: int) -> Iterable[Block]:
    first = True
    own = tuple(child for child in item.children if not (isinstance(child, Element) and child.tag in _LISTS))
    for block in _blocks(own, Run("")):
        if first and isinstance(block, Paragraph):
            block, first = replace(block, mark=mark, level=level, number=number), False
        yield block
    for child in item.children:
        if isinstance(child, Element) and child.tag in _LISTS:
            yield from _list(child, level + 1)


def _table(node: Element) -> Iterable[Grid]:
    rows = [
        tuple(runs_of(cell.children) for cell in row.children if isinstance(cell, Element))
        for row in _elements(node, "tr")
    ]
    if rows:
        width = max(len(row) for row in rows)
        header, *body = (row + ((),) * (width - len(row)) for row in rows)
        yield Grid(header, tuple(body))


def _elements(node: Element, tag: str) -> Iterable[Element]:
    for child in node.children:
        if isinstance(child, Element):
            yield from (child,) if child.tag == tag else _elements(child, tag)


def _runs(nodes: Iterable[Node], style: Run) -> Iterable[Run]:
    for node in nodes:
        match node:
            case str():
                yield replace(style, text=_SPACE.sub(" ", node))
            case Raw(html=written):
                yield replace(style, text=html.unescape(_TAG.sub("", written)))
            case Element(tag="br"):
                yield replace(style, text="\n")
            case Element(tag="gap"):
                yield replace(style, text=f"({int(node.get('n', '0')) + 1})\u00a0{GAP}", bold=True, tone=Tone.ACCENT)
            case Element(tag="maths"):
                yield _formula(node, style)
            case Element(tag="img"):
                yield replace(style, text=node.get("alt"))
            case Element():
                yield from _runs(node.children, _styled(node, style))


def _formula(node: Element, style: Run) -> Run:
    return replace(style, text=plain(node), maths=node.get("tex"), block=bool(node.get("display")))


def _styled(node: Element, style: Run) -> Run:
    match node.tag:
        case "strong" | "b":
            return replace(style, bold=True)
        case "em" | "i" | "cite":
            return replace(style, italic=not style.italic)
        case "code" | "kbd" | "samp":
            return replace(style, code=True)
        case "a":
            return replace(style, href=node.get("href"))
        case _:
            return style


def _tidy(runs: Iterable[Run]) -> Runs:
    """Neighbours of one style joined, spaces single, none at the ends or around a line break."""
    tidy: list[Run] = []
    space = True
    for run in runs:
        text = run.text.lstrip(" ") if space and not run.code else run.text
        if text == "\n" and tidy:
            tidy[-1] = replace(tidy[-1], text=tidy[-1].text.rstrip(" "))
        if text and tidy and not run.maths and _STYLE(run) == _STYLE(tidy[-1]):
            tidy[-1] = replace(tidy[-1], text=tidy[-1].text + text)
        elif text:
            tidy.append(run if text == run.text else replace(run, text=text))
        space = (text or " ").endswith((" ", "\n")) if text else space
    if tidy:
        tidy[-1] = replace(tidy[-1], text=tidy[-1].text.rstrip(" \n"))
    return tuple(run for run in tidy if run.text)
