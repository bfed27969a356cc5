"""A file cut at its `##` headings, whose words are those of the vocabulary."""

from msgspec import Struct

from lesstof.reading.comments import uncommented
from lesstof.reading.context import Context
from lesstof.reading.fences import fence_of, heading_of
from lesstof.reading.grammar import TEACHER_HEADINGS
from lesstof.reading.lines import CodeFences, Line, Lines
from lesstof.reading.marks import judge_marks


class HeadedLines(Struct, frozen=True):
    """`name` is canonical."""

    name: str
    heading: Line
    lines: Lines


def headed(context: Context, lines: Lines, allowed: tuple[str, ...]) -> tuple[Lines, tuple[HeadedLines, ...]]:
    """The lines above the first heading, and the pieces; unknown headings are reported and left out."""
    top, pieces = cut_at_headings(context, lines, allowed)
    if not set(TEACHER_HEADINGS) <= set(allowed):
        _report_smaller_headings(context, (top, *(body for _, body in pieces)))
    known: list[HeadedLines] = []
    for heading, body in pieces:
        name = _name(context, heading, allowed)
        if name != "hint" and name in (piece.name for piece in known):
            context.tell("E222", heading, heading=heading.text)
        elif name:
            known.append(HeadedLines(name, heading, body))
    return top, tuple(known)


def cut_at_headings(
    context: Context, lines: Lines, words: tuple[str, ...] = ()
) -> tuple[Lines, tuple[tuple[Line, Lines], ...]]:
    """The lines above the first heading of level 1 or 2, and (heading text, lines) for each; comments are dropped.

    A smaller heading cuts as well when its text is one of `words`, and is reported.
    """
    fences = CodeFences()
    top: list[Line] = []
    pieces: list[tuple[Line, list[Line]]] = []
    current = top
    source = uncommented(lines)
    judge_marks(context, source.all, ())
    for line in source.lines:
        is_code = fences.covers(line)
        heading = None if is_code else heading_of(line)
        if not is_code:
            _refuse_block(context, line)
        is_small = heading is not None and heading.level > 2
        if heading and is_small and context.words.canonical("heading", heading.text.text) in words:
            context.tell("E214", heading.line, heading=heading.text.text, known="##")
            is_small = False
        if heading and not is_small:
            current = []
            pieces.append((heading.text, current))
        else:
            current.append(line)
    if fences.open and fences.opened_at:
        context.tell(fences.unclosed, fences.opened_at)
    return tuple(top), tuple((heading, tuple(body)) for heading, body in pieces)


def _refuse_block(context: Context, line: Line) -> None:
    """A block would stand in the text as it was written."""
    fence = fence_of(line)
    if fence and fence.word:
        context.tell("E223", line, block=fence.word)


def _report_smaller_headings(context: Context, pieces: tuple[Lines, ...]) -> None:
    """What is for the teacher does not slip through under a heading of a lower level."""
    for lines in pieces:
        fences = CodeFences()
        for line in lines:
            heading = None if fences.covers(line) else heading_of(line)
            if heading and context.words.canonical("heading", heading.text.text) in TEACHER_HEADINGS:
                context.tell("E319", heading.text, heading=heading.text.text)


def _name(context: Context, heading: Line, allowed: tuple[str, ...]) -> str:
    name = context.words.canonical("heading", heading.text)
    if name in allowed:
        return name or ""
    if name in TEACHER_HEADINGS:
        context.tell("E319", heading, heading=heading.text)
    else:
        context.unknown("E215", heading, heading.text, context.words.words("heading", allowed))
    return ""
