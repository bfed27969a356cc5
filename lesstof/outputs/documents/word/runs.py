"""Words inside a paragraph: runs, links, pictures, lines to write on and boxes to tick."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from msgspec import Struct
from msgspec.structs import replace

from lesstof.maths.omml import Pen as MathsPen
from lesstof.maths.omml import omml
from lesstof.model.prose import Element, Nodes, Raw, plain
from lesstof.outputs.documents.word.pen import Pen
from lesstof.outputs.documents.word.pictures import drawn
from lesstof.outputs.markup import tag, text

_PIECES = re.compile(r"([….]{4,}|_{4,}|☐|(?<=: )…(?=\s*$)|^…$)")
_MARKS = {
    "strong": tag("w:b"),
    "b": tag("w:b"),
    "em": tag("w:i"),
    "i": tag("w:i"),
    "del": tag("w:strike"),
    "u": tag("w:u", w_val="single"),
    "mark": tag("w:highlight", w_val="yellow"),
    "code": tag("w:rFonts", w_ascii="Consolas", w_hAnsi="Consolas"),
    "sup": tag("w:vertAlign", w_val="superscript"),
    "sub": tag("w:vertAlign", w_val="subscript"),
}
# The order in which WordprocessingML wants the properties of a run.
_MATHS_FONT = "Cambria Math"
_ORDER = ("w:rStyle", "w:rFonts", "w:b", "w:i", "w:strike", "w:highlight", "w:u", "w:vertAlign")
_ANY_TAG = re.compile(r"<[^<>]*>")


class Piece(Struct, frozen=True):
    """A piece of a paragraph as XML; `line` marks a place to write on, `words` is what it says."""

    xml: str
    words: str = ""
    line: bool = False


def pieces(pen: Pen, nodes: Nodes, marks: frozenset[str] = frozenset()) -> Iterator[Piece]:
    """The pieces of a paragraph in order."""
    for node in nodes:
        if isinstance(node, str):
            yield from _of_text(pen, node, marks)
        elif isinstance(node, Raw):
            yield from _of_text(pen, unescape(_ANY_TAG.sub("", node.html)), marks)
        elif node.tag == "br":
            yield Piece(tag("w:r", tag("w:br")), " ")
        elif node.tag == "maths":
            yield _formula(node, marks)
        elif node.tag == "img":
            yield _picture(pen, node)
        elif node.tag == "a":
            yield from _link(pen, node, marks)
        else:
            yield from pieces(pen, node.children, marks | {_MARKS[node.tag]} if node.tag in _MARKS else marks)


def joined(found: Iterable[Piece]) -> str:
    """The pieces as XML."""
    return "".join(piece.xml for piece in found)


def run(words: str, marks: frozenset[str] = frozenset()) -> str:
    """A run of words."""
    form = tag("w:rPr", *sorted(marks, key=_rank)) if marks else ""
    return tag("w:r", form, f'<w:t xml:space="preserve">{text(words)}</w:t>')


def tick_box(pen: Pen, about: str) -> str:
    """A box to tick by mouse or space bar; `about` is its name for a screen reader."""
    font = tag("w:rPr", tag("w:rFonts", w_ascii="MS Gothic", w_eastAsia="MS Gothic", w_hAnsi="MS Gothic"))
    states = (
        tag("w14:checked", w14_val=0),
        tag("w14:checkedState", w14_val="2612", w14_font="MS Gothic"),
        tag("w14:uncheckedState", w14_val="2610", w14_font="MS Gothic"),
    )
    return _control(pen, about, tag("w14:checkbox", *states), tag("w:r", font, "<w:t>☐</w:t>"))


def line(pen: Pen, about: str) -> str:
    """A line up to the margin, to write on or to type over; `about` is its name for a screen reader."""
    form = tag("w:rPr", tag("w:rStyle", w_val="PlaceholderText"))
    return _control(pen, about, tag("w:showingPlcHdr") + tag("w:text"), tag("w:r", form, tag("w:tab")))


def _control(pen: Pen, about: str, kind: str, content: str) -> str:
    alias = tag("w:alias", w_val=" ".join(about.split())[:60]) if about.strip() else ""
    form = tag("w:sdtPr", alias, tag("w:id", w_val=pen.next_field()), kind)
    return tag("w:sdt", form, tag("w:sdtContent", content))


def _of_text(pen: Pen, words: str, marks: frozenset[str]) -> Iterator[Piece]:
    parts = _PIECES.split(words.replace("\n", " "))
    for place, part in enumerate(parts):
        if place % 2 == 0:
            # What follows a line to write on begins a paragraph of its own.
            words = part.lstrip() if place and parts[place - 1] != "☐" else part
            if words:
                yield Piece(run(words, marks), words)
        elif part == "☐":
            yield Piece(tick_box(pen, parts[place + 1]), "")
        else:
            yield Piece("", "", line=True)


def _link(pen: Pen, node: Element, marks: frozenset[str]) -> Iterator[Piece]:
    id = pen.link(node.get("href"))
    style = frozenset((tag("w:rStyle", w_val="Hyperlink"),)) if id else frozenset[str]()
    inside = pieces(pen, node.children, marks | style)
    yield from (replace(one, xml=tag("w:hyperlink", one.xml, r_id=id)) for one in inside) if id else inside


def _formula(node: Element, marks: frozenset[str]) -> Piece:
    """A formula that Word can edit."""
    words = plain(node)
    form = tag(
        "w:rPr",
        tag("w:rFonts", w_ascii=_MATHS_FONT, w_hAnsi=_MATHS_FONT),
        *(mark for mark in marks if mark == _MARKS["b"]),
    )
    written = omml(node.get("tex"), MathsPen(form, form), display=bool(node.get("display")))
    return Piece(written or run(words, marks), words)


def _picture(pen: Pen, node: Element) -> Piece:
    found, alt = pen.picture(node.get("src").removeprefix("picture:")), node.get("alt")
    return Piece(drawn(pen, *found, alt) if found else run(alt, frozenset((_MARKS["em"],))), alt)


def _rank(mark: str) -> int:
    name = mark[1:].split(" ")[0].rstrip("/>")
    return _ORDER.index(name)
