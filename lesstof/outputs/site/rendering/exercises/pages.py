"""The page of one exercise: what it asks, the form of its answer, and what opens on request."""

from functools import partial
from typing import assert_never

from lesstof.model.exercise import Choices, Cloze, Exercise, GroupTask, Matching, Numeric, OpenAnswer, Ordering
from lesstof.model.prose import Element, Nodes, plain
from lesstof.outputs.addresses import address
from lesstof.outputs.site.rendering.boxes import disclosure, facts, link
from lesstof.outputs.site.rendering.exercises.choices import choices_answer, choices_form
from lesstof.outputs.site.rendering.exercises.cloze import cloze_answer, cloze_form, cloze_text
from lesstof.outputs.site.rendering.exercises.group import group_form, rubric_table
from lesstof.outputs.site.rendering.exercises.matching import matching_answer, matching_form
from lesstof.outputs.site.rendering.exercises.numeric import mistakes, numeric_answer, numeric_form
from lesstof.outputs.site.rendering.exercises.ordering import ordering_answer, ordering_form
from lesstof.outputs.site.rendering.exercises.related import related
from lesstof.outputs.site.rendering.page import SitePage
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, nodes
from lesstof.outputs.site.rendering.words import EXERCISES, LEVELS, country_name, summary
from lesstof.outputs.site.rendering.writing import written


def exercise_page(shelf: Shelf, exercise: Exercise) -> SitePage:
    """The page of an exercise."""
    name = shelf.label("Exercise {id}: {title}", id=exercise.id, title=exercise.title)
    return SitePage(
        address=address(shelf.handbook, "exercise", exercise.id),
        title=name,
        description=summary(f"{name}. {plain(exercise.task.nodes)}"),
        kind="exercise",
        view=partial(_view, exercise),
        accent=shelf.accent(exercise.chapter),
        short=f"{exercise.id} {exercise.title}",
    )


def _view(exercise: Exercise, shelf: Shelf) -> Nodes:
    return nodes(
        _head(shelf, exercise),
        e(
            "div",
            e("div", _task(shelf, exercise), class_="lt-task"),
            _form(shelf, exercise),
            _hints(shelf, exercise),
            _answer(shelf, exercise),
            _assessment(shelf, exercise),
            class_="lt-exercise",
            data_kind=exercise.kind,
            data_exercise=exercise.id,
        ),
        related(shelf, exercise),
        e("section", e("h2", shelf.label("Sources"), id="sources"), written(shelf, exercise.sources, 3))
        if exercise.sources
        else None,
    )


def _head(shelf: Shelf, exercise: Exercise) -> Element:
    label = shelf.label
    chapter = shelf.chapters.get(exercise.chapter)
    above = (
        link(f"chapter:{chapter.id}", label("Chapter {number}: {title}", number=chapter.number, title=chapter.title))
        if chapter
        else None
    )
    minutes = label("{count} minutes", count=exercise.minutes) if exercise.minutes else None
    number = e("span", e("span", label("Exercise"), " ", class_="lt-sr"), exercise.id, class_="lt-number")
    return e(
        "header",
        e("p", above, class_="lt-head__above"),
        e("h1", number, " ", exercise.title),
        facts(
            (label("Kind"), label(EXERCISES[exercise.kind])),
            (label("Level"), label(LEVELS[exercise.level])),
            (label("Time"), minutes),
            (label("Points"), str(exercise.points) if exercise.points else None),
            *_group_facts(shelf, exercise),
            (label("Country"), country_name(label, exercise.country)),
        ),
        class_="lt-head lt-head--exercise",
    )


def _group_facts(shelf: Shelf, exercise: Exercise) -> tuple[tuple[str, str], ...]:
    body = exercise.body
    if not isinstance(body, GroupTask):
        return ()
    return ((shelf.label("Group size"), body.size), (shelf.label("Hand in"), body.hand_in))


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
    inside = nodes(_right(shelf, exercise), written(shelf, exercise.worked, 2, False), _mistakes(shelf, exercise))
    return disclosure(shelf.label("Show the answer"), inside) if inside else None


def _right(shelf: Shelf, exercise: Exercise) -> Nodes:
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
        return None
    lead = e("p", shelf.label("Write your answer first. Then check every criterion."))
    return disclosure(
        shelf.label("Judge your own answer"), lead, written(shelf, exercise.assessment, 2, False), kind="points"
    )
