"""Paragraphs, headings and lists of a text."""

from collections.abc import Iterator

from lesstof.model.prose import Element, Node, Nodes, plain
from lesstof.outputs.documents.word.pen import Pen
from lesstof.outputs.documents.word.runs import Piece, joined, line, pieces, run, tick_box
from lesstof.outputs.documents.word.tables import table
from lesstof.outputs.markup import tag

_HEADINGS = {"h2": 1, "h3": 2, "h4": 3, "h5": 4, "h6": 5}
_BLOCKS = frozenset(("p", "ul", "ol", "table", "pre", "blockquote", "dl", "dt", "dd", "div", "hr", *_HEADINGS))
_INDENT = 397


def blocks(pen: Pen, nodes: Nodes) -> Iterator[str]:
    """Every block as XML; two tables are kept apart, and the last thing is never a table."""
    after_table = False
    for xml in _all(pen, nodes, "Normal", 0):
        if after_table and _is_table(xml):
            yield paragraph("", "Between")
        yield xml
        after_table = _is_table(xml)
    if after_table:
        yield paragraph("", "Between")


def _is_table(xml: str) -> bool:
    return xml.startswith("<w:tbl>")


def _all(pen: Pen, nodes: Nodes, style: str, level: int) -> Iterator[str]:
    for node in _grouped(nodes):
        yield from _block(pen, node, node.tag, style, level)


def _grouped(nodes: Nodes) -> Iterator[Element]:
    """Blocks as they are; what stands between them as one paragraph."""
    loose: list[Node] = []
    for node in nodes:
        if not _is_block(node):
            loose.append(node)
            continue
        if plain(tuple(loose)):
            yield Element("p", (), tuple(loose))
        loose = []
        if isinstance(node, Element):
            yield node
    if plain(tuple(loose)) or any(isinstance(node, Element) and node.tag == "img" for node in loose):
        yield Element("p", (), tuple(loose))


def paragraph(xml: str, style: str, form: str = "") -> str:
    """A paragraph of a style."""
    return tag("w:p", tag("w:pPr", tag("w:pStyle", w_val=style), form), xml)


def _block(pen: Pen, node: Element, kind: str, style: str, level: int) -> Iterator[str]:
    if kind in _HEADINGS:
        pen.caption = plain(node)
        yield paragraph(joined(pieces(pen, node.children)), f"Heading{_HEADINGS[kind]}")
    elif kind in ("ul", "ol"):
        yield from _list(pen, node, level)
    elif kind == "table":
        yield table(pen, node)
    elif kind == "pre":
        yield paragraph(_code(plain_lines(node)), "Code")
    elif kind == "blockquote":
        yield from _all(pen, node.children, "Quote", level + 1)
    elif kind in ("dl", "div", "dd"):
        yield from _all(pen, node.children, style, level + 1)
    elif kind != "hr":
        yield from _lines(pen, node.children, style)


def _lines(pen: Pen, nodes: Nodes, style: str, form: str = "", first: str = "") -> Iterator[str]:
    """A paragraph; with places to write on, each of these ends a paragraph of its own."""
    rest: list[Piece] = []
    lined = False
    for piece in pieces(pen, nodes):
        if not piece.line:
            rest.append(piece)
            continue
        about = "".join(one.words for one in rest).strip(" :")
        own = style if form else "Field"
        stop = tag("w:tabs", tag("w:tab", w_val="right", w_leader="underscore", w_pos=pen.width))
        yield paragraph(first + joined(rest) + line(pen, about), own, _with_stop(form, stop))
        rest, lined = [], True
        form, first = (tag("w:ind", w_left=_INDENT), "") if form else ("", "")
    if "".join(one.words for one in rest).strip(" .") or any(one.xml and not one.words for one in rest) or not lined:
        yield paragraph(first + joined(rest), style, form)


def _with_stop(form: str, stop: str) -> str:
    """The tab stop between list number and indent, where the schema wants it."""
    number, indent, rest = form.partition("<w:ind")
    return number + stop + indent + rest


def _list(pen: Pen, node: Element, level: int) -> Iterator[str]:
    items = [child for child in node.children if isinstance(child, Element)]
    start = node.get("start") or "1"
    ticked = all(item.get("tick") for item in items)
    number = 0 if ticked else pen.list_number(node.tag == "ol", int(start) if start.isdigit() else 1)
    for item in items:
        yield from _item(pen, item, number, level)


def _item(pen: Pen, item: Element, number: int, level: int) -> Iterator[str]:
    words, below = _split(item)
    if item.get("tick"):
        form = tag("w:ind", w_left=_INDENT * (level + 1), w_hanging=_INDENT) if level else ""
        yield from _ticked(pen, words, form)
    else:
        depth = tag("w:numPr", tag("w:ilvl", w_val=min(level, 8)), tag("w:numId", w_val=number or 1))
        yield from _lines(pen, words, "ListParagraph", depth)
    yield from _all(pen, below, "ListContinue", level + 1)


def _ticked(pen: Pen, words: Nodes, form: str) -> Iterator[str]:
    box = tick_box(pen, plain(words)) + tag("w:r", tag("w:tab"))
    yield paragraph(box + joined(pieces(pen, words)), "Tick", form)


def _split(item: Element) -> tuple[Nodes, Nodes]:
    """The words of an item and the blocks below them; in a loose list the words are its first paragraph."""
    place = next((at for at, child in enumerate(item.children) if _is_block(child)), len(item.children))
    words, below = item.children[:place], item.children[place:]
    if not plain(words) and below and isinstance(below[0], Element) and below[0].tag == "p":
        return below[0].children, below[1:]
    return words, below


def _is_block(node: Node) -> bool:
    return isinstance(node, Element) and node.tag in _BLOCKS


def plain_lines(node: Element) -> list[str]:
    """The lines of a piece of code."""
    return "".join(_code_words(node)).strip("\n").split("\n")


def _code_words(node: Node) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, Element):
        for child in node.children:
            yield from _code_words(child)


def _code(lines: list[str]) -> str:
    return tag("w:r", tag("w:br")).join(run(words) for words in lines)
