"""Group tasks: steps with their minutes, what to hand in, and the rubric."""

from lesstof.model.exercise import GroupStep, GroupTask, Rubric
from lesstof.model.prose import Element, Nodes
from lesstof.outputs.site.rendering.boxes import scrolling
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e


def group_form(shelf: Shelf, body: GroupTask) -> Nodes:
    """The steps in order."""
    return (e("ol", [_step(shelf, step) for step in body.steps], class_="lt-steps"),) if body.steps else ()


def _step(shelf: Shelf, step: GroupStep) -> Element:
    minutes = (
        e("span", shelf.label("{count} min", count=step.minutes), class_="lt-steps__minutes") if step.minutes else None
    )
    return e("li", e("span", step.text), minutes, data_minutes=step.minutes)


def rubric_table(shelf: Shelf, rubric: Rubric) -> Element:
    """The rubric as a table: a row per criterion, a column per level."""
    head = e("thead", e("tr", [e("th", cell, scope="col") for cell in rubric.header]))
    rows = [e("tr", e("th", row[0], scope="row"), [e("td", cell) for cell in row[1:]]) for row in rubric.rows]
    return scrolling(e("table", head, e("tbody", rows), class_="lt-rubric"), shelf.label("Rubric"))
