"""Cloze: numbered gaps to type in, a word list when the author wants one, and the words in the answer."""

from lesstof.model.exercise import Cloze, Exercise, Gap
from lesstof.model.prose import Element, Nodes
from lesstof.outputs.shuffling import shuffled
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, nodes, replaced


def cloze_text(shelf: Shelf, exercise: Exercise, body: Cloze, task: Nodes) -> Nodes:
    """The task with a numbered field for every gap."""
    longest = max((len(gap.answers[0]) for gap in body.gaps if gap.answers), default=8)
    return replaced(task, "gap", lambda gap: _field(shelf, exercise, int(gap.get("n", "0")) + 1, longest + 2))


def _field(shelf: Shelf, exercise: Exercise, number: int, size: int) -> Element:
    field = e(
        "input",
        type="text",
        name=f"answer-{exercise.id}-{number}",
        size=min(size, 24),
        aria_label=shelf.label("Gap {number}", number=number),
        autocomplete="off",
    )
    return e("span", e("span", str(number), class_="lt-gap__number", aria_hidden="true"), field, class_="lt-gap")


def cloze_form(shelf: Shelf, exercise: Exercise, body: Cloze) -> Nodes:
    """The word list, when there is one."""
    if not body.word_list:
        return ()
    distinct = list(dict.fromkeys(gap.answers[0] for gap in body.gaps if gap.answers))
    words = [e("li", word) for _, word in shuffled(distinct, exercise.id)]
    return nodes(e("p", shelf.label("Word list"), class_="lt-matching__head"), e("ul", words, class_="lt-words"))


def cloze_answer(shelf: Shelf, body: Cloze) -> Nodes:
    """The word of every gap, with what is right as well."""
    return (e("ol", [_answer(shelf, gap) for gap in body.gaps], class_="lt-ordered"),)


def _answer(shelf: Shelf, gap: Gap) -> Element:
    first, *rest = gap.answers or ("",)
    also = (
        e("span", " ", shelf.label("(also right: {words})", words=", ".join(rest)), class_="lt-quiet") if rest else None
    )
    return e("li", e("strong", first), also)
