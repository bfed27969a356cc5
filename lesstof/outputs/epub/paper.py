"""Answer forms without fields: letters to choose from, gaps to fill, lines to put in order."""

from lesstof.model.exercise import Choices, Cloze, Exercise, ExerciseKind, Matching, Ordering
from lesstof.model.prose import Nodes, plain
from lesstof.outputs.shuffling import letter, pairs_to_match, shuffled
from lesstof.outputs.site.rendering.exercises.cloze import cloze_form
from lesstof.outputs.site.rendering.exercises.matching import letters_of
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import Child, e, nodes, replaced


def letters(shelf: Shelf, exercise: Exercise, body: Choices) -> Nodes:
    """The choices, each with its letter."""
    one = exercise.kind is ExerciseKind.SINGLE_CHOICE
    lead = shelf.label("Choose one answer.") if one else shelf.label("More answers can be right.")
    rows = [_lettered(letter(place), choice.text) for place, choice in enumerate(body.choices)]
    return nodes(e("p", lead, class_="lt-quiet"), e("ul", rows, class_="lt-lettered"))


def statements(shelf: Shelf, body: Choices) -> Nodes:
    """Numbered statements."""
    words = f"{shelf.label('True')} / {shelf.label('False')}"
    rows = [e("li", choice.text, " ", e("span", f"({words})", class_="lt-quiet")) for choice in body.choices]
    return (e("ol", rows),)


def pairs(exercise: Exercise, body: Matching) -> Nodes:
    """Both lists, the right one lettered as in the answer."""
    rights = {plain(pair.right): pair.right for pair in body.pairs}
    left = [e("li", pair.left) for pair in pairs_to_match(body, exercise.id)]
    right = [_lettered(sign, rights[text]) for text, sign in letters_of(exercise, body).items()]
    return nodes(
        e("p", e("b", body.left_heading)) if body.left_heading else None,
        e("ol", left),
        e("p", e("b", body.right_heading)) if body.right_heading else None,
        e("ul", right, class_="lt-lettered"),
    )


def shuffled_items(shelf: Shelf, exercise: Exercise, body: Ordering) -> Nodes:
    """The lines in another order."""
    rows = [e("li", item) for _, item in shuffled(body.items, exercise.id)]
    return nodes(e("p", shelf.label("Put these lines in order."), class_="lt-quiet"), e("ul", rows))


def gapped(shelf: Shelf, task: Nodes) -> Nodes:
    """The task with a numbered line for every gap."""

    def gap(number: int) -> Child:
        name = e("span", shelf.label("Gap {number}", number=number), class_="lt-sr")
        return e("span", name, e("span", f"({number}) ________", aria_hidden="true"), class_="lt-gap")

    return replaced(task, "gap", lambda found: e("span", gap(int(found.get("n", "0")) + 1)))


def word_list(shelf: Shelf, exercise: Exercise, body: Cloze) -> Nodes:
    """The words to choose from, when there is a list."""
    return cloze_form(shelf, exercise, body)


def _lettered(sign: str, text: Nodes) -> Child:
    return e("li", e("b", f"{sign}."), " ", text)
