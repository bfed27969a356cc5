"""The flashcards as Anki and a spreadsheet find them."""

import csv
import io
import json
import sqlite3
import zipfile
from typing import Any

from msgspec.structs import replace

from lesstof.model.chapter import Chapter, Terms
from lesstof.model.handbook import Handbook
from lesstof.outputs.contract import Request
from lesstof.outputs.flashcards.anki import package
from lesstof.outputs.flashcards.cards import changed, deck_of
from lesstof.outputs.flashcards.output import Flashcards
from lesstof.outputs.flashcards.table import table
from tests.site.books import ENGAGEMENT, HERE, REACH, book, chapter, el, handbook, prose, term


def with_terms(*terms: Any, text: str = "") -> Chapter:
    """The chapter with these terms and one paragraph of text."""
    made = chapter()
    first = replace(made.sections[0], parts=(prose(text), Terms(tuple(terms), HERE)))
    return replace(made, sections=(first, *made.sections[1:]))


def course(*terms: Any, **changes: Any) -> Handbook:
    return replace(handbook(), chapters=(with_terms(*terms),), **changes)


def rows(made: Handbook, query: str) -> list[tuple[Any, ...]]:
    with zipfile.ZipFile(io.BytesIO(package(deck_of(made)))) as archive:
        assert archive.namelist() == ["collection.anki2", "media"]
        data = archive.read("collection.anki2")
    database = sqlite3.connect(":memory:")
    database.deserialize(data)
    return database.execute(query).fetchall()


def test_the_same_terms_give_the_same_bytes() -> None:
    assert package(deck_of(handbook())) == package(deck_of(handbook()))


def test_a_note_is_known_by_its_term_in_every_edition() -> None:
    before = rows(handbook(), "SELECT guid FROM notes")
    changed_words = replace(REACH, definition=("Iets anders.",))
    later = course(ENGAGEMENT, changed_words, term("nieuw", "nieuw"), book=book(edition="9", year="2030"))
    after = rows(later, "SELECT guid FROM notes")
    assert set(before) < set(after)
    assert len(set(after)) == len(after) == 3


def test_a_note_has_a_card_each_way_in_the_deck_of_its_chapter() -> None:
    (col,) = rows(handbook(), "SELECT decks, models FROM col")
    decks = {int(id): one["name"] for id, one in json.loads(col[0]).items()}
    assert "Proefboek & meer::01 Hoofdstuk over meten 1" in decks.values()
    cards = rows(handbook(), "SELECT did, ord, nid FROM cards")
    assert [side for _, side, _ in cards] == [0, 1, 0, 1]
    assert {decks[did] for did, _, _ in cards} == {"Proefboek & meer::01 Hoofdstuk over meten 1"}
    assert {note for _, _, note in cards} == {id for (id,) in rows(handbook(), "SELECT id FROM notes")}


def test_every_field_that_a_card_names_is_a_field_of_the_note() -> None:
    (col,) = rows(handbook(), "SELECT models FROM col")
    (kind,) = json.loads(col[0]).values()
    names = [field["name"] for field in kind["flds"]]
    assert names == ["Begrip", "Definitie", "Engels", "In een zin", "Plaats"]
    for side in kind["tmpls"]:
        asked = {part.split("}}")[0].lstrip("#/") for part in (side["qfmt"] + side["afmt"]).split("{{")[1:]}
        assert asked <= {*names, "FrontSide"}


def test_markup_in_a_definition_is_text_on_the_card() -> None:
    odd = replace(REACH, name="<b>&", definition=("a < b & c", el("em", "schuin")))
    ((fields,),) = rows(course(odd), "SELECT flds FROM notes")
    assert fields.split("\x1f")[:2] == ["&lt;b&gt;&amp;", "a &lt; b &amp; cschuin"]


def test_a_sentence_with_the_whole_word_is_the_example() -> None:
    link = el("a", "bereik", href="term:bereik")
    words = ("Het merkbereik groeit. Soms telt het ", link, " niet. Klaar.")
    made = chapter()
    first = replace(made.sections[0], parts=(replace(prose(), nodes=(el("p", *words),)), Terms((REACH,), HERE)))
    told = deck_of(replace(handbook(), chapters=(replace(made, sections=(first,)),)))
    assert told.cards[0].sentence == "Soms telt het bereik niet."


def test_a_term_that_two_chapters_explain_is_one_card() -> None:
    two = replace(handbook(), chapters=(chapter(), chapter("h02", 2)))
    cards = deck_of(two).cards
    assert [(card.id, card.chapter) for card in cards] == [("bereik", 1), ("interactie", 1)]
    assert [number for number, _ in deck_of(two).chapters] == [1]


def test_the_latest_date_in_the_sources_is_the_date_of_the_cards() -> None:
    later = replace(handbook(), posts=(replace(handbook().posts[0], date="2027-02-01"),))
    assert changed(later) > changed(handbook())
    odd = replace(handbook(), book=book(year="MMXXVI"), posts=(), attachments=(), chapters=(chapter(reviewed="ooit"),))
    assert changed(odd) == 946_684_800


def test_the_table_opens_in_a_dutch_spreadsheet() -> None:
    data = table(deck_of(course(replace(REACH, name="=1+1; ja"))))
    assert data.startswith("\ufeffBegrip;Definitie;Engels".encode())
    told = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    assert told[1][0] == " =1+1; ja"
    assert told[1][4:] == ["1", "1.1 Bereik meten"]


def test_the_table_of_an_english_course_has_commas() -> None:
    english = replace(handbook(), book=book(language="en"))
    assert table(deck_of(english)).startswith("\ufeffTerm,Definition,English".encode())


def test_exercises_are_no_input_and_a_course_without_terms_has_no_cards() -> None:
    request = Request("mkdocs.yml", "digest")

    def keys(made: Handbook) -> list[str]:
        return [step.key for step in Flashcards().steps(made, request)]

    assert keys(handbook()) == keys(replace(handbook(), exercises=()))
    assert keys(handbook()) != keys(replace(handbook(), chapters=(chapter(digest="anders"),)))
    assert keys(replace(handbook(), glossary=())) == []
