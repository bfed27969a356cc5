"""The block of an interview: bold questions, each with its answer."""

import re
from collections.abc import Mapping

from lesstof.model.chapter import Interview, Question
from lesstof.reading.context import Context
from lesstof.reading.lines import Line, Lines, trimmed
from lesstof.reading.prose import inline, prose, said
from lesstof.reading.scanning import Block
from lesstof.reading.slugs import slug

_QUESTION = re.compile(r"^\*\*(?P<text>[^*]+(?:\*[^*]+\*[^*]*)*)\*\*\s*(?P<rest>.*)$")
_QUOTES = "\"“”„'"


def interview(context: Context, block: Block, options: Mapping[str, str]) -> Interview:
    """An interview; text above the first question is reported."""
    return Interview(
        id=slug(block.title.text),
        title=said(context, block.title.text.strip(_QUOTES)),
        who=said(context, options.get("who", "")),
        role=said(context, options.get("role", "")),
        date=options.get("date", ""),
        real=options.get("real", "no") == "yes",
        questions=_questions(context, block),
        chapter=context.chapter,
        section=context.section,
        span=context.span(block.line),
    )


def _questions(context: Context, block: Block) -> tuple[Question, ...]:
    starts = [place for place, line in enumerate(block.body) if _is_question(line)]
    if not starts or trimmed(block.body[: starts[0]]):
        word = context.words.word("block", "interview")
        context.tell("E210", block.body[0], block=word, expected="**…?**")
    stops = [*starts[1:], len(block.body)] if starts else []
    return tuple(_question(context, block.body[start:stop]) for start, stop in zip(starts, stops, strict=True))


def _is_question(line: Line) -> bool:
    """Bold text alone on a line, or with the answer behind it when it ends with a question mark."""
    found = _QUESTION.match(line.text)
    return found is not None and (not found["rest"] or found["text"].rstrip().endswith("?"))


def _question(context: Context, lines: Lines) -> Question:
    found = _QUESTION.match(lines[0].text)
    start, end = (found.start("text"), found.end("text")) if found else (0, 0)
    rest = lines[0].part(found.start("rest")) if found else Line(lines[0].number, "")
    answer = trimmed((rest, *lines[1:]))
    return Question(inline(context, lines[0].part(start, end)), prose(context, answer))
