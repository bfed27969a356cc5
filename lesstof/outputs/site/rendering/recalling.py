"""Questions of earlier chapters to begin a chapter with, each answered on the spot or on its own page."""

from lesstof.model.chapter import Chapter
from lesstof.model.exercise import Exercise
from lesstof.model.prose import Element, Nodes
from lesstof.outputs.site.rendering.boxes import box, link
from lesstof.outputs.site.rendering.exercises.element import exercise_element
from lesstof.outputs.site.rendering.exercises.keys import is_checkable
from lesstof.outputs.site.rendering.icons import icon
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e


def recall(shelf: Shelf, chapter: Chapter) -> Element | None:
    """The questions that the lesson deck opens with too; None for a chapter that nothing comes before."""
    known = [shelf.exercises[id] for id in shelf.recalls.get(chapter.id, ())]
    if not known:
        return None
    lead = e("p", shelf.label("Fetch what you learnt before. Answer these questions without looking back."))
    questions = [_question(shelf, exercise, place == 0) for place, exercise in enumerate(known)]
    return box("recall", shelf.label("What do you still know?"), None, lead, questions)


def _question(shelf: Shelf, exercise: Exercise, first: bool) -> Element:
    """One that a script can check opens in place; any other is a link."""
    name = (e("span", exercise.id, class_="lt-number"), " ", exercise.title)
    to_page = link(f"exercise:{exercise.id}", *name)
    if not is_checkable(exercise):
        return e("p", to_page, class_="lt-recall__elsewhere")
    return e(
        "details",
        e("summary", icon("exercise"), e("span", *name)),
        e("div", _inside(shelf, exercise), class_="lt-details__body"),
        class_="lt-details lt-details--recall",
        open=first,
        data_search_exclude="true",
    )


def _inside(shelf: Shelf, exercise: Exercise) -> Nodes:
    more = link(f"exercise:{exercise.id}", shelf.label("To the page of this exercise"))
    return (exercise_element(shelf, exercise, recall=True), e("p", more, class_="lt-kept"))
