"""Task lists: single choice, multiple choice, true or false."""

import re
from collections.abc import Callable

from lesstof.model.exercise import Choice, Choices, ExerciseKind
from lesstof.model.prose import Prose
from lesstof.reading.context import Context
from lesstof.reading.front_matter import FrontMatter
from lesstof.reading.items import Item, bullets
from lesstof.reading.lines import Line, Lines
from lesstof.reading.prose import inline_lines, prose

_CHOICE = re.compile(r"^\[(?P<mark>[ xX])\]\s+(?P<text>.+)$")
_FEEDBACK = re.compile(r"^\s*>\s?")
_WITHOUT_HYPHEN = re.compile(r"^\s*(?:(?:\d{1,2}|[A-Za-z])[.)]\s*)?\[[ xX]\]\s")
_LETTERED = re.compile(r"^\s*(?:[1-9]|[A-Ha-h])[.)]\s")


def read_choices(
    context: Context, kind: ExerciseKind, lines: Lines, front: FrontMatter, pieces: Callable[[str], Lines]
) -> tuple[Prose, Choices]:
    """`- [x]` and `- [ ]`, each with feedback below it."""
    if stray := next((line for line in lines if _WITHOUT_HYPHEN.match(line.text)), None):
        context.tell("E303", stray, text=stray.text.strip())
        return prose(context, ()), Choices(())
    found = bullets(lines)
    lettered = [line for line in lines if _LETTERED.match(line.text)]
    if len(lettered) > 1 and not found.items:
        context.tell("E303", lettered[0], text=lettered[0].text.strip())
        return prose(context, ()), Choices(())
    choices = tuple(choice for choice in (_choice(context, kind, item) for item in found.items) if choice)
    if found.after:
        context.tell("E303", found.after[0], text=found.after[0].text.strip())
    _count_right(context, kind, choices, found.items, front)
    return prose(context, found.before), Choices(choices)


def _choice(context: Context, kind: ExerciseKind, item: Item) -> Choice | None:
    found = _CHOICE.match(item.first.text)
    if not found:
        context.tell("E303", item.first, text=item.first.text.strip())
        return None
    text = (item.first.part(found.start("text")), *(line for line in item.rest if not _FEEDBACK.match(line.text)))
    feedback = tuple(_unquoted(line) for line in item.rest if _FEEDBACK.match(line.text))
    if kind is ExerciseKind.TRUE_FALSE and not feedback:
        context.tell("E304", item.first, text=found["text"])
    return Choice(
        inline_lines(context, text),
        found["mark"] != " ",
        inline_lines(context, feedback) if feedback else (),
        context.span(item.first),
    )


def _unquoted(line: Line) -> Line:
    found = _FEEDBACK.match(line.text)
    return line.part(found.end() if found else 0)


def _count_right(
    context: Context, kind: ExerciseKind, choices: tuple[Choice, ...], items: tuple[Item, ...], front: FrontMatter
) -> None:
    right = sum(choice.right for choice in choices)
    if len(choices) < len(items):
        return
    place = items[0].first if items else front.place("kind")
    if kind is not ExerciseKind.TRUE_FALSE and right == 0:
        context.tell("E301", place)
    if kind is ExerciseKind.SINGLE_CHOICE and right > 1:
        context.tell("E302", place, count=right)
    if kind is ExerciseKind.TRUE_FALSE and not items:
        context.tell("E303", place, text="- [x]")
