"""The bar of letters above a long alphabetical list."""

from collections.abc import Iterable
from string import ascii_uppercase

from lesstof.model.prose import Element, Nodes
from lesstof.outputs.site.rendering.boxes import link
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, nodes

NUMBERS = "0–9"


def letter_bar(shelf: Shelf, used: Iterable[str]) -> Nodes:
    """All letters in a row, those that are used as links; above them the place where the script puts a filter."""
    found = set(used)
    signs = [NUMBERS, *ascii_uppercase, *sorted(found - {NUMBERS, *ascii_uppercase})]
    if NUMBERS not in found:
        signs.remove(NUMBERS)
    items = [
        e("li", link(f"#{anchor(sign)}", sign) if sign in found else e("span", sign, aria_hidden="true"))
        for sign in signs
    ]
    letters = e("nav", e("ul", items), class_="lt-letters", aria_label=shelf.label("Letters"))
    return nodes(e("p", class_="lt-filter"), letters)


def letter_heading(sign: str) -> Element:
    """The heading of a letter's entries."""
    return e("h2", sign, id=anchor(sign), class_="lt-letter-heading", data_toc="no")


def anchor(sign: str) -> str:
    """The id of a letter's heading."""
    return "letter-numbers" if sign == NUMBERS else f"letter-{sign.lower()}"
