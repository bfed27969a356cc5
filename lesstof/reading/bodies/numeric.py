"""A number with a margin and the usual mistakes."""

import re
from collections.abc import Callable
from decimal import Decimal

from lesstof.model.exercise import ExerciseKind, Mistake, Numeric
from lesstof.model.prose import Prose
from lesstof.reading.context import Context
from lesstof.reading.front_matter import FrontMatter
from lesstof.reading.items import Item, bullets
from lesstof.reading.lines import Lines, trimmed
from lesstof.reading.prose import inline_lines, prose
from lesstof.reading.values import number

_MISTAKE = re.compile(r"^(?P<value>[^:]+):\s*(?P<text>.+)$")


def read_numeric(
    context: Context, kind: ExerciseKind, lines: Lines, front: FrontMatter, pieces: Callable[[str], Lines]
) -> tuple[Prose, Numeric]:
    """The answer stands in the front matter, the mistakes under their heading."""
    if "answer" not in front.values:
        context.tell("E309", front.place("kind"))
    items = bullets(trimmed(pieces("mistakes"))).items
    mistakes = tuple(mistake for mistake in (_mistake(context, item) for item in items) if mistake)
    language = context.words.language
    body = Numeric(
        answer=number(front.get("answer"), language) or Decimal(0),
        written=front.get("answer"),
        unit=front.get("unit"),
        margin=number(front.get("margin"), language) or Decimal(0),
        mistakes=mistakes,
    )
    return prose(context, lines), body


def _mistake(context: Context, item: Item) -> Mistake | None:
    found = _MISTAKE.match(item.first.text)
    value = number(found["value"], context.words.language) if found else None
    if not found or value is None:
        context.tell("E316", item.first, text=item.first.text.strip())
        return None
    return Mistake(value, inline_lines(context, (item.first.part(found.start("text")), *item.rest)))
