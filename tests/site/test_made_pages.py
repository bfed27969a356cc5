"""Pages that nobody writes: glossary, register, overviews, attachments, news, plan, home."""

import re

from lxml import etree
from msgspec.structs import replace

from lesstof.outputs.addresses import tag_id
from lesstof.outputs.site.feed import feed
from lesstof.outputs.site.rendering.book import contents, pages
from lesstof.outputs.site.rendering.page import render
from lesstof.outputs.site.rendering.shelf import shelf_of
from tests.site.books import attachment, book, chapter, handbook
from tests.site.looking import links_of, look_at, page_at, text_of

BOOK = handbook()


def test_the_glossary_defines_terms_and_points_from_names_that_are_not_used() -> None:
    entries = [text_of(entry) for entry in look_at(BOOK, "begrippenlijst/").xpath("//dl/div")]
    assert entries[0] == "bereik ( English bereik ) Wat bereik is. Zie ook: interactie . Paragraaf 1.1"
    assert [entry.split()[0] for entry in entries] == ["bereik", "interactie", "kijkersaantal"]
    assert entries[2] == "kijkersaantal zie bereik"


def test_the_letter_bar_links_only_letters_that_are_used() -> None:
    bar = look_at(BOOK, "begrippenlijst/").find(".//nav")
    assert [text_of(link) for link in bar.iter("a")] == ["B", "I", "K"]
    assert len(bar.findall(".//li")) == 26


def test_the_register_leads_to_sections_and_marks_the_main_place() -> None:
    page = look_at(BOOK, "register/")
    entry = page.xpath("//li[@id='r-bereik']")[0]
    assert text_of(entry) == "bereik 1.1 , 1 ; zie ook interactie"
    assert [text_of(strong) for strong in entry.iter("strong")] == ["1.1"]
    assert links_of(entry) == {"1.1": "../h01/#bereik-meten", "1": "../h01/#interview", "interactie": "#r-interactie"}


def test_an_unused_name_in_the_register_sends_on_and_has_no_locator() -> None:
    entry = look_at(BOOK, "register/").xpath("//li[@id='r-kijkersaantal']")[0]
    assert text_of(entry) == "kijkersaantal , zie bereik"
    assert links_of(entry) == {"bereik": "#r-bereik"}


def test_numbers_come_before_letters_in_the_register() -> None:
    page = look_at(BOOK, "register/")
    assert [text_of(heading) for heading in page.iter("h2")] == ["0–9", "B", "I", "K"]
    assert links_of(page.xpath("//li[@id='r-25-miljoen']")[0]) == {"1": "../h01/"}


def test_attachments_are_listed_by_code_kind_and_chapter() -> None:
    page = look_at(BOOK, "bijlagen/")
    assert [text_of(heading) for heading in page.xpath("//h2 | //h3")] == [
        "Op code", "Per soort", "Sjabloon", "Per hoofdstuk", "1. Hoofdstuk over meten 1",
    ]  # fmt: skip
    assert [link.get("href") for link in page.xpath("//li/a")] == ["../b/20101/"] * 3


def test_an_attachment_shows_code_kind_duration_maker_and_date() -> None:
    text = text_of(look_at(BOOK, "b/20101/"))
    for words in ("#20101", "Sjabloon", "10 minuten", "Redactie, 2026", "23 november 2026", "/b/20101/", "Doel"):
        assert words in text


def test_examples_are_grouped_by_country_in_words() -> None:
    page = look_at(BOOK, "voorbeelden/")
    assert [text_of(heading) for heading in page.iter("h2")] == ["België"]
    assert links_of(page)["Bellen met Brussel"] == "../h01/#example-bellen"


def test_models_and_interviews_lead_to_their_place() -> None:
    assert links_of(look_at(BOOK, "modellen/"))["Model 1.1 De weg"] == "../h01/#figure-trechter"
    page = look_at(BOOK, "interviews/")
    assert links_of(page)["Meten is kiezen"] == "../h01/#interview-i1"
    assert "gefingeerd interview" in text_of(page)


def test_news_stands_newest_first_with_excerpts_that_say_what_they_lead_to() -> None:
    page = look_at(BOOK, "actueel/")
    assert [text_of(heading) for heading in page.iter("h2")] == ["Bericht 2026-11-02-nieuw", "Bericht 2026-10-05-oud"]
    assert "Dan dat." not in text_of(page)
    assert "Lees verder : Bericht 2026-11-02-nieuw" in text_of(page)


def test_tags_list_their_posts_in_alphabetical_order() -> None:
    page = look_at(BOOK, "actueel/onderwerpen/")
    assert [text_of(heading) for heading in page.iter("h2")] == ["kanaal", "Meten"]
    assert page.xpath("//h2[@id='tag-kanaal']/following-sibling::ul[1]/li")[1] is not None
    post = links_of(look_at(BOOK, "actueel/2026-11-02-nieuw/"))
    assert post["Meten"] == "../../actueel/onderwerpen/#tag-meten"


def test_the_feed_is_sound_and_newest_first() -> None:
    shelf = shelf_of(handbook(book=book(site_url="https://boek.example/x")))
    tree = etree.fromstring(feed(shelf).encode())
    assert tree.findtext("channel/title") == "Proefboek & meer: Actueel"
    assert [item.findtext("link") for item in tree.iter("item")] == [
        "https://boek.example/x/actueel/2026-11-02-nieuw/",
        "https://boek.example/x/actueel/2026-10-05-oud/",
    ]
    assert tree.find(".//pubDate").text == "Mon, 02 Nov 2026 12:00:00 +0000"  # type: ignore[union-attr]


def test_the_plan_shows_every_step_in_the_accent_of_its_part() -> None:
    page = look_at(handbook(chapters=(chapter(), chapter("h04", 4))), "plan/")
    assert [text_of(heading) for heading in page.iter("h2")] == ["Neem je plan mee", "Opdracht", "Opdracht"]
    accents = [found.get("data-accent") for found in page.xpath("//div[@data-accent]")]
    assert len(set(accents)) == 2


def test_the_home_page_offers_the_first_chapter_and_guides_in_its_own_order() -> None:
    page = look_at(BOOK, "")
    ways = [text_of(link) for link in page.xpath("//p[@class='lt-hero__ways']/a")]
    assert ways == ["Begin met hoofdstuk 1", "Titel van leeswijzer-z", "Titel van leeswijzer-a", "Meenemen"]


def test_the_home_page_says_which_chapters_are_still_to_come() -> None:
    text = text_of(look_at(BOOK, ""))
    assert "Deel 1 Begrijpen 1 Hoofdstuk over meten 1 Werkt het? Meer hoofdstukken van dit deel volgen." in text
    assert "Deel 2 Kiezen Hoofdstuk 4 tot en met 6 volgen." in text


def test_a_course_without_a_home_page_gets_one() -> None:
    page = look_at(handbook(pages=()), "")
    assert text_of(page.find(".//h1")) == "Proefboek & meer"


def test_the_page_for_teachers_says_that_it_has_no_decks_until_they_are_made() -> None:
    found = look_at(BOOK, "docentmateriaal/").find_class("lt-offer")
    assert [text_of(place) for place in found] == ["In deze kopie van de site zitten geen presentaties."]


def test_every_page_has_its_own_address_title_and_description() -> None:
    found = list(pages(contents(shelf_of(BOOK))))
    addresses = [page.address for page in found]
    assert len(addresses) == len(set(addresses))
    assert all(page.title and page.description for page in found)
    assert {"", "h01/", "begrippenlijst/", "plan/", "docentmateriaal/", "b/20101/"} <= set(addresses)


def test_a_book_with_nothing_in_it_still_makes_pages() -> None:
    empty = replace(BOOK, chapters=(), exercises=(), attachments=(), posts=(), pages=(), glossary=(), register=())
    shelf = shelf_of(empty)
    for page in pages(contents(shelf)):
        assert render(page, shelf).headings[0].level == 1


def test_the_exercises_of_a_chapter_say_in_the_contents_whose_they_are() -> None:
    shelf = shelf_of(handbook())
    assert page_at(shelf, "h01/oefeningen/").short == "Oefeningen bij hoofdstuk 1"


def test_an_attachment_offers_its_files_with_kind_and_size() -> None:
    page = look_at(handbook(attachments=(replace(attachment(), files=("docx",)),)), "b/20101/")
    (name,) = [name for name in links_of(page) if "Word" in name]
    assert re.fullmatch(r"Word-document \(\.docx, \d+ kB\)", name)
    assert links_of(page)[name].endswith("20101-meetplan.docx")


def test_names_that_differ_in_a_sign_or_in_another_alphabet_have_ids_of_their_own() -> None:
    names = ["C", "C#", "C++", "мир", "мор", "Café (koffie)", "cafe"]
    assert [tag_id(name) for name in names] == [
        *("c", "csharp", "cplusplus", "u43cu438u440", "u43cu43eu440", "cafe-koffie", "cafe"),
    ]
