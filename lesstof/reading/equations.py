"""A formula in a text: its words as text, or the finding that says where its LaTeX goes wrong."""

import re

from lesstof.maths.latex import Fault, parsed
from lesstof.maths.plain import plain
from lesstof.model.prose import Element, Nodes
from lesstof.model.source import Span
from lesstof.reading.context import Context
from lesstof.reading.dollars import formulas_in
from lesstof.reading.lines import Line, Lines, joined

_TEXT = re.compile(r"\\(?:text[a-z]*|mbox)\s*\{[^{}]*\}|\\[A-Za-z]+\*?")
_WORDS = re.compile(r"[^\W\d_]{2,}(?:\s+[^\W\d_]{2,})+")


def formula(context: Context, element: Element, source: Lines, seen: dict[str, int]) -> Nodes:
    """The formula with its words as text, or its LaTeX as text when it is not sound, which is told."""
    tex = element.get("tex")
    text, start, end = _stretch(source, tex, seen)
    found = parsed(tex, display=bool(element.get("display")))
    if isinstance(found, Fault):
        _tell(context, found, source, text, start, end)
        return (tex,)
    _judge_words(context, source, tex, start, end)
    return (Element("maths", element.attributes, (plain(tex),)),)


def judge_formulas(context: Context, line: Line) -> None:
    """Tell of formulas that are not sound in a line that is no Markdown, such as a title."""
    for start, end, tex in formulas_in(line.text):
        found = parsed(tex)
        if isinstance(found, Fault):
            _tell(context, found, (line,), line.text, start, end)
        else:
            _judge_words(context, (line,), tex, start, end)


def _judge_words(context: Context, source: Lines, tex: str, start: int, end: int) -> None:
    """Words that are not marked as text run together."""
    if words := _WORDS.search(_TEXT.sub(" ; ", tex)):
        context.report.add("W252", _span(context, source, start, end), sample=words[0])


def _tell(context: Context, fault: Fault, source: Lines, text: str, start: int, end: int) -> None:
    at = text.find(fault.word, start, end) if fault.word else -1
    stretch = (at, at + len(fault.word)) if at >= 0 else (start, end)
    context.report.add(
        "E250", _span(context, source, *stretch), found=fault.problem, word=fault.word, suggestion=fault.meant
    )


def _stretch(source: Lines, tex: str, seen: dict[str, int]) -> tuple[str, int, int]:
    """Where the formula stands in the joined source; one that stands there more than once is found in order."""
    text = joined(source)
    words = r"\s+".join(map(re.escape, tex.split())) or r"\s*"
    found = re.compile(rf"\$\s*{words}\s*\$").search(text, seen.get(tex, 0))
    if not found:
        return text, 0, len(text)
    seen[tex] = found.end()
    return text, found.start(), found.end()


def _span(context: Context, source: Lines, start: int, end: int) -> Span:
    """The stretch between two places in the joined source."""
    if not source:
        return context.span_of(source)
    line, column = _place(source, start)
    end_line, end_column = _place(source, end)
    return Span(context.path, line, column, end_line, end_column)


def _place(source: Lines, at: int) -> tuple[int, int]:
    for line in source:
        if at <= len(line.text):
            return line.number, line.column + at
        at -= len(line.text) + 1
    return source[-1].number, source[-1].column + len(source[-1].text)
