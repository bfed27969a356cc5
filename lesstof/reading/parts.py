"""A file cut at its `##` headings, whose words are those of the vocabulary."""

import re
from dataclasses import dataclass

from lesstof.reading.context import Context
from lesstof.reading.grammar import TEACHER_HEADINGS
from lesstof.reading.lines import CodeFences, Line, Lines

_HEADING = re.compile(r"^(?P<marks>#{1,2})[ \t]+(?P<text>.*?)[ \t]*#*[ \t]*$")
_COMMENT = re.compile(r"<!--.*?-->")


@dataclass(frozen=True, slots=True)
class HeadedLines:
    """`name` is canonical."""

    name: str
    heading: Line
    lines: Lines


def headed(context: Context, lines: Lines, allowed: tuple[str, ...]) -> tuple[Lines, tuple[HeadedLines, ...]]:
    """The lines above the first heading, and the pieces; unknown headings are reported and left out."""
    top, pieces = cut_at_headings(lines)
    known = []
    for heading, body in pieces:
        name = _name(context, heading, allowed)
        if name:
            known.append(HeadedLines(name, heading, body))
    return top, tuple(known)


def cut_at_headings(lines: Lines) -> tuple[Lines, tuple[tuple[Line, Lines], ...]]:
    """The lines above the first heading of level 1 or 2, and (heading text, lines) for each; comments are dropped."""
    fences = CodeFences()
    top: list[Line] = []
    pieces: list[tuple[Line, list[Line]]] = []
    current = top
    for line in lines:
        covered = fences.covers(line)
        found = None if covered else _HEADING.match(line.text)
        if found:
            current = []
            pieces.append((line.part(found.start("text"), found.end("text")), current))
        else:
            current.append(line if covered else Line(line.number, _COMMENT.sub("", line.text), line.column))
    return tuple(top), tuple((heading, tuple(body)) for heading, body in pieces)


def _name(context: Context, heading: Line, allowed: tuple[str, ...]) -> str:
    name = context.words.canonical("heading", heading.text)
    if name in allowed:
        return name or ""
    if name in TEACHER_HEADINGS:
        context.tell("E319", heading, heading=heading.text)
    else:
        context.unknown("E215", heading, heading.text, context.words.words("heading", allowed))
    return ""
