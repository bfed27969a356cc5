"""LaTeX to a tree of MathML elements, or what is wrong with it; latex2mathml reads it, we judge it."""

import difflib
import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Any

from msgspec import Struct

from lesstof.model.prose import Element, text_of

LONGEST = 1500
DEEPEST = 30
# Bars, braces and rows keep their form; what a browser shows in its own way only is left out.
_TAGS = frozenset(
    [
        *("math", "mrow", "mi", "mn", "mo", "mtext", "mspace", "mfrac", "msqrt", "mroot", "mstyle", "msub", "msup"),
        *("msubsup", "munder", "mover", "munderover", "mtable", "mtr", "mtd"),
    ]
)
_ATTRIBUTES = frozenset(
    [
        *("columnalign", "fence", "form", "linethickness", "mathvariant", "stretchy", "width", "accent"),
        *("displaystyle", "scriptlevel", "minsize", "maxsize"),
    ]
)
_ARITY = {"mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "munder": 2, "mover": 2, "msubsup": 3, "munderover": 3}
# Commands that would set attributes or hide text, and those that need what a formula here has not.
_REFUSED = frozenset(
    [
        *("href", "class", "style", "color", "textcolor", "colorbox", "def", "newcommand", "renewcommand", "verb"),
        *(
            "unicode",
            "phantom",
            "hphantom",
            "vphantom",
            "cancel",
            "bcancel",
            "xcancel",
            "boxed",
            "fbox",
            "llap",
            "rlap",
            "mathchoice",
        ),
        *("tag", "hskip", "mskip", "kern", "mkern", "rule", "require", "mathstrut", "strut", "skew", "bbox", "label"),
    ]
)
_TWINS = {"aligned": "split", "align": "split", "align*": "split", "eqnarray": "split", "alignedat": "split"}
_TABLES = ("matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix", "smallmatrix", "cases", "array", "split")
_ROWS = ("gathered", "gather", "gather*", "multline", "equation", "equation*")
_ENVIRONMENTS = frozenset((*_TABLES, *_TWINS, *_ROWS))
_WORDS = (
    *("frac", "dfrac", "tfrac", "sqrt", "text", "mathrm", "mathbf", "operatorname", "times", "cdot", "div", "left"),
    *("right", "begin", "end", "sum", "prod", "int", "lim", "log", "ln", "sin", "cos", "tan", "max", "min", "approx"),
    *("alpha", "beta", "gamma", "delta", "lambda", "mu", "sigma", "pi", "theta", "Delta", "infty", "rightarrow", "le"),
    *("ge", "leq", "geq", "neq", "pm", "bar", "hat", "overline", "underbrace", "overbrace", "binom", "quad", "euro"),
)
_ENVIRONMENT = re.compile(r"\\(begin|end)\s*\{([^{}]*)\}")
_COMMAND = re.compile(r"\\(?:([A-Za-z]+)|.|$)", re.DOTALL)
_DECIMAL = re.compile(r"(?<=\d),(?=\d)")
_EMPTY_SCRIPT = re.compile(r"(?<!\\)[_^]\s*(?=[_^}&]|$)")
_ESCAPED = re.compile(r"\\([%&$#_{}])")
_PERCENT = re.compile(r"(?<!\\)%")
_BOLD = {**{65 + n: chr(0x1D400 + n) for n in range(26)}, **{97 + n: chr(0x1D41A + n) for n in range(26)}}
_UPRIGHT = ("mathvariant", "normal")
_LEAVES = ("mi", "mn", "mo", "mtext")


class Fault(Struct, frozen=True):
    """What is wrong: `word` stands in the LaTeX, `meant` is a command like it; `problem` is a word of the catalogue."""

    problem: str
    word: str = ""
    meant: str = ""


class _UnreadableError(Exception):
    def __init__(self, problem: str, word: str = "", meant: str = "") -> None:
        super().__init__(problem)
        self.fault = Fault(problem, word, meant)


@lru_cache(maxsize=2048)
def parsed(tex: str, *, display: bool = False) -> Element | Fault:
    """The formula as a `math` element of MathML 3, cleaned and with few rows in rows; a Fault if it is not sound."""
    try:
        _judge(tex)
        return _cleaned(_converter()(_prepared(tex), display="block" if display else "inline"), display)
    except _UnreadableError as problem:
        return problem.fault
    except Exception:
        # The library has a dozen exceptions of its own, and stumbles over its own tokens with any other.
        return Fault("incomplete")


@cache
def _converter() -> Callable[..., Any]:
    """Imported by the first formula only: its table of symbols takes as long as a deck."""
    from latex2mathml.converter import convert_to_element

    return convert_to_element


def _judge(tex: str) -> None:
    if not tex.strip():
        raise _UnreadableError("empty formula")
    if len(tex) > LONGEST:
        raise _UnreadableError("too long")
    _judge_braces(tex)
    _judge_environments(tex)
    if _EMPTY_SCRIPT.search(tex):
        raise _UnreadableError("missing part")
    for name in (found[1] for found in _COMMAND.finditer(tex) if found[1]):
        if name in _REFUSED:
            raise _UnreadableError("refused command", f"\\{name}")


def _judge_braces(tex: str) -> None:
    depth = 0
    for sign in re.sub(r"\\.", "", tex, flags=re.DOTALL):
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            raise _UnreadableError("extra brace", "}")
        if depth > DEEPEST:
            raise _UnreadableError("too deep", "{")
    if depth:
        raise _UnreadableError("open brace", "{")


def _judge_environments(tex: str) -> None:
    opened: list[str] = []
    for kind, name in _ENVIRONMENT.findall(tex):
        if name not in _ENVIRONMENTS:
            meant = difflib.get_close_matches(name, sorted(_ENVIRONMENTS), 1)
            raise _UnreadableError("unknown environment", f"{{{name}}}", meant[0] if meant else "")
        if kind == "begin":
            opened.append(name)
        elif not opened or opened.pop() != name:
            raise _UnreadableError("environment not opened", f"\\end{{{name}}}")
    if opened:
        raise _UnreadableError("environment not closed", f"\\begin{{{opened[-1]}}}")


def _prepared(tex: str) -> str:
    """A comma between digits is a decimal one; a per cent sign is no comment; twins of one table under one name."""
    tex = _PERCENT.sub(r"\\%", _DECIMAL.sub("{,}", tex))
    return _ENVIRONMENT.sub(_twin, tex)


def _twin(found: re.Match[str]) -> str:
    if found[2] in _ROWS:
        return "{" if found[1] == "begin" else "}"
    return f"\\{found[1]}{{{_TWINS.get(found[2], found[2])}}}"


def _cleaned(found: Any, display: bool) -> Element:
    children = _row(tuple(_element(child) for child in found))
    attributes = (("display", "block"),) if display else ()
    return Element("math", attributes, _lines(children))


def _element(found: Any) -> Element:
    tag = str(found.tag).rpartition("}")[2]
    if tag == "mpadded":
        tag = "mrow"
    if tag not in _TAGS:
        raise _UnreadableError("incomplete")
    attributes = tuple((name, str(value)) for name, value in sorted(found.attrib.items()) if name in _ATTRIBUTES)
    if tag in _LEAVES:
        return _leaf(tag, attributes, html.unescape(found.text or ""))
    if found.get("linebreak"):
        return Element("mspace", (("linebreak", "newline"),))
    children = tuple(_element(child) for child in found)
    if len(children) != _ARITY.get(tag, len(children)):
        raise _UnreadableError("missing part")
    if tag in ("mrow", "mtd", "msqrt", "mstyle"):
        children = _row(children)
    if tag == "mrow" and len(children) == 1 and children[0].tag != "mspace":
        return children[0]
    return Element(tag, attributes, _lines(children) if tag == "mrow" else children)


def _leaf(tag: str, attributes: tuple[tuple[str, str], ...], text: str) -> Element:
    if text.startswith("\\") and len(text) > 1:
        meant = difflib.get_close_matches(text[1:], _WORDS, 1)
        raise _UnreadableError("unknown command", text, f"\\{meant[0]}" if meant else "")
    if tag != "mtext" and text in ("\\", "&", "#", "$"):
        raise _UnreadableError("stray sign", text)
    if tag == "mtext":
        text = _ESCAPED.sub(r"\1", text)
    if ("mathvariant", "bold") in attributes:
        attributes = tuple(pair for pair in attributes if pair[0] != "mathvariant")
        text = text.translate(_BOLD) if tag != "mtext" else text
    if tag == "mi" and len(text) == 1 and unicodedata.category(text) == "Sm":
        tag = "mo"
    return Element(tag, attributes, (text,) if text else ())


def _row(children: tuple[Element, ...]) -> tuple[Element, ...]:
    """Rows in rows opened where they do nothing, letters of one word and digits of one number joined."""
    joined: list[Element] = []
    for child in _opened(children):
        if len(joined) > 1 and child.tag == "mn" and joined[-2].tag == "mn" and _is_comma(joined[-1]):
            joined[-2:] = [Element("mn", (), (text_of(joined[-2]) + "," + text_of(child),))]
        elif joined and _is_upright(child) and _is_upright(joined[-1]):
            joined[-1] = Element("mi", (_UPRIGHT,), (text_of(joined[-1]) + text_of(child),))
        else:
            joined.append(child)
    return tuple(joined)


def _opened(children: tuple[Element, ...]) -> Iterator[Element]:
    for child in children:
        if child.tag == "mrow" and child.children and all(_is_upright(each) for each in child.children):
            yield from (each for each in child.children if isinstance(each, Element))
        else:
            yield child


def _is_comma(node: Element) -> bool:
    return node.tag == "mo" and text_of(node) == ","


def _is_upright(node: object) -> bool:
    """Whether a letter comes from a word, as those in `\\mathrm{CTR}` do."""
    if not isinstance(node, Element) or node.tag != "mi":
        return False
    return _UPRIGHT in node.attributes


def _lines(children: tuple[Element, ...]) -> tuple[Element, ...]:
    """A row that is broken with `\\\\` as a table of one column."""
    rows: list[list[Element]] = [[]]
    for child in children:
        if child.tag == "mspace" and child.get("linebreak"):
            rows.append([])
        else:
            rows[-1].append(child)
    if len(rows) == 1:
        return children
    cells = (Element("mtd", (("columnalign", "left"),), tuple(row)) for row in rows if row)
    return (Element("mtable", (), tuple(Element("mtr", (), (cell,)) for cell in cells)),)
