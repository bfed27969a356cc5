"""Blocks that are a list: objectives, terms, key ideas and key points."""

import re

from lesstof.model.chapter import KeyIdeas, KeyPoints, Objective, Objectives, Term, Terms
from lesstof.model.exercise import Bloom
from lesstof.model.prose import Nodes
from lesstof.reading.context import Context
from lesstof.reading.dollars import in_words
from lesstof.reading.items import Item, bullets
from lesstof.reading.lines import Line
from lesstof.reading.prose import inline_lines
from lesstof.reading.scanning import Block
from lesstof.reading.slugs import slug
from lesstof.reading.values import listed

_OBJECTIVE = re.compile(r"^(?P<id>\d+\.\d+)\s*\((?P<level>[^)]*)\)\s*(?P<text>.*)$")
_WITHOUT_HYPHEN = re.compile(r"^(?:\d+\.\d+\s*\(|\*\*[^*]+\*\*\s*+(?:\([^)]*\)\s*+)?:)")
_TERM = re.compile(r"^\*\*(?P<name>[^*]+)\*\*\s*+(?:\((?P<english>(?:[^()]|\([^()]*\))*+)\)\s*+)?:\s*+(?P<text>.*)$")


def items_of(context: Context, block: Block) -> tuple[Item, ...]:
    """The items; text outside the list is reported."""
    found = bullets(block.body)
    inside = (line for item in found.items for line in item.rest if _WITHOUT_HYPHEN.match(line.text))
    for stray in (*found.before[:1], *inside, *found.after[:1]):
        context.tell("E210", stray, block=context.words.word("block", block.word), expected="- …")
    return found.items


def objectives(context: Context, block: Block) -> Objectives:
    """`- 8.3 (toepassen) tekst.`"""
    read = (_objective(context, block, item) for item in items_of(context, block))
    return Objectives(tuple(objective for objective in read if objective), context.span(block.line))


def _objective(context: Context, block: Block, item: Item) -> Objective | None:
    found = _OBJECTIVE.match(item.first.text)
    if not found:
        expected = f"- 8.3 ({context.words.word('level', 'apply')}) …"
        context.tell("E210", item.first, block=context.words.word("block", block.word), expected=expected)
        return None
    level = context.words.canonical("level", found["level"])
    if level is None:
        place = item.first.part(found.start("level"), found.end("level"))
        context.unknown("E218", place, found["level"], context.words.words("level"))
        return None
    text = inline_lines(context, (item.first.part(found.start("text")), *item.rest))
    return Objective(found["id"], text, Bloom(level), context.span(item.first))


def terms(context: Context, block: Block) -> Terms:
    """`- **term** (Engels): definitie. Zie ook: x. Gebruik voor: y.`"""
    read = (_term(context, block, item) for item in items_of(context, block))
    return Terms(tuple(term for term in read if term), context.span(block.line))


def _term(context: Context, block: Block, item: Item) -> Term | None:
    whole = _one_line(item)
    found = _TERM.match(whole.text)
    if not found:
        expected = "- **term**: …"
        context.tell("E210", item.first, block=context.words.word("block", block.word), expected=expected)
        return None
    text, phrases = _split_phrases(context, whole.part(found.start("text")))
    name = in_words(found["name"].strip())
    return Term(
        id=slug(name),
        name=name,
        english=(found["english"] or "").strip(),
        definition=inline_lines(context, (text,), item.lines),
        see_also=phrases["see-also"],
        used_for=phrases["used-for"],
        chapter=context.chapter,
        section=context.section,
        span=context.span(item.first),
    )


def _one_line(item: Item) -> Line:
    text = " ".join(line.text.strip() for line in item.lines if line.text.strip())
    return Line(item.first.number, text, item.first.column)


def _split_phrases(context: Context, text: Line) -> tuple[Line, dict[str, tuple[str, ...]]]:
    """The definition, and the names after *Zie ook:* and *Gebruik voor:*."""
    names = {context.words.word("phrase", key).casefold(): key for key in ("see-also", "used-for")}
    names |= {"see also": "see-also", "used for": "used-for"}
    pattern = re.compile(r"(?:^|\s)(" + "|".join(map(re.escape, names)) + r"):\s*", re.IGNORECASE)
    phrases: dict[str, tuple[str, ...]] = {"see-also": (), "used-for": ()}
    marks = list(pattern.finditer(text.text))
    ends = [mark.start() for mark in marks[1:]] + [len(text.text)]
    for mark, end in zip(marks, ends, strict=False):
        value = text.text[mark.end() : end].strip().rstrip(".")
        phrases[names[mark[1].casefold()]] += listed(value.replace(",", ";"), ";")
    end = marks[0].start() if marks else len(text.text)
    return text.part(0, end), phrases


def key_ideas(context: Context, block: Block) -> KeyIdeas:
    """Two to four points for the margin and the section's slide."""
    return KeyIdeas(_points(context, block), context.span(block.line))


def key_points(context: Context, block: Block) -> KeyPoints:
    """The chapter in five to seven points."""
    return KeyPoints(_points(context, block), context.span(block.line))


def _points(context: Context, block: Block) -> tuple[Nodes, ...]:
    return tuple(inline_lines(context, item.lines) for item in items_of(context, block))
