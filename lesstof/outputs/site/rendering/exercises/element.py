"""One exercise: what it asks, the form of its answer, and what opens on request; complete without a script."""

from typing import assert_never

from lesstof.model.exercise import Choices, Cloze, Exercise, GroupTask, Matching, Numeric, OpenAnswer, Ordering
from lesstof.model.prose import Element, Nodes
from lesstof.outputs.site.rendering.boxes import disclosure
from lesstof.outputs.site.rendering.exercises.choices import choices_answer, choices_form
from lesstof.outputs.site.rendering.exercises.cloze import cloze_answer, cloze_form, cloze_text
from lesstof.outputs.site.rendering.exercises.controls import above, below, kept
from lesstof.outputs.site.rendering.exercises.group import group_form, rubric_table
from lesstof.outputs.site.rendering.exercises.keys import answer_key, text_digest
from lesstof.outputs.site.rendering.exercises.matching import matching_answer, matching_form
from lesstof.outputs.site.rendering.exercises.numeric import mistakes, numeric_answer, numeric_form
from lesstof.outputs.site.rendering.exercises.ordering import ordering_answer, ordering_form
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, nodes
from lesstof.outputs.site.rendering.writing import written


def exercise_element(shelf: Shelf, exercise: Exercise, recall: bool = False) -> Element:
    """The exercise as `<lt-exercise>`; one to recall something by begins empty on another day."""
    return e(
        "lt-exercise",
        above(shelf),
        e("div", _task(shelf, exercise), class_="lt-task"),
        _form(shelf, exercise),
        below(shelf, exercise),
        _hints(shelf, exercise),
        _answer(shelf, exercise),
        _assessment(shelf, exercise),
        kept(shelf),
        class_="lt-exercise",
        data_kind=exercise.kind,
        data_exercise=exercise.id,
        data_digest=text_digest(exercise),
        data_points=str(exercise.points),
        data_key=answer_key(exercise) or None,
        data_recall=recall,
    )


def _task(shelf: Shelf, exercise: Exercise) -> Nodes:
    task = written(shelf, exercise.task, 2)
    return cloze_text(shelf, exercise, exercise.body, task) if isinstance(exercise.body, Cloze) else task


def _form(shelf: Shelf, exercise: Exercise) -> Nodes:
    match body := exercise.body:
        case Choices():
            return choices_form(shelf, exercise, body)
        case Matching():
            return matching_form(shelf, exercise, body)
        case Ordering():
            return ordering_form(shelf, exercise, body)
        case Cloze():
            return cloze_form(shelf, exercise, body)
        case Numeric():
            return numeric_form(shelf, exercise, body)
        case GroupTask():
            return group_form(shelf, body)
        case OpenAnswer():
            return ()
    assert_never(body)


def _hints(shelf: Shelf, exercise: Exercise) -> Nodes:
    several = len(exercise.hints) > 1
    return tuple(
        disclosure(
            shelf.label("Hint {number}", number=number) if several else shelf.label("Hint"),
            written(shelf, hint, 2, False),
            kind="hint",
        )
        for number, hint in enumerate(exercise.hints, 1)
    )


def _answer(shelf: Shelf, exercise: Exercise) -> Element | None:
    inside = nodes(right_answer(shelf, exercise), written(shelf, exercise.worked, 2, False), _mistakes(shelf, exercise))
    return disclosure(shelf.label("Show the answer"), inside) if inside else None


def right_answer(shelf: Shelf, exercise: Exercise) -> Nodes:
    """What is right, in the form that fits the kind; nothing where only a reader can judge."""
    match body := exercise.body:
        case Choices():
            return choices_answer(shelf, exercise, body)
        case Matching():
            return matching_answer(shelf, exercise, body)
        case Ordering():
            return ordering_answer(body)
        case Cloze():
            return cloze_answer(shelf, body)
        case Numeric():
            return numeric_answer(shelf, body)
        case GroupTask() | OpenAnswer():
            return ()
    assert_never(body)


def _mistakes(shelf: Shelf, exercise: Exercise) -> Nodes:
    return mistakes(shelf, exercise.body) if isinstance(exercise.body, Numeric) else ()


def _assessment(shelf: Shelf, exercise: Exercise) -> Element | None:
    """A rubric stands open, for a group works towards it; criteria for oneself open after writing."""
    if isinstance(exercise.body, GroupTask) and exercise.body.rubric:
        title = e("h2", shelf.label("How this is judged"), id="rubric")
        return e("div", title, rubric_table(shelf, exercise.body.rubric), class_="lt-assessment")
    if not exercise.assessment:
        return _own_judgement(shelf) if isinstance(exercise.body, OpenAnswer) else None
    lead = e("p", shelf.label("Write your answer first. Then check every criterion."))
    return disclosure(
        shelf.label("Judge your own answer"), lead, written(shelf, exercise.assessment, 2, False), kind="points"
    )


def _own_judgement(shelf: Shelf) -> Element:
    """A place for one box to tick where the author gave no criteria."""
    title = e("p", shelf.label("Judge your own answer"), class_="lt-matching__head")
    return e("div", title, class_="lt-assessment", hidden=True, data_part="judging", data_silent="yes")
