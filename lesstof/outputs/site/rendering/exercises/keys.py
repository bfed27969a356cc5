"""What a script needs to check an answer, and by which it knows whether an exercise changed."""

import json

from lesstof.model.exercise import (
    Choices,
    Cloze,
    Exercise,
    ExerciseKind,
    GroupTask,
    Matching,
    Numeric,
    OpenAnswer,
    Ordering,
)
from lesstof.model.prose import Nodes, plain
from lesstof.model.source import digest_of
from lesstof.outputs.shuffling import pairs_to_match, shuffled
from lesstof.outputs.site.rendering.exercises.matching import letters_of

Key = dict[str, object]


def answer_key(exercise: Exercise) -> str:
    """The right answer in JSON, as `scripts/grading.js` reads it; empty where only a person can judge."""
    key = _key(exercise)
    return json.dumps(key, ensure_ascii=False, separators=(",", ":")) if key else ""


def text_digest(exercise: Exercise) -> str:
    """Twelve hexadecimal digits that change with what is asked, and not with hints or feedback."""
    return digest_of(exercise.kind, plain(exercise.task.nodes), answer_key(exercise), *map(plain, _asked(exercise)))[
        :12
    ]


def is_checkable(exercise: Exercise) -> bool:
    """Whether a script can tell right from wrong."""
    return not isinstance(exercise.body, (OpenAnswer, GroupTask))


def _key(exercise: Exercise) -> Key | None:
    match body := exercise.body:
        case Choices():
            rights = [choice.right for choice in body.choices]
            return {"rows" if exercise.kind is ExerciseKind.TRUE_FALSE else "choices": rights}
        case Matching():
            letters = letters_of(exercise, body)
            return {"rows": [letters[plain(pair.right)] for pair in pairs_to_match(body, exercise.id)]}
        case Ordering():
            return {"rows": [_places(body, item) for _, item in shuffled(body.items, exercise.id)]}
        case Cloze():
            return {"gaps": [gap.answers for gap in body.gaps]}
        case Numeric():
            mistakes = [float(mistake.value) for mistake in body.mistakes]
            return {
                "answer": float(body.answer),
                "margin": float(body.margin),
                "mistakes": mistakes,
                "unit": body.unit,
            }
        case OpenAnswer() | GroupTask():
            return None


def _places(body: Ordering, line: Nodes) -> list[int]:
    """The right places of a line, counted from 1: lines that read the same share theirs."""
    return [place for place, item in enumerate(body.items, 1) if plain(item) == plain(line)]


def _asked(exercise: Exercise) -> tuple[Nodes, ...]:
    """What a student reads in the form of the answer."""
    match body := exercise.body:
        case Choices():
            return tuple(choice.text for choice in body.choices)
        case Matching():
            return tuple(side for pair in body.pairs for side in (pair.left, pair.right))
        case Ordering():
            return body.items
        case GroupTask():
            return tuple(step.text for step in body.steps)
        case Cloze() | Numeric() | OpenAnswer():
            return ()
