"""The page of one exercise: what to expect, the exercise, and what it belongs to."""

from functools import partial

from lesstof.model.exercise import Exercise, GroupTask
from lesstof.model.prose import Element, Nodes, plain
from lesstof.outputs.addresses import address
from lesstof.outputs.naming import EXERCISES, LEVELS, country_name
from lesstof.outputs.site.rendering.boxes import facts, link
from lesstof.outputs.site.rendering.exercises.element import exercise_element
from lesstof.outputs.site.rendering.exercises.related import related
from lesstof.outputs.site.rendering.page import SitePage
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, nodes
from lesstof.outputs.site.rendering.words import summary
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
        exercise_element(shelf, exercise),
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
