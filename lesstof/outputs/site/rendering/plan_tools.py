"""What a script brings to life above the whole plan: how far it is, what stands on its cover, and copies of it."""

from lesstof.model.prose import Element
from lesstof.outputs.addresses import tag_slug
from lesstof.outputs.site.rendering.boxes import link
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e


def plan_tools(shelf: Shelf, overview: Element) -> Element:
    """`<lt-plan>` around the list of steps; the rest of it is hidden, and of no use, without a script."""
    return e(
        "lt-plan",
        _progress(shelf),
        overview,
        _copies(shelf),
        data_name=tag_slug(shelf.plan),
        data_title=shelf.plan,
        data_course=shelf.handbook.book.title,
    )


def _progress(shelf: Shelf) -> Element:
    label = shelf.label
    kept = label("Kept in this browser, for you alone.")
    return e(
        "div",
        e("p", data_part="total", class_="lt-total"),
        e("progress", value=0, max=1, aria_label=label("How far your plan is"), data_part="bar"),
        e("p", kept, " ", link("made:study", label("My study")), class_="lt-kept"),
        class_="lt-course",
        hidden=True,
        data_part="whole",
        data_silent="yes",
    )


def _copies(shelf: Shelf) -> Element:
    label = shelf.label
    why = label("Save the plan as a document whenever you like. What is still empty becomes a blank to fill in.")
    return e(
        "div",
        e("h2", label("Take your plan along"), id="copies", data_toc="no"),
        e("p", why),
        e(
            "div",
            _cover(label("Title of your plan"), "title"),
            _cover(label("Your name"), "name"),
            _cover(label("Your group or class"), "group"),
            class_="lt-cover",
        ),
        e(
            "div",
            _button(label("Word document"), "word", "lt-button"),
            _button("Markdown", "markdown", "lt-button lt-button--quiet"),
            _button(label("Print"), "print", "lt-button lt-button--quiet"),
            class_="lt-actions",
        ),
        e("p", data_part="told", role="status", class_="lt-quiet"),
        class_="lt-panel",
        hidden=True,
        data_part="copies",
        data_silent="yes",
    )


def _cover(name: str, part: str) -> Element:
    field = e("input", type="text", autocomplete="name" if part == "name" else "off", data_cover=part, maxlength=200)
    return e("label", e("span", name), field, class_="lt-field-row")


def _button(text: str, part: str, classes: str) -> Element:
    return e("button", text, type="button", class_=classes, data_part=part)
