"""How wide and high a formula is, in em: what PowerPoint's own font for formulas takes, with some room to spare."""

from collections.abc import Callable
from functools import lru_cache

from lesstof.drawing.metrics import EMU_PER_POINT, text_width
from lesstof.maths.latex import Fault, parsed
from lesstof.model.prose import Element, Node, text_of

# Cambria Math is a little wider than Calibri, the widths of which we know, and a sign has air on both sides.
_WIDER, _AIR, _LINE, _SCRIPT, _BAR = 1.12, 0.5, 1.17, 0.72, 0.22
_SIGNS = frozenset("=<>≤≥≈≠≡+-−×÷·±→←⇒⇔∈∝∼")
_BIG = frozenset("∑∏∐∫∬∭∮⋃⋂")

Size = tuple[float, float]


@lru_cache(maxsize=2048)
def formula_size(tex: str, block: bool) -> Size:
    """Width and height in em; within a line fractions are set small."""
    found = parsed(tex, display=block)
    if isinstance(found, Fault):
        return 0.0, _LINE
    width, height = _beside(found.children, block)
    return width, max(height, _LINE)


def _size(node: Node, block: bool) -> Size:
    if not isinstance(node, Element):
        return 0.0, 0.0
    form = _FORMS.get(node.tag)
    return form(node, block) if form else _beside(node.children, block)


def _beside(children: tuple[Node, ...], block: bool) -> Size:
    sizes = [_size(child, block) for child in children] or [(0.0, 0.0)]
    return sum(width for width, _ in sizes), max(height for _, height in sizes)


def _leaf(node: Element, block: bool) -> Size:
    text = text_of(node)
    width = text_width(text, 100, face="carlito") / (100 * EMU_PER_POINT) * _WIDER
    big = 1.5 if text in _BIG else 1.0
    return (width + (_AIR if text in _SIGNS else 0.0)) * big, _LINE * (1.4 * big if big > 1 else 1.0)


def _space(node: Element, block: bool) -> Size:
    width = node.get("width").removesuffix("em")
    return (float(width) if width.replace(".", "", 1).isdigit() else 0.0), 0.0


def _fraction(node: Element, block: bool) -> Size:
    (one, above), (two, below) = (_size(part, False) for part in node.children)
    scale = 1.0 if block else _SCRIPT
    return max(one, two) * scale + 0.2, (above + below + _BAR) * scale


def _root(node: Element, block: bool) -> Size:
    inner = node.children[:1] if node.tag == "mroot" else node.children
    width, height = _beside(inner, block)
    return width + (1.3 if node.tag == "mroot" else 1.0), height + 0.2


def _scripts(node: Element, block: bool) -> Size:
    (width, height), *scripts = (_size(part, False) for part in node.children)
    return width + max(wide for wide, _ in scripts) * _SCRIPT, height + sum(high for _, high in scripts) * _SCRIPT * 0.5


def _limits(node: Element, block: bool) -> Size:
    (width, height), *limits = (_size(part, False) for part in node.children)
    return max(width, *(wide * _SCRIPT for wide, _ in limits)), height + sum(high for _, high in limits) * _SCRIPT


def _table(node: Element, block: bool) -> Size:
    rows = [[_size(cell, block) for cell in row.children] for row in node.children if isinstance(row, Element)]
    count = max((len(row) for row in rows), default=0)
    widths = (max((row[place][0] for row in rows if place < len(row)), default=0.0) for place in range(count))
    heights = (max((high for _, high in row), default=_LINE) + 0.25 for row in rows)
    return sum(widths) + 0.8 * max(count - 1, 0), sum(heights)


_FORMS: dict[str, Callable[[Element, bool], Size]] = {
    **dict.fromkeys(("mi", "mn", "mo", "mtext"), _leaf),
    **dict.fromkeys(("msub", "msup", "msubsup"), _scripts),
    **dict.fromkeys(("munder", "mover", "munderover"), _limits),
    **dict.fromkeys(("msqrt", "mroot"), _root),
    "mspace": _space,
    "mfrac": _fraction,
    "mtable": _table,
}
