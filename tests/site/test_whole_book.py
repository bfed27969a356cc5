"""The book on one page: everything that belongs on paper, links that stay on the page, nothing for scripts."""

import pytest
from lxml.html import HtmlElement

from lesstof.outputs.site.rendering.book import contents, pages
from lesstof.outputs.site.rendering.page import render
from lesstof.outputs.site.rendering.shelf import shelf_of
from tests.site.books import handbook
from tests.site.looking import look_at, page_at, text_of

ADDRESS = "hele-boek/"


@pytest.fixture(scope="module")
def whole() -> HtmlElement:
    return look_at(handbook(), ADDRESS)


def test_it_holds_chapters_exercises_attachments_and_the_glossary_but_no_news(whole: HtmlElement) -> None:
    articles = {article.get("id") for article in whole.iter("article")}
    assert {"h01", "h01-oefeningen-01-01", "b-20101", "begrippenlijst", "register", "colofon"} <= articles
    assert not any(id and id.startswith("actueel") for id in articles)
    assert "Zo reken je het uit." in text_of(whole)


def test_every_id_is_there_once_and_every_link_on_the_page_leads_to_one(whole: HtmlElement) -> None:
    ids = whole.xpath("//@id")
    assert len(ids) == len(set(ids))
    inside = [link.get("href")[1:] for link in whole.iter("a") if link.get("href", "").startswith("#")]
    assert len(inside) > 30
    assert [anchor for anchor in inside if anchor not in ids] == []


def test_links_between_pages_of_the_book_stay_on_the_page(whole: HtmlElement) -> None:
    to_terms = [link.get("href") for link in whole.iter("a") if "term-bereik" in link.get("href", "")]
    assert to_terms
    assert set(to_terms) == {"#begrippenlijst--term-bereik"}


def test_nothing_in_it_is_for_scripts_alone(whole: HtmlElement) -> None:
    assert [element.tag for element in whole.iter() if str(element.tag).startswith("lt-")] == []
    assert whole.xpath("//*[@hidden] | //template | //nav | //@data-key") == []


def test_groups_of_fields_do_not_mix_with_those_of_another_place(whole: HtmlElement) -> None:
    names = {field.get("name") for field in whole.xpath("//input[@type='radio']")}
    assert all(name.startswith("h01") for name in names)


def test_labels_name_a_field_that_is_there(whole: HtmlElement) -> None:
    wanted = [id for value in whole.xpath("//@for | //@aria-labelledby") for id in value.split()]
    assert [id for id in wanted if id not in whole.xpath("//@id")] == []


def test_search_and_search_engines_leave_it_out() -> None:
    shelf = shelf_of(handbook())
    page = page_at(shelf, ADDRESS)
    assert not page.listed
    assert render(page, shelf).passages == ()
    assert all(other.listed for other in pages(contents(shelf)) if other.address != ADDRESS)


def test_a_course_without_chapters_has_no_such_page() -> None:
    shelf = shelf_of(handbook(chapters=(), exercises=()))
    assert ADDRESS not in {page.address for page in pages(contents(shelf))}
