"""A chapter's page has everything of the chapter in its place, and nothing that is for a slide alone."""

from itertools import pairwise

import pytest
from lxml.html import HtmlElement
from msgspec.structs import replace

from lesstof.model.chapter import Interview, Notice, NoticeKind
from lesstof.model.figure import FigureKind
from lesstof.model.handbook import Handbook
from lesstof.model.prose import Prose
from lesstof.outputs.site.rendering.book import contents, pages
from lesstof.outputs.site.rendering.page import render
from lesstof.outputs.site.rendering.shelf import shelf_of
from slides_builder.planning.lesson import lesson_of
from tests.site.books import HERE, chapter, el, exercises, figure, handbook, post
from tests.site.looking import links_of, look_at, page_at, text_of, text_without_closed

BOOK = handbook()
PAGE = look_at(BOOK, "h01/")


def test_the_opener_names_part_number_question_and_load() -> None:
    text = text_of(PAGE.find(".//header"))
    for words in (
        "Deel 1 · Begrijpen",
        "Hoofdstuk 1 Hoofdstuk over meten 1",
        "Werkt het?",
        "6 uur",
        "Peildatum juni 2026",
    ):
        assert words in text


def test_sections_are_numbered_and_closing_ones_are_not() -> None:
    titles = [text_of(title) for title in PAGE.iter("h2")]
    assert titles[:4] == ["1.1 Bereik meten", "Interview", "Planstap", "Kernpunten"]
    assert titles[4:] == ["Oefeningen", "Bijlagen", "Actueel bij dit hoofdstuk"]


def test_key_ideas_follow_the_heading_wherever_they_were_written() -> None:
    heading = PAGE.xpath("//h2[@id='bereik-meten']")[0]
    assert heading.getnext().get("class") == "lt-key"
    assert text_of(heading.getnext()) == "Kern Meten is kiezen. Noem de noemer."


def test_a_slide_for_the_class_is_on_no_page() -> None:
    assert "Alleen in de klas" not in text_of(PAGE)
    assert "Raad eens" not in text_of(PAGE)


def test_countries_and_months_are_words() -> None:
    text = text_of(PAGE)
    assert "Voorbeeld uit België" in text
    assert "Recht · Nederland en België · peildatum juni 2026" in text


def test_what_is_made_up_says_so() -> None:
    text = text_of(PAGE)
    assert "Gefingeerd interview “Meten is kiezen”" in text
    assert "dit gesprek is bedacht" in text
    assert "Casus (fictief)" in text


def test_a_real_interview_is_not_called_made_up() -> None:
    first, second, *rest = chapter().sections
    honest = tuple(replace(part, real=True) for part in second.parts if isinstance(part, Interview))
    made = replace(chapter(), sections=(first, replace(second, parts=honest), *rest))
    text = text_of(look_at(handbook(chapters=(made,)), "h01/"))
    assert "Gefingeerd" not in text
    assert "bedacht" not in text


def test_a_model_has_number_drawing_limits_source_and_its_parts() -> None:
    found = PAGE.xpath("//figure")[0]
    assert "Model 1.1 De weg" in text_of(found)
    assert len(found.xpath(".//svg")) == 2
    assert "Wat het model niet zegt: Zegt niets over de oorzaak." in text_of(found)
    assert "Bron: Kaushik (2011)" in text_of(found)
    assert [text_of(part) for part in found.xpath(".//dl/div")] == ["Zien wie kijkt er", "Doen wie handelt er"]


def test_a_table_model_is_a_table() -> None:
    rows = (("", "Laag", "Hoog"), ("Druk", "stil", "luid"))
    model = figure("tabel", FigureKind.TABLE, rows=rows)
    section = replace(chapter().sections[0], parts=(model,))
    found = look_at(handbook(chapters=(replace(chapter(), sections=(section,)),)), "h01/").xpath("//figure")[0]
    assert found.xpath(".//svg") == []
    assert [text_of(cell) for cell in found.xpath(".//thead//th")] == ["Laag", "Hoog"]
    assert [text_of(cell) for cell in found.xpath(".//tbody//th")] == ["Druk"]


def test_the_plan_step_shows_every_kind_of_field() -> None:
    kinds = [item.get("class").split("--")[-1] for item in PAGE.xpath("//li[contains(@class, 'lt-field ')]")]
    assert kinds == ["text", "number", "list", "table", "choice", "checks", "slider", "form", "date", "computed"]
    assert "De lat: goed genoeg als" in text_of(PAGE)


def test_links_lead_to_terms_exercises_attachments_and_posts() -> None:
    links = links_of(PAGE)
    assert links["bereik"] == "../begrippenlijst/#term-bereik"
    assert links["01-07 Oefening over numeric"] == "../h01/oefeningen/01-07/"
    assert links["#20101 Meetplan"] == "../b/20101/"
    assert links["Bericht 2026-11-02-nieuw"] == "../actueel/2026-11-02-nieuw/"


def test_posts_of_another_chapter_stay_away() -> None:
    other = replace(post("2026-12-01-ander", "2026-12-01", ()), chapter="h02")
    assert "ander" not in text_of(look_at(handbook(posts=(other,)), "h01/"))


def recall_of(book: Handbook, address: str) -> list[HtmlElement]:
    """The questions that a page opens with."""
    marks = "contains(@class, 'lt-details--recall') or contains(@class, 'lt-recall__elsewhere')"
    return look_at(book, address).xpath(f"//section[contains(@class, 'lt-box--recall')]//*[{marks}]")


def test_questions_that_the_author_chose_open_the_chapter() -> None:
    second = chapter("h02", 2, recall=("01-01", "01-08", "01-99"))
    question, other = recall_of(handbook(chapters=(chapter(), second)), "h02/")
    assert links_of(question)["Naar de pagina van deze oefening"] == "../h01/oefeningen/01-01/"
    assert "Wat is hier goed?" in text_of(question)
    assert "A Het bereik" in text_of(question)
    assert links_of(other) == {"01-08 Oefening over open": "../h01/oefeningen/01-08/"}


def test_the_first_question_stands_open_and_no_answer_does() -> None:
    first, *others = recall_of(handbook(chapters=(chapter(), chapter("h02", 2))), "h02/")
    assert first.get("open") is not None
    assert all(other.get("open") is None for other in others)
    for answer in first.xpath(".//details"):
        answer.getparent().remove(answer)
    assert "Zo reken je het uit" not in text_of(first)
    assert "Uitleg bij" not in text_of(first)


def test_page_and_deck_open_with_the_same_questions() -> None:
    book = handbook(chapters=(chapter(), chapter("h02", 2)))
    asked = lesson_of(book, book.chapters[1], {"h01": exercises()}).recall
    assert len(asked) == 3
    shown = [text_of(each).split()[0] for each in recall_of(book, "h02/")]
    assert shown == list(asked)


def test_the_first_chapter_has_nothing_to_fetch() -> None:
    assert not recall_of(BOOK, "h01/")


def test_no_answer_stands_open_on_the_chapter() -> None:
    assert "Zo reken je het uit" not in text_without_closed(look_at(BOOK, "h01/"))


@pytest.mark.parametrize("shown", ["excerpt", "rest"])
def test_a_notice_in_one_piece_stands_open(shown: str) -> None:
    nothing = Prose((), HERE)
    pieces = {"excerpt": nothing, "rest": nothing} | {shown: Prose((el("ul", el("li", "Tel eerst.")),), HERE)}
    notice = Notice(NoticeKind.TIPS, "Drie tips", "", "", "", pieces["excerpt"], pieces["rest"], HERE)
    section = replace(chapter().sections[0], parts=(notice,))
    page = look_at(handbook(chapters=(replace(chapter(), sections=(section,)),)), "h01/")
    box = page.xpath("//section[contains(@class, 'lt-box--tips')]")[0]
    assert not list(box.iter("details"))
    assert "Tel eerst." in text_of(box)


def test_the_page_carries_the_accent_of_its_part() -> None:
    shelf = shelf_of(handbook(chapters=(chapter(), chapter("h04", 4))))
    assert page_at(shelf, "h01/").accent != page_at(shelf, "h04/").accent
    assert page_at(shelf, "h01/oefeningen/01-01/").accent == page_at(shelf, "h01/").accent


def test_no_id_stands_twice_on_a_page() -> None:
    ids = [element.get("id") for element in PAGE.xpath("//*[@id]")]
    assert len(ids) == len(set(ids))


def test_the_first_heading_is_the_title_and_levels_are_not_skipped() -> None:
    shelf = shelf_of(BOOK)
    for page in pages(contents(shelf)):
        levels = [heading.level for heading in render(page, shelf).headings]
        assert levels[0] == 1, page.address
        assert levels.count(1) == 1, page.address
        assert all(after <= before + 1 for before, after in pairwise(levels)), page.address
