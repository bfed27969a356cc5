"""Ordering: the items shuffled with a box for their place, and the right order in the answer."""

from lesstof.model.exercise import Exercise, Ordering
from lesstof.model.prose import Element, Nodes, plain
from lesstof.outputs.shuffling import shuffled
from lesstof.outputs.site.rendering.boxes import listed
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e


def ordering_form(shelf: Shelf, exercise: Exercise, body: Ordering) -> Nodes:
    """The items in another order, each with a box to choose its place in."""
    rows = [
        _item(shelf, exercise, number, item, len(body.items))
        for number, (_, item) in enumerate(shuffled(body.items, exercise.id), 1)
    ]
    return (
        e("p", shelf.label("Choose a place for every line: 1 comes first."), class_="lt-instruction"),
        e("ul", rows, class_="lt-ordering"),
    )


def _item(shelf: Shelf, exercise: Exercise, number: int, item: Nodes, count: int) -> Element:
    places = [e("option", "–", value=""), *(e("option", str(place), value=place) for place in range(1, count + 1))]
    name = shelf.label("Place of: {item}", item=plain(item))
    field = e("select", places, name=f"answer-{exercise.id}-{number}", aria_label=name, autocomplete="off")
    return e("li", field, e("span", item))


def ordering_answer(body: Ordering) -> Nodes:
    """The items in their right order."""
    return (listed(body.items, "lt-ordered", ordered=True),)
