"""Matching: two lists, the right one shuffled, and the pairs in the answer."""

from lesstof.model.exercise import Exercise, Matching
from lesstof.model.prose import Element, Nodes, plain
from lesstof.outputs.shuffling import letter, pairs_to_match, shuffled
from lesstof.outputs.site.rendering.boxes import scrolling
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, nodes


def matching_form(shelf: Shelf, exercise: Exercise, body: Matching) -> Nodes:
    """The left items with a box to choose a letter in, the right items lettered."""
    right = _rights(exercise, body)
    letters = [letter(place) for place in range(len(right))]
    left = [pair.left for pair in pairs_to_match(body, exercise.id)]
    rows = [_left(shelf, exercise, place, item, letters) for place, item in enumerate(left)]
    options = [
        e("li", e("span", sign, class_="lt-letter"), " ", e("span", item))
        for sign, item in zip(letters, right, strict=True)
    ]
    return (
        e(
            "div",
            e("div", e("p", body.left_heading, class_="lt-matching__head"), e("ol", rows, data_part="left")),
            e("div", e("p", body.right_heading, class_="lt-matching__head"), e("ol", options, data_part="right")),
            class_="lt-matching",
        ),
    )


def _left(shelf: Shelf, exercise: Exercise, place: int, item: Nodes, letters: list[str]) -> Element:
    options = [e("option", "–", value=""), *(e("option", sign, value=sign) for sign in letters)]
    name = shelf.label("Letter for: {item}", item=plain(item))
    field = e("select", options, name=f"answer-{exercise.id}-{place + 1}", aria_label=name, autocomplete="off")
    return e("li", field, e("span", item))


def matching_answer(shelf: Shelf, exercise: Exercise, body: Matching) -> Nodes:
    """The right pairs as a table with the letters of the form; then what was left over."""
    signs = letters_of(exercise, body)
    head = e("thead", e("tr", e("th", body.left_heading, scope="col"), e("th", body.right_heading, scope="col")))
    rows = [
        e("tr", e("td", pair.left), e("td", e("span", signs[plain(pair.right)], class_="lt-letter"), " ", pair.right))
        for pair in pairs_to_match(body, exercise.id)
    ]
    spare = [plain(pair.right) for pair in body.pairs if not pair.left]
    left_over = e("p", shelf.label("Left over: {items}", items="; ".join(spare))) if spare else None
    return nodes(scrolling(e("table", head, e("tbody", rows)), shelf.label("The right pairs")), left_over)


def letters_of(exercise: Exercise, body: Matching) -> dict[str, str]:
    """The letter of every right item, by its text."""
    return {plain(item): letter(number) for number, item in enumerate(_rights(exercise, body))}


def _rights(exercise: Exercise, body: Matching) -> tuple[Nodes, ...]:
    """The right items, each text once, shuffled."""
    distinct = {plain(pair.right): pair.right for pair in body.pairs}
    return tuple(item for _, item in shuffled(list(distinct.values()), exercise.id))
