"""The points of an answer model add up to those of its exercise, where they can be read."""

import re
from collections.abc import Iterator

from lesstof.checks.teacher_rules.answer_models import guides_by_exercise
from lesstof.checks.teacher_rules.checkable import CheckableGuide
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.prose import Element, Nodes, Prose, plain

# The points stand between brackets in a part's bold label or after it: **a. (2 punten)**, **Weging** (2 punten).
_POINTS = re.compile(r"^[^()]{0,80}\((\d+) (?:punt|point)", re.IGNORECASE)


def check(course: CheckableGuide) -> Iterator[Diagnostic]:
    """W552 when the labelled parts give another total."""
    guides = guides_by_exercise(course.guide)
    for exercise in course.exercises:
        guide = None if exercise.span.path in course.broken else guides.get(exercise.id)
        parts = part_points(guide.answer) if guide and guide.answer else ()
        if guide and guide.answer and parts and sum(parts) != exercise.points:
            yield diagnose("W552", guide.answer.span, sum=sum(parts), expected=exercise.points)


def part_points(answer: Prose) -> tuple[int, ...]:
    """The points of each part that begins with a bold label."""
    return tuple(int(found[1]) for text in _labelled(answer.nodes) if (found := _POINTS.match(text)))


def _labelled(nodes: Nodes) -> Iterator[str]:
    """The texts of paragraphs and list items that begin in bold."""
    for node in nodes:
        if not isinstance(node, Element):
            continue
        if node.tag in ("p", "li") and _begins_in_bold(node):
            yield plain(node)
        elif node.tag in ("ul", "ol", "li"):
            yield from _labelled(node.children)


def _begins_in_bold(node: Element) -> bool:
    first = next((child for child in node.children if isinstance(child, Element) or str(child).strip()), None)
    return isinstance(first, Element) and first.tag == "strong"
