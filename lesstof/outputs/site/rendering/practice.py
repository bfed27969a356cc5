"""The page to practise on: a round over one chapter or all so far, and the questions that it draws from."""

from collections.abc import Iterable

from lesstof.model.chapter import Chapter
from lesstof.model.exercise import Exercise
from lesstof.model.prose import Element, Nodes
from lesstof.outputs.addresses import made_page
from lesstof.outputs.site.rendering.boxes import heading, link, title_block
from lesstof.outputs.site.rendering.exercise_lists import exercise_list
from lesstof.outputs.site.rendering.exercises.keys import is_checkable
from lesstof.outputs.site.rendering.page import SitePage
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, nodes

_COUNTS = (5, 10, 20)


def practice_page(shelf: Shelf) -> SitePage:
    """The page of mixed practice."""
    title = shelf.label("Practise")
    return SitePage(made_page(shelf.handbook, "practice"), title, _lead(shelf), "practice", _view, short=title)


def has_practice(shelf: Shelf) -> bool:
    """Whether there is anything to practise."""
    return any(is_checkable(exercise) for exercise in shelf.handbook.exercises)


def _lead(shelf: Shelf) -> str:
    return shelf.label("A round of questions in mixed order, on their own pages, with feedback at once.")


def _view(shelf: Shelf) -> Nodes:
    spaced = shelf.label(
        "A question that went wrong returns tomorrow; one that went right waits longer and longer: "
        "3, 7, 14 and 30 days."
    )
    found = [(chapter, _checkable(shelf, chapter)) for chapter in shelf.handbook.chapters]
    filled = [(chapter, exercises) for chapter, exercises in found if exercises]
    without = shelf.label("Choosing questions needs JavaScript. Without it, pick your own from the list below.")
    return nodes(
        title_block(shelf.label("Practise"), _lead(shelf)),
        e("p", spaced),
        e("p", without, class_="lt-without-script"),
        _form(shelf, [chapter for chapter, _ in filled]),
        [_chapter(shelf, chapter, exercises) for chapter, exercises in filled],
    )


def _checkable(shelf: Shelf, chapter: Chapter) -> tuple[Exercise, ...]:
    return tuple(exercise for exercise in shelf.exercises_of.get(chapter.id, ()) if is_checkable(exercise))


def _form(shelf: Shelf, chapters: list[Chapter]) -> Element:
    label = shelf.label
    options = [e("option", f"{chapter.number}. {chapter.title}", value=chapter.id) for chapter in chapters]
    scopes = (("all", label("This chapter and all before it")), ("one", label("This chapter only")))
    counts = [(str(count), str(count)) for count in _COUNTS]
    return e(
        "lt-practice",
        e("div", data_part="round", hidden=True),
        e(
            "div",
            e("label", e("span", label("Chapter")), e("select", options, data_part="chapter"), class_="lt-field-row"),
            _radios(label("From which chapters?"), "scope", scopes, "all"),
            _radios(label("How many questions?"), "count", counts, str(_COUNTS[0])),
            e("p", data_part="supply", role="status", class_="lt-quiet"),
            e("button", label("Begin the round"), type="button", class_="lt-button", data_part="begin"),
            class_="lt-panel",
        ),
        hidden=True,
        data_silent="yes",
    )


def _radios(legend: str, name: str, choices: Iterable[tuple[str, str]], chosen: str) -> Element:
    fields = [
        e(
            "label",
            e("input", type="radio", name=name, value=value, checked=value == chosen),
            e("span", word),
            class_="lt-truth",
        )
        for value, word in choices
    ]
    return e("fieldset", e("legend", legend), fields)


def _chapter(shelf: Shelf, chapter: Chapter, exercises: tuple[Exercise, ...]) -> Element:
    name = link(f"chapter:{chapter.id}", f"{chapter.number}. {chapter.title}")
    return e(
        "section",
        heading(name, f"chapter-{chapter.id}"),
        exercise_list(shelf, exercises),
        data_chapter=chapter.id,
        data_accent=shelf.accent(chapter.id),
    )
