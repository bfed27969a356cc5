"""Every piece of text of an exercise in its place."""

from collections.abc import Iterator
from typing import assert_never

from lesstof.model.exercise import Body, Choices, Cloze, Exercise, GroupTask, Matching, Numeric, OpenAnswer, Ordering
from lesstof.model.prose import Nodes, Prose
from lesstof.model.source import Span

Piece = tuple[Nodes, Span]


def pieces_of(exercise: Exercise) -> Iterator[Piece]:
    """The task, the answer form and what stands under the headings."""
    for prose in (exercise.task, *exercise.hints, exercise.worked, exercise.assessment, exercise.sources):
        if prose:
            yield prose.nodes, prose.span
    yield from _of_body(exercise.body, exercise.task)


def _of_body(body: Body, task: Prose) -> Iterator[Piece]:
    match body:
        case Choices(choices):
            for choice in choices:
                yield choice.text, choice.span
                yield choice.feedback, choice.span
        case Matching(pairs=pairs):
            for pair in pairs:
                yield pair.left, pair.span
                yield pair.right, pair.span
        case Ordering(items):
            yield from ((item, task.span) for item in items)
        case Numeric(mistakes=mistakes):
            yield from ((mistake.feedback, task.span) for mistake in mistakes)
        case GroupTask(steps=steps):
            yield from ((step.text, step.span) for step in steps)
        case Cloze() | OpenAnswer():
            pass
        case _:
            assert_never(body)
