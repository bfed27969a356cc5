"""A group task: steps with minutes and a rubric whose points add up."""

import re
from collections.abc import Callable

from lesstof.model.exercise import ExerciseKind, GroupStep, GroupTask, Rubric
from lesstof.model.prose import Prose, plain
from lesstof.reading.context import Context
from lesstof.reading.front_matter import FrontMatter
from lesstof.reading.items import Item, TableLines, numbered, table
from lesstof.reading.lines import Lines, apart, trimmed
from lesstof.reading.prose import inline, inline_lines, prose, said

_MINUTES = re.compile(r"\((?P<minutes>\d{1,4})\s*(?P<word>[^\s()\d]+)\)\s*\.?\s*")


def read_group(
    context: Context, kind: ExerciseKind, lines: Lines, front: FrontMatter, pieces: Callable[[str], Lines]
) -> tuple[Prose, GroupTask]:
    """Numbered steps that end with `(5 min)`; the rubric is the table under the heading of assessment."""
    found = numbered(lines)
    steps = tuple(_step(context, item) for item in found.items)
    if not steps:
        context.tell("E311", front.place("kind"))
    _check_minutes(context, steps, front)
    rubric = _rubric(context, trimmed(pieces("assessment")), front)
    body = GroupTask(front.get("group-size"), said(context, front.get("hand-in")), steps, rubric)
    return prose(context, apart(found.before, found.after)), body


def _step(context: Context, item: Item) -> GroupStep:
    last = item.lines[-1]
    found = _MINUTES.fullmatch(last.text, max(last.text.rfind("("), 0))
    lines = (*item.lines[:-1], last.part(0, found.start())) if found else item.lines
    minutes = int(found["minutes"]) if found else 0
    return GroupStep(inline_lines(context, lines), minutes, context.span(item.first))


def _check_minutes(context: Context, steps: tuple[GroupStep, ...], front: FrontMatter) -> None:
    total = sum(step.minutes for step in steps)
    if steps and front.get("minutes") and total != int(front.get("minutes")):
        context.tell("E313", front.place("minutes"), sum=total, expected=front.get("minutes"))


def _rubric(context: Context, lines: Lines, front: FrontMatter) -> Rubric | None:
    found = table(context, lines)
    if found.header is None:
        context.tell("E312", front.place("kind"))
        return None
    _check_points(context, found, front)
    header, *rows = (tuple(plain(inline(context, cell)) for cell in row.cells) for row in (found.header, *found.rows))
    return Rubric(header, tuple(rows))


def _check_points(context: Context, found: TableLines, front: FrontMatter) -> None:
    points = [row.cells[-1].text for row in found.rows]
    if not all(text.isascii() and text.isdigit() and len(text) < 5 for text in points):
        return
    total = sum(int(text) for text in points)
    if front.get("points") and total != int(front.get("points")):
        context.tell("E314", front.place("points"), sum=total, expected=front.get("points"))
