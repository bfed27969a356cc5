"""Says before the parse what is wrong with a piece of Markdown: HTML, a paste from a word processor, nesting."""

import re
from collections.abc import Iterator
from itertools import pairwise

from lesstof.reading.context import Context
from lesstof.reading.items import row_of
from lesstof.reading.lines import CodeFences, Line, Lines, without_code
from lesstof.reading.markdown import NESTING_LIMIT
from lesstof.reading.repairing import starts_table
from lesstof.reading.targets import refuse_scheme

_TAG = re.compile(
    r"(?<!\]\()(?:</?(?!(?:sub|sup|kbd|mark|u|small|br)\b)[A-Za-z][\w-]*(?::[\w-]+)?(?:[\s/][^<>]*)?>"
    r"|<[A-Za-z][\w:-]*\s[^<>]*=|<![^<>]*|<\?)"
)
_ADDRESS = re.compile(r"(?<!\]\()<(?!https?:|mailto:)([A-Za-z][\w+.-]*:[^<>\s]+)>")
_ACTING = re.compile(r"\{[^{}]*?(?<![\w-])((?:on[a-z]+|style|srcdoc|formaction)\s*=[^{}]*?)\s*\}", re.IGNORECASE)
_WORD_PASTE = re.compile(
    r"mso-|^\s*+(?:[•·▪●◦\uf0b7\uf0a7\uf0d8]\s|(?:[-–o]|\d+[.)])\t|(?:[-*+–]|\d+[.)]|#{1,6}|/{3,})\u00a0)"
)
_DEEP = re.compile(rf"\s*+(?:(?:>|[-*+]\s|\d{{1,9}}[.)]\s)\s*+){{{NESTING_LIMIT + 1}}}")
_TAB_INDENT = re.compile(r" *\t\s*+(?![•·▪●◦\uf0b7\uf0a7\uf0d8]|o\s)")
_UNDERLINE = re.compile(r" {0,3}(?:-+|=+)[ \t]*$")
_NO_HEADING = re.compile(r"#{2,6}[^#\s]")
_NO_PARAGRAPH = re.compile(r"\s*+(?:$|>|\||#|[-*+]\s|\d{1,9}[.)]\s)| {4}|\t")
_SPACED_LINK = re.compile(r"\[[^\[\]]+\] +\((?:[a-z]+:[^\s()]+|[^\s()]+\.md)\)", re.IGNORECASE)
_ROW = re.compile(r" {0,3}\|.*\|\s*$")
_RULE = re.compile(r"[\s:|-]++$")
_DASHED = re.compile(r" {0,3}[–—]\s+\S")
_BRACKETS = re.compile(r"[\[\]()]")


def is_sound(context: Context, lines: Lines) -> bool:
    """Whether the piece may be parsed; says what is wrong with it."""
    shown = without_code(lines)
    deep = next(_too_deep(shown), None)
    if deep:
        context.tell("E221", deep, limit=NESTING_LIMIT)
        return False
    _judge_markup(context, shown)
    _judge_neighbours(context, shown)
    _judge_tables(context, shown)
    underlined = [line for above, line in pairwise(shown) if _underlined(context, above, line)]
    return not underlined


def note_tabs(context: Context, lines: Lines) -> None:
    """Report the first line that is indented with a tab, unless it is code or an option of a block."""
    fences = CodeFences()
    in_options = False
    for line in lines:
        in_options = line.text.startswith("///") or (in_options and line.text[:1] in (" ", "\t"))
        if not fences.covers(line) and not in_options and _TAB_INDENT.match(line.text) and line.text.strip():
            context.tell("E225", line)
            return


def _judge_markup(context: Context, lines: Lines) -> None:
    """HTML is told once a piece, a paste once a file; an address that is no link counts as one."""
    told = False
    for line in lines:
        if acting := _ACTING.search(line.text):
            context.tell("E712", line.part(acting.start(1), acting.end(1)), attribute=acting[1][:60])
        if tag := _TAG.search(line.text):
            if not told:
                context.tell("E213", line.part(tag.start(), tag.end()), tag=tag[0][:60])
            told = True
        elif address := _ADDRESS.search(line.text):
            refuse_scheme(context, address[1], context.span(line.part(address.start(1), address.end(1))))
        elif pasted := _WORD_PASTE.search(line.text):
            context.tell_once("W224", line, sample=pasted[0].strip() or line.text.strip()[:40])
        elif spaced := _SPACED_LINK.search(line.text):
            context.tell("W229", line.part(spaced.start(), spaced.end()), text=spaced[0])
        elif _NO_HEADING.match(line.text):
            context.tell("E214", line, heading=line.text.strip(), known="###")


def _judge_neighbours(context: Context, lines: Lines) -> None:
    """Rows that make no table, and points that make no list: each run is told at its first line."""
    for place, (line, below) in enumerate(pairwise(lines)):
        above = lines[place - 1].text if place else ""
        if _ROW.match(line.text) and _ROW.match(below.text) and not above.strip() and not _RULE.match(below.text):
            context.tell("W232", line)
        elif _DASHED.match(line.text) and _DASHED.match(below.text) and not _DASHED.match(above):
            context.tell("W233", line, sample=line.text.strip()[:40])


def _judge_tables(context: Context, lines: Lines) -> None:
    """Cells beside the last column would be left out."""
    width = 0
    for place, line in enumerate(lines):
        if starts_table(lines, place):
            width = len(row_of(line).cells)
        elif "|" not in line.text:
            width = 0
        elif width and len(row_of(line).cells) > width:
            context.tell("E220", line, expected=width)


def _underlined(context: Context, above: Line, line: Line) -> bool:
    """Whether a line of dashes makes the text above it a heading, which is not possible here."""
    if not _UNDERLINE.match(line.text) or _NO_PARAGRAPH.match(above.text):
        return False
    context.tell("E214", above, heading=above.text.strip(), known="###")
    return True


def _too_deep(lines: Lines) -> Iterator[Line]:
    """Lines with more nesting than a reader, or Python-Markdown, can bear."""
    open_now = {"[": 0, "(": 0}
    for line in lines:
        text = line.text
        if not text.strip():
            open_now = {"[": 0, "(": 0}
            continue
        indent = text[: len(text) - len(text.lstrip())].expandtabs(4)
        if _DEEP.match(text) or len(indent) > 4 * NESTING_LIMIT:
            yield line
        for bracket in _BRACKETS.findall(text):
            kind, step = ("[" if bracket in "[]" else "("), (1 if bracket in "[(" else -1)
            open_now[kind] = max(open_now[kind] + step, 0)
            if open_now[kind] > NESTING_LIMIT:
                yield line
                break
