"""Formulas in Markdown: `$…$` in a line and `$$…$$` as a block, by pandoc's rules."""

import re
from xml.etree import ElementTree

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor

from lesstof.maths.plain import plain
from lesstof.reading.lines import without_code_spans

# No space inside, and no digit behind: `$5 tot $10` are amounts. A letter before it is part of a name or `US$`.
_INLINE = r"(?<![\w\\$])\$(?![\s$])((?:\\[^\x02\x03]|[^$\\\x02\x03])+?)(?<!\s)(?<!\bUS)\$(?![\d$])"
_DISPLAY = r"(?<![\\$])\$\$(?!\$)((?:\\[^\x02\x03]|[^$\\\x02\x03])+?)\$\$(?!\$)"
_ANY = re.compile(f"{_DISPLAY}|{_INLINE}")
_HIDDEN = "\N{OBJECT REPLACEMENT CHARACTER}"
_BAR = re.compile(r"(?<!\\)\\?\|([A-Za-z]?)")
_ALONE = re.compile(r"^([ \t]*)\$\$(?!\$)((?:(?!\$\$).)*)\$\$[ \t]*$", re.MULTILINE | re.DOTALL)


class _Formula(InlineProcessor):
    def __init__(self, pattern: str, display: bool) -> None:
        super().__init__(pattern)
        self._display = display

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[ElementTree.Element, int, int]:  # type: ignore[override]  # noqa: N802
        element = ElementTree.Element("maths", {"tex": " ".join(m[1].split())})
        if self._display:
            element.set("display", "block")
        return element, m.start(0), m.end(0)


class _Alone(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """A formula on lines of its own is a paragraph of one line, whatever its lines begin with."""
        text = "\n".join(lines)
        if "$$" not in text:
            return lines
        return _ALONE.sub(lambda found: f"\n{found[1]}$${' '.join(found[2].split())}$$\n", text).split("\n")


class _Bars(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """In the row of a table a formula's bars, bare or behind a backslash, are no borders of cells."""
        return [_without_bars(line) if "|" in line and "$" in line else line for line in lines]


def _without_bars(row: str) -> str:
    hidden = formulas_hidden(row)
    if hidden == row or "|" not in hidden:
        return row
    pieces, done = [], 0
    for start, end, _ in formulas_in(without_code_spans(row)):
        if "$" not in hidden[start:end]:
            pieces += [row[done:start], _BAR.sub(_bar, row[start:end])]
            done = end
    return "".join((*pieces, row[done:]))


def _bar(found: re.Match[str]) -> str:
    return f"\\vert {found[1]}" if found[1] else "\\vert"


def formulas_hidden(row: str) -> str:
    """The row of a table with another letter for each of a code span and of a formula, so that columns stay.

    What would be a formula over the border of two cells is none: a bar with spaces around it, or amounts alone.
    """
    shown = without_code_spans(row)
    for start, end, tex in formulas_in(shown):
        if " | " not in tex and any(sign.isalpha() or sign == "\\" for sign in tex):
            shown = f"{shown[:start]}{_HIDDEN * (end - start)}{shown[end:]}"
    return shown


def with_bare_bars(cell: str) -> str:
    """A cell whose formulas have bars that needed a backslash in a table."""
    return _ANY.sub(lambda found: found[0].replace("\\|", "|"), cell) if "$" in cell else cell


def formulas_in(text: str) -> tuple[tuple[int, int, str], ...]:
    """Start, end and LaTeX of each formula in a text that is no Markdown."""
    return tuple((found.start(), found.end(), found[1] or found[2]) for found in _ANY.finditer(text))


def in_words(text: str) -> str:
    """A text that is no Markdown with its formulas as words, and `\\$` as the sign that it stands for."""
    return _ANY.sub(lambda found: plain(found[1] or found[2]), text).replace("\\$", "$") if "$" in text else text


def with_formulas(md: Markdown) -> None:
    """Teach a parser formulas: code goes before them, everything else after."""
    md.preprocessors.register(_Alone(md), "lesstof-maths", 15)
    md.preprocessors.register(_Bars(md), "lesstof-maths-bars", 14)
    md.inlinePatterns.register(_Formula(_DISPLAY, True), "lesstof-maths-block", 187)
    md.inlinePatterns.register(_Formula(_INLINE, False), "lesstof-maths", 186)
    md.ESCAPED_CHARS = [*md.ESCAPED_CHARS, "$"]
