"""A list with boxes can be ticked on a page, each box with its words as its label."""

from lxml.html import HtmlElement

from lesstof.model.handbook import PageKind
from lesstof.model.prose import Element
from tests.site.books import el, handbook, page
from tests.site.looking import look_at, text_of


def shown(*items: Element) -> HtmlElement:
    return look_at(handbook(pages=(page("lijst", PageKind.PLAIN, el("ul", *items)),)), "lijst/")


def test_every_box_has_its_words_as_label() -> None:
    found = shown(el("li", "De molen ", el("em", "staat"), " goed.", tick="open"), el("li", "Klaar.", tick="done"))
    labels = found.xpath("//li/label[input[@type='checkbox']]")
    assert [text_of(label) for label in labels] == ["De molen staat goed.", "Klaar."]
    assert [box.get("checked") is not None for box in found.iter("input")] == [False, True]


def test_what_stands_below_an_item_is_no_part_of_its_label() -> None:
    inner = el("ul", el("li", "Binnen", tick="open"))
    found = shown(el("li", "\n", el("p", "Buiten"), "\n", el("p", "Uitleg."), inner, tick="open"))
    assert [text_of(label) for label in found.iter("label")] == ["Buiten", "Binnen"]
    assert "Uitleg." in text_of(found)


def test_a_box_without_words_still_has_a_label() -> None:
    assert text_of(next(shown(el("li", tick="open")).iter("label")))


def test_an_item_without_a_box_stays_as_it_is() -> None:
    assert not list(shown(el("li", "Gewoon")).iter("input"))
