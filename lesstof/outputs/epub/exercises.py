"""The exercises of a chapter to make with pen and paper, and at the back of the book their answers."""

from collections.abc import Iterator
from typing import assert_never

from lesstof.model.chapter import Chapter
from lesstof.model.exercise import Choices, Cloze, Exercise, GroupTask, Matching, Numeric, OpenAnswer, Ordering
from lesstof.model.prose import Element, Nodes
from lesstof.outputs.addresses import address, exercises_page
from lesstof.outputs.epub.document import Document
from lesstof.outputs.epub.paper import gapped, letters, pairs, shuffled_items, statements, word_list
from lesstof.outputs.site.rendering.boxes import disclosure, link, title_block
from lesstof.outputs.site.rendering.exercise_lists import expectations
from lesstof.outputs.site.rendering.exercises.element import right_answer
from lesstof.outputs.site.rendering.exercises.group import group_form, rubric_table
from lesstof.outputs.site.rendering.exercises.numeric import mistakes
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, nodes
from lesstof.outputs.site.rendering.writing import written


def exercises(shelf: Shelf, chapter: Chapter) -> Iterator[Document]:
    """The document with a chapter's exercises, if it has any."""
    found = shelf.exercises_of.get(chapter.id, ())
    if not found:
        return
    title = shelf.label("Exercises for chapter {number}", number=chapter.number)
    places = [(address(shelf.handbook, "exercise", one.id), _anchor("exercise", one)) for one in found]
    yield Document(
        name=f"{chapter.id}-exercises",
        title=title,
        content=nodes(title_block(title), [_exercise(shelf, one) for one in found]),
        accent=shelf.accent(chapter.id),
        within=chapter.id,
        stands_for=((exercises_page(shelf.handbook, chapter.id), ""), *places),
    )


def answers(shelf: Shelf, chapter: Chapter) -> Iterator[Document]:
    """The document with the answers to a chapter's exercises, if there are any."""
    told = [(one, _answer(shelf, one)) for one in shelf.exercises_of.get(chapter.id, ())]
    found = [_answer_section(shelf, one, answer) for one, answer in told if answer]
    if found:
        title = shelf.label("Answers to chapter {number}", number=chapter.number)
        yield Document(
            name=f"{chapter.id}-answers",
            title=title,
            content=nodes(title_block(title), found),
            accent=shelf.accent(chapter.id),
            group=shelf.label("Answers"),
        )


def _anchor(kind: str, exercise: Exercise) -> str:
    return f"{kind}-{exercise.id}"


def _title(exercise: Exercise) -> Nodes:
    return (e("span", exercise.id, class_="lt-number"), " ", exercise.title)


def _exercise(shelf: Shelf, exercise: Exercise) -> Element:
    way = None
    if _answer(shelf, exercise):
        place = f"book:{exercise.chapter}-answers#{_anchor('answer', exercise)}"
        way = e("p", link(place, shelf.label("Look up the answer to {id}", id=exercise.id)), class_="lt-ways")
    body = exercise.body
    rubric = rubric_table(shelf, body.rubric) if isinstance(body, GroupTask) and body.rubric else None
    return e(
        "section",
        e("h2", _title(exercise), id=_anchor("exercise", exercise)),
        e("p", " · ".join(expectations(shelf, exercise)), class_="lt-quiet"),
        _task(shelf, exercise),
        _on_paper(shelf, exercise),
        rubric,
        _hints(shelf, exercise),
        e("h3", shelf.label("Sources")) if exercise.sources else None,
        written(shelf, exercise.sources, 4),
        way,
        class_="lt-exercise",
    )


def _task(shelf: Shelf, exercise: Exercise) -> Nodes:
    task = written(shelf, exercise.task, 3)
    return gapped(shelf, task) if isinstance(exercise.body, Cloze) else task


def _on_paper(shelf: Shelf, exercise: Exercise) -> Nodes:
    match body := exercise.body:
        case Choices():
            return statements(shelf, body) if exercise.kind == "true-false" else letters(shelf, exercise, body)
        case Matching():
            return pairs(exercise, body)
        case Ordering():
            return shuffled_items(shelf, exercise, body)
        case Cloze():
            return word_list(shelf, exercise, body)
        case GroupTask():
            return group_form(shelf, body)
        case Numeric() | OpenAnswer():
            return ()
    assert_never(body)


def _hints(shelf: Shelf, exercise: Exercise) -> Nodes:
    several = len(exercise.hints) > 1
    names = [shelf.label("Hint {number}", number=number) for number in range(1, len(exercise.hints) + 1)]
    if not several:
        names = [shelf.label("Hint")]
    hints = zip(names, exercise.hints, strict=False)
    return tuple(disclosure(name, written(shelf, hint, 3), kind="hint") for name, hint in hints)


def _answer_section(shelf: Shelf, exercise: Exercise, answer: Nodes) -> Element:
    back = link(f"exercise:{exercise.id}", shelf.label("Back to exercise {id}", id=exercise.id))
    title = e("h2", _title(exercise), id=_anchor("answer", exercise))
    return e("section", title, answer, e("p", back, class_="lt-ways"), class_="lt-exercise")


def _answer(shelf: Shelf, exercise: Exercise) -> Nodes:
    """What is right, how to get there, usual mistakes, and what to judge one's own answer by."""
    slips = mistakes(shelf, exercise.body) if isinstance(exercise.body, Numeric) else ()
    own: Nodes = ()
    if exercise.assessment:
        own = nodes(e("h3", shelf.label("Judge your own answer")), written(shelf, exercise.assessment, 4))
    return nodes(right_answer(shelf, exercise), written(shelf, exercise.worked, 3), slips, own)
