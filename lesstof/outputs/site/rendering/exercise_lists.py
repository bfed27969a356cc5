"""Exercises in a list: number, title, and what to expect of each."""

from functools import partial

from lesstof.model.chapter import Chapter
from lesstof.model.exercise import Exercise, ExerciseKind
from lesstof.model.prose import Element, Nodes
from lesstof.outputs.addresses import exercises_page
from lesstof.outputs.naming import EXERCISES, LEVELS, minutes, points
from lesstof.outputs.site.rendering.boxes import link, title_block
from lesstof.outputs.site.rendering.exercises.keys import is_checkable, text_digest
from lesstof.outputs.site.rendering.page import SitePage
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, nodes
from lesstof.outputs.site.rendering.words import summary


def exercise_list(shelf: Shelf, exercises: tuple[Exercise, ...]) -> Element:
    """Exercises as a list of links with kind, level, minutes and points."""
    return e("ol", [_line(shelf, exercise) for exercise in exercises], class_="lt-rows")


def _line(shelf: Shelf, exercise: Exercise) -> Element:
    return e(
        "li",
        link(f"exercise:{exercise.id}", e("span", exercise.id, class_="lt-number"), " ", e("span", exercise.title)),
        e("span", " · ".join(expectations(shelf, exercise)), class_="lt-rows__about"),
        **for_progress(exercise),
    )


def for_progress(exercise: Exercise) -> dict[str, str]:
    """What a script needs to say how far a student is; group work earns its points in class."""
    points = 0 if exercise.kind is ExerciseKind.GROUP else exercise.points
    return {
        "data_exercise": exercise.id,
        "data_digest": text_digest(exercise),
        "data_kind": exercise.kind,
        "data_points": str(points),
    }


def expectations(shelf: Shelf, exercise: Exercise) -> list[str]:
    """Kind, level, minutes and points in words."""
    label = shelf.label
    named = label(EXERCISES[exercise.kind]), label(LEVELS[exercise.level])
    counted = minutes(label, exercise.minutes), points(label, exercise.points)
    return list(filter(None, (*named, *(text.replace(" ", "\u00a0") for text in counted))))


def exercises_of_chapter(shelf: Shelf, chapter: Chapter) -> SitePage:
    """The page that lists a chapter's exercises."""
    title = shelf.label("Exercises for chapter {number}", number=chapter.number)
    return SitePage(
        address=exercises_page(shelf.handbook, chapter.id),
        title=title,
        description=summary(f"{title}: {chapter.title}"),
        kind="exercises",
        view=partial(_view, chapter),
        accent=shelf.accent(chapter.id),
        short=title,
    )


def _view(chapter: Chapter, shelf: Shelf) -> Nodes:
    found = shelf.exercises_of.get(chapter.id, ())
    label = shelf.label
    above = link(
        f"chapter:{chapter.id}", label("Chapter {number}: {title}", number=chapter.number, title=chapter.title)
    )
    lead = label("Try first, look afterwards: answers stay closed until you open them.")
    groups = [_objective_group(shelf, chapter, objective.id, found) for objective in chapter.objectives]
    return nodes(
        title_block(label("Exercises for chapter {number}", number=chapter.number), lead, above=above),
        _to_practice(shelf, chapter, found),
        exercise_list(shelf, found),
        e("section", e("h2", label("By learning objective"), id="objectives"), e("dl", groups, class_="lt-defined"))
        if any(groups)
        else None,
    )


def _to_practice(shelf: Shelf, chapter: Chapter, found: tuple[Exercise, ...]) -> Element | None:
    if not any(is_checkable(exercise) for exercise in found):
        return None
    way = link(f"made:practice#chapter-{chapter.id}", shelf.label("Practise this chapter in a round"))
    return e("p", way, class_="lt-ways")


def _objective_group(shelf: Shelf, chapter: Chapter, id: str, found: tuple[Exercise, ...]) -> Element | None:
    fitting = [exercise for exercise in found if id in exercise.objectives]
    objective = next(one for one in chapter.objectives if one.id == id)
    if not fitting:
        return None
    links = [e("dd", link(f"exercise:{exercise.id}", exercise.id, " ", exercise.title)) for exercise in fitting]
    return e("div", e("dt", e("span", id, class_="lt-number"), " ", objective.text), links)
