"""A formula as Office Math (ECMA-376 part 1, section 22.1), which PowerPoint and Word edit; a table of small rules.

Who writes it says what properties a run has: those of DrawingML on a slide, those of WordprocessingML in a document.
"""

import html
import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from lesstof.maths.latex import Fault, parsed
from lesstof.model.prose import Element, Node, text_of

SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_BIG = frozenset("∑∏∐∫∬∭∮⋃⋂⋁⋀⨁⨂")
_ACCENTS = {"^": "̂", "~": "̃", "˙": "̇", "¨": "̈", "→": "⃗", "¯": "̅", "´": "́", "`": "̀", "ˇ": "̌", "˘": "̆"}
_BARS = frozenset("―¯_‾")
_BRACES = frozenset("⏞⏟︷︸")
_TAG = re.compile(r"<[^>]*>")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_SPACES = ((0.9, "\u2003"), (0.4, "\u2002"), (0.2, "\u2005"), (0.0, "\u2009"))


class Pen(Struct, frozen=True):
    """`properties` are those of a run, for slanted letters and for upright ones."""

    slanted: str
    upright: str


def omml(tex: str, pen: Pen, *, display: bool = False) -> str:
    """`m:oMath`, or `m:oMathPara` for a block, without its namespace; empty for a formula that is not sound."""
    found = parsed(tex, display=display)
    if isinstance(found, Fault):
        return ""
    written = f"<m:oMath>{_Writer(pen).row(found.children)}</m:oMath>"
    if not display:
        return written
    return f'<m:oMathPara><m:oMathParaPr><m:jc m:val="left"/></m:oMathParaPr>{written}</m:oMathPara>'


def letters(tex: str) -> str:
    """What stands in a formula, in its order, as all the text of its runs."""
    return html.unescape(_TAG.sub("", omml(tex, Pen("", ""))))


def _value(name: str, value: str) -> str:
    return f'<m:{name} m:val="{value.translate(_ESCAPES)}"/>'


class _Writer:
    def __init__(self, pen: Pen) -> None:
        self._pen = pen
        self._forms: dict[str, Callable[[Element], str]] = {
            **dict.fromkeys(("mi", "mn", "mo", "mtext"), self._run),
            **dict.fromkeys(("msub", "msup", "msubsup"), self._scripts),
            **dict.fromkeys(("munder", "mover", "munderover"), self._limits),
            "mspace": self._space,
            "mfrac": self._fraction,
            "msqrt": lambda node: self._root(node.children, ()),
            "mroot": lambda node: self._root(node.children[:1], node.children[1:]),
            "mtable": self._table,
        }

    def row(self, children: tuple[Node, ...]) -> str:
        """Elements side by side: a big operator takes the one behind it, stretching brackets what is between them."""
        return "".join(self._pieces(children))

    def _pieces(self, children: tuple[Node, ...]) -> Iterator[str]:
        if _is_fenced(children):
            yield self._delimited(children)
            return
        place = 0
        while place < len(children):
            node = children[place]
            place += 1
            if isinstance(node, Element) and (big := self._big(node, children[place : place + 1])):
                yield big
                place += 1
            else:
                yield self._any(node)

    def _any(self, node: Node) -> str:
        if not isinstance(node, Element):
            return ""
        form = self._forms.get(node.tag)
        return form(node) if form else self.row(node.children)

    def _part(self, name: str, *nodes: Node) -> str:
        return f"<m:{name}>{self.row(nodes)}</m:{name}>"

    def _run(self, node: Element) -> str:
        text = text_of(node)
        if not text:
            return ""
        slanted = node.tag == "mi" and len(text) == 1 and node.get("mathvariant") != "normal"
        form = (
            "<m:rPr><m:nor/></m:rPr>" if node.tag == "mtext" else "" if slanted else '<m:rPr><m:sty m:val="p"/></m:rPr>'
        )
        properties = self._pen.slanted if slanted else self._pen.upright
        keep = ' xml:space="preserve"' if text != text.strip() else ""
        return f"<m:r>{form}{properties}<m:t{keep}>{text.translate(_ESCAPES)}</m:t></m:r>"

    def _space(self, node: Element) -> str:
        width = node.get("width").removesuffix("em")
        size = float(width) if width.replace(".", "", 1).isdigit() else 0.0
        return self._run(Element("mo", (), (next(sign for least, sign in _SPACES if size >= least),)))

    def _fraction(self, node: Element) -> str:
        form = '<m:fPr><m:type m:val="noBar"/></m:fPr>' if node.get("linethickness") == "0" else ""
        return f"<m:f>{form}{self._part('num', node.children[0])}{self._part('den', node.children[1])}</m:f>"

    def _root(self, inner: tuple[Node, ...], degree: tuple[Node, ...]) -> str:
        form = "" if degree else '<m:radPr><m:degHide m:val="1"/></m:radPr>'
        return f"<m:rad>{form}{self._part('deg', *degree)}{self._part('e', *inner)}</m:rad>"

    def _scripts(self, node: Element) -> str:
        names = {"msub": ("sSub", "sub"), "msup": ("sSup", "sup"), "msubsup": ("sSubSup", "sub", "sup")}
        outer, *parts = names[node.tag]
        written = "".join(self._part(*each) for each in zip(("e", *parts), node.children, strict=True))
        return f"<m:{outer}>{written}</m:{outer}>"

    def _limits(self, node: Element) -> str:
        if node.tag == "munderover":
            below = Element("munder", (), node.children[:2])
            return self._limits(Element("mover", (), (below, node.children[2])))
        base, mark = node.children
        sign = text_of(mark)
        position = "top" if node.tag == "mover" else "bot"
        if sign in _BRACES:
            form = _value("chr", "⏞" if position == "top" else "⏟") + _value("pos", position)
            form += _value("vertJc", "bot" if position == "top" else "top")
            return f"<m:groupChr><m:groupChrPr>{form}</m:groupChrPr>{self._part('e', base)}</m:groupChr>"
        if sign in _BARS and isinstance(mark, Element) and mark.tag == "mo":
            return f"<m:bar><m:barPr>{_value('pos', position)}</m:barPr>{self._part('e', base)}</m:bar>"
        if sign in _ACCENTS and position == "top" and isinstance(mark, Element) and mark.tag == "mo":
            return f"<m:acc><m:accPr>{_value('chr', _ACCENTS[sign])}</m:accPr>{self._part('e', base)}</m:acc>"
        outer = "limUpp" if position == "top" else "limLow"
        return f"<m:{outer}>{self._part('e', base)}{self._part('lim', mark)}</m:{outer}>"

    def _big(self, node: Element, behind: tuple[Node, ...]) -> str:
        """A sum, product or integral with its limits and what it is taken of; nothing for another element."""
        base, *limits = node.children if node.children and node.tag[:2] in ("ms", "mu", "mo") else ("",)
        if node.tag not in ("msub", "msup", "msubsup", "munder", "mover", "munderover") or text_of(base) not in _BIG:
            return ""
        low = limits[:1] if node.tag not in ("msup", "mover") else []
        high = limits[-1:] if node.tag not in ("msub", "munder") else []
        form = _value("chr", text_of(base)) + _value("limLoc", "undOvr" if node.tag.startswith("mu") else "subSup")
        form += "" if low else _value("subHide", "1")
        form += "" if high else _value("supHide", "1")
        parts = self._part("sub", *low) + self._part("sup", *high) + self._part("e", *behind)
        return f"<m:nary><m:naryPr>{form}</m:naryPr>{parts}</m:nary>"

    def _delimited(self, children: tuple[Node, ...]) -> str:
        form = _value("begChr", text_of(children[0])) + _value("endChr", text_of(children[-1]))
        return f"<m:d><m:dPr>{form}</m:dPr>{self._part('e', *children[1:-1])}</m:d>"

    def _table(self, node: Element) -> str:
        rows = [row.children for row in node.children if isinstance(row, Element)]
        width = max(len(row) for row in rows)
        column = f"<m:mc><m:mcPr>{_value('count', str(width))}{_value('mcJc', _alignment(rows))}</m:mcPr></m:mc>"
        cells = ((*row, *[""] * (width - len(row))) for row in rows)
        written = "".join(f"<m:mr>{''.join(self._part('e', cell) for cell in row)}</m:mr>" for row in cells)
        return f"<m:m><m:mPr><m:mcs>{column}</m:mcs></m:mPr>{written}</m:m>"


def _is_fenced(children: tuple[Node, ...]) -> bool:
    """Whether a row begins and ends with brackets that grow along."""
    if len(children) < 2:
        return False
    first, last = children[0], children[-1]
    if not (isinstance(first, Element) and isinstance(last, Element)):
        return False
    return first.get("form") == "prefix" and last.get("form") == "postfix"


def _alignment(rows: list[tuple[Node, ...]]) -> str:
    """One for all columns, as a matrix has it here: that of the last cell of the first row."""
    cell = rows[0][-1] if rows[0] else ""
    return (cell.get("columnalign") if isinstance(cell, Element) else "") or "center"
