"""A formula as text that reads well: for alt texts, notes, flashcards, search and programs without formulas."""

import re
import unicodedata
from collections.abc import Callable

from lesstof.maths.latex import Fault, parsed
from lesstof.model.prose import Element, Node, text_of

_UP = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_DOWN = str.maketrans("0123456789+-−=()aeijkmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑᵢⱼₖₘₙₒₚᵣₛₜᵤᵥₓ")
_SPACED = frozenset("=<>≤≥≈≠≡≪≫+-−×÷·±∓→←⇒⇔↔∈∝∼")
_OPENS = frozenset(("", "(", "[", "{", "|"))
_ACCENTS = {"¯": "\u0304", "―": "\u0305", "^": "\u0302", "→": "\u20d7", "~": "\u0303", "˙": "\u0307", "¨": "\u0308"}
# Brackets around all, or what a function is taken of.
_CALL = re.compile(r"\w*\([^()]*\)")
_CURRENCIES = frozenset("€£")
_BRACES = frozenset("⏞⏟︷︸")


def plain(tex: str) -> str:
    """The text of a formula on one line; the LaTeX itself where it is not sound."""
    found = parsed(tex)
    return tex if isinstance(found, Fault) else " ".join(_said(found).split())


def _said(node: Node) -> str:
    if isinstance(node, Element):
        return _FORMS.get(node.tag, _row)(node)
    return ""


def _row(node: Element) -> str:
    text, last = "", ""
    for child in node.children:
        said = _said(child)
        if isinstance(child, Element) and child.tag == "mo" and said in _SPACED:
            text += said if last in _OPENS or last in _SPACED else f" {said} "
        elif last and _runs_on(last, said):
            text += f" {said}"
        else:
            text += said
        # LaTeX puts an empty letter before a sign that begins a cell.
        last = said or "x"
    return text


def _runs_on(last: str, said: str) -> bool:
    """Whether two neighbours would be read as one word."""
    if last in _CURRENCIES:
        return said[:1].isdigit()
    if "_(" in last and said[:1].isalnum():
        return True
    return last[-1:].isalnum() and said[:1].isalnum() and (len(last) > 1 or len(said) > 1) and last[-1:] not in _SPACED


def _leaf(node: Element) -> str:
    said = text_of(node).replace("\u00a0", " ")
    return unicodedata.normalize("NFKC", said) if node.tag == "mi" else said


def _grouped(node: Node) -> str:
    """A part that is read as one thing, in brackets if need be."""
    said = _said(node).strip()
    return (
        said if said.replace(",", "").replace(".", "").isalnum() or _is_fenced(said) or len(said) < 2 else f"({said})"
    )


def _is_fenced(said: str) -> bool:
    return bool(_CALL.fullmatch(said))


def _fraction(node: Element) -> str:
    above, below = map(_grouped, node.children)
    return f"{above} {below}" if node.get("linethickness") == "0" else f"{above}/{below}"


def _root(node: Element) -> str:
    inner = node.children[:1] if node.tag == "mroot" else node.children
    degree = _said(node.children[1]).translate(_UP) if node.tag == "mroot" else ""
    return f"{degree}√{_grouped(Element('mrow', (), inner))}"


def _raised(node: Node) -> str:
    said = _said(node).strip()
    small = said.replace(" ", "").translate(_UP)
    return said if said in "′″‴" else small if _is_small(said, _UP) else f"^{_grouped(node)}"


def _lowered(node: Node) -> str:
    said = _said(node).strip()
    return said.replace(" ", "").translate(_DOWN) if _is_small(said, _DOWN) else f"_{_grouped(node)}"


def _is_small(said: str, table: dict[int, int]) -> bool:
    return all(ord(sign) in table for sign in said.replace(" ", "")) and len(said.split()) < 4


def _scripts(node: Element) -> str:
    base, *scripts = node.children
    low = _lowered(scripts[0]) if node.tag in ("msub", "msubsup", "munder", "munderover") else ""
    high = _raised(scripts[-1]) if node.tag in ("msup", "msubsup", "mover", "munderover") else ""
    return (_grouped(base) if low or high else _said(base)) + low + high


def _over(node: Element) -> str:
    """An accent on its letter; words at a brace behind what it holds."""
    base, mark = node.children[0], _said(node.children[1])
    if mark in _BRACES:
        return _said(base)
    if isinstance(base, Element) and base.tag in ("munder", "mover") and _said(base.children[1]) in _BRACES:
        return f"{_said(base)} ({mark})"
    if mark in _ACCENTS and len(_said(base)) < 4:
        return "".join(letter + _ACCENTS[mark] for letter in _said(base))
    return _said(base) if mark in _ACCENTS else _scripts(node)


def _table(node: Element) -> str:
    rows = (" ".join(filter(None, map(_said, row.children))) for row in node.children if isinstance(row, Element))
    return "; ".join(" ".join(row.split()) for row in rows)


_FORMS: dict[str, Callable[[Element], str]] = {
    **dict.fromkeys(("mi", "mn", "mo", "mtext"), _leaf),
    **dict.fromkeys(("msub", "msup", "msubsup", "munderover"), _scripts),
    **dict.fromkeys(("munder", "mover"), _over),
    **dict.fromkeys(("msqrt", "mroot"), _root),
    "mspace": lambda _: " ",
    "mfrac": _fraction,
    "mtable": _table,
}
