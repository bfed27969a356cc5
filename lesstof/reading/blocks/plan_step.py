"""The block of a plan step: an assignment and the fields that a student fills in."""

import re
from collections.abc import Mapping

from lesstof.model.chapter import FieldKind, Part, PlanField, PlanStep
from lesstof.reading.context import Context
from lesstof.reading.dollars import in_words
from lesstof.reading.items import Item, ItemList, bullets
from lesstof.reading.lines import Line
from lesstof.reading.prose import inline_lines, prose, said
from lesstof.reading.scanning import Block
from lesstof.reading.slugs import slug
from lesstof.reading.values import listed

_TITLE = re.compile(r"^(?P<id>p\d{2})\s+(?P<title>.+)$")
_FIELD = re.compile(r"^\*\*(?P<name>[^*]+)\*\*\s*+\((?P<form>(?:[^()]|\([^()]*\))*+)\)\s*+:\s*+(?P<prompt>.*)$")


def plan_step(context: Context, block: Block, options: Mapping[str, str]) -> Part | None:
    """A plan step; None when its title has no id."""
    title = _TITLE.match(block.title.text.strip())
    word = context.words.word("block", "plan-step")
    if not title:
        context.tell("E210", block.line, block=word, expected="/// " + word + " | p11 …")
        return None
    found = bullets(block.body)
    strays = _strays(found, block)
    if strays:
        context.tell("E210", strays[0], block=word, expected=_expected(context))
    fields = (_field(context, item) for item in found.items)
    return PlanStep(
        id=title["id"],
        title=said(context, title["title"]),
        builds_on=listed(options.get("builds-on", "")),
        bar=tuple(said(context, each) for each in listed(options.get("bar", ""), ";")),
        example=said(context, options.get("example", "")),
        task=prose(context, found.before),
        fields=tuple(field for field in fields if field),
        chapter=context.chapter,
        span=context.span(block.line),
    )


def _strays(found: ItemList, block: Block) -> tuple[Line, ...]:
    """Lines that are no field but should be one, or the block itself when it has no fields."""
    inside = (*found.before, *(line for item in found.items for line in item.rest))
    without_hyphen = tuple(line for line in inside if _FIELD.match(line.text))
    return (*without_hyphen, *found.after) or (() if found.items else (block.line,))


def _field(context: Context, item: Item) -> PlanField | None:
    text = " ".join(line.text.strip() for line in item.lines)
    found = _FIELD.match(text)
    if not found:
        word = context.words.word("block", "plan-step")
        context.tell("E210", item.first, block=word, expected=_expected(context))
        return None
    form, _, options = found["form"].partition(":")
    written, _, measure = form.partition(",")
    kind = context.words.canonical("field-kind", written)
    if kind is None:
        place = item.first.part(found.start("form"), found.start("form") + len(written)).stripped()
        context.unknown("E219", place, written.strip(), context.words.words("field-kind"))
        return None
    return PlanField(
        id=slug(found["name"]),
        name=in_words(found["name"].strip()),
        kind=FieldKind(kind),
        measure=measure.strip(),
        options=_options(kind, options),
        prompt=inline_lines(context, (Line(item.first.number, found["prompt"]),), item.lines),
        span=context.span(item.first),
    )


def _options(kind: str, text: str) -> tuple[str, ...]:
    return (text.strip(),) if kind == "computed" and text.strip() else listed(text, ";")


def _expected(context: Context) -> str:
    return f"- **…** ({context.words.word('field-kind', 'text')}): …"
