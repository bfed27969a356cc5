"""The index of a small book: what is in it, how it is written, and what it answers."""

import json
import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from lesstof.outputs.site.search.encoding import encoded_forms, encoded_postings
from lesstof.outputs.site.search.gathering import Kind
from tests.site.books import handbook
from tests.site.search.asking import Site, files_of, index_of, needs_node, site_at


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return site_at(tmp_path_factory.mktemp("small"), handbook())


def test_every_kind_of_thing_can_be_found_once() -> None:
    found = index_of(handbook()).documents
    addresses = [document.address for document in found]
    assert len(addresses) == len(set(addresses))
    assert {document.kind for document in found} == set(Kind)
    assert {d.address: d.kind for d in found}["h01/#figure-trechter"] is Kind.MODEL


def test_lists_of_what_stands_elsewhere_are_found_by_their_name_alone() -> None:
    found = {document.address: document for document in index_of(handbook()).documents}
    assert "register/" in found
    assert not [address for address in found if address.startswith(("register/#", "modellen/#", "plan/#"))]


def test_worked_answers_and_hints_are_not_in_the_index() -> None:
    everything = "".join(files_of(handbook()).values())
    assert "Oefening over" in everything
    assert "Zo reken je het uit" not in everything
    assert "Denk aan de noemer" not in everything


def test_two_indexes_of_one_book_are_the_same() -> None:
    assert files_of(handbook()) == files_of(handbook())


def test_addresses_are_files_where_the_site_links_to_files() -> None:
    files = files_of(handbook(), directory_urls=False)
    heads = json.loads(next(files[name] for name in files if "heads." in name).partition(",")[2].removesuffix(");\n"))
    assert all(re.fullmatch(r"(.+/)?index\.html(#.+)?", address) for address, *_ in heads)


def test_forms_are_written_after_their_stem() -> None:
    assert encoded_forms({"ide": ("idee", "ideeen"), "idol": ("idool",)}) == "0ide 3e 3een|2ol 3ol"


@needs_node
def test_postings_come_back_as_they_were_written(small: Site) -> None:
    documents = {0: 1.0, 1: 25.0, 44: 0.0, 45: 2.0, 46: 99.0, 91: 3.0, 2161: 4.0, 99_999: 5.0, 1_000_000: 6.0}
    (found,) = small.node("postings", [encoded_postings(documents)])
    assert [document for document, _ in found] == list(documents)
    assert [level for _, level in found] == [4, 88, 1, 7, 90, 10, 14, 18, 21]


@needs_node
def test_a_distance_counts_letters_and_letters_that_changed_places(small: Site) -> None:
    asked = [["bereik", "bereik"], ["bereik", "bereiken"], ["bereik", "bereki"], ["berk", "bereik"], ["abc", "xyz"]]
    assert small.node("distance", [[*pair, 2, False] for pair in asked]) == [0, 2, 1, 2, 3]
    assert small.node("distance", [["strtg", "strategie", 2, True], ["stret", "strategie", 1, True]]) == [2, 1]


@needs_node
@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("bereik", "begrippenlijst/#term-bereik"),
        ("BEREIKEN", "begrippenlijst/#term-bereik"),
        ("berijk", "begrippenlijst/#term-bereik"),
        ("kijkersaantal", "begrippenlijst/#term-bereik"),
        ("English interactie", "begrippenlijst/#term-interactie"),
        ("#20101", "b/20101/"),
        ("10101", "b/20101/"),
        ("01-03", "h01/oefeningen/01-03/"),
        ("p01", "h01/#step-p01"),
        ("stap 1", "h01/#step-p01"),
        ("hoofdstuk 1", "h01/"),
        ("register", "register/"),
        ("brussel bellen", "h01/#example-bellen"),
    ],
)
def test_what_is_asked_for_comes_first(question: str, first: str, small: Site) -> None:
    assert small.found(question)[0] == first


@needs_node
def test_a_spelling_that_the_book_does_not_have_is_told(small: Site) -> None:
    (answer,) = small.node("ask", ["zadelpnt"])
    assert [concept["instead"] for concept in answer["concepts"]] == ["zadelpunt"]
    assert answer["found"]


@needs_node
@pytest.mark.parametrize("question", ["", "   ", "?!", "qqqqq", "<script>", "(a+)+$", "de het een", "\\", "ß" * 500])
def test_any_question_has_an_answer_and_no_error(question: str, small: Site) -> None:
    (answer,) = small.node("ask", [question])
    assert answer["count"] >= len(answer["found"])


@needs_node
def test_an_english_course_knows_english_forms(tmp_path: Path) -> None:
    book = handbook()
    site = site_at(tmp_path, replace(book, book=replace(book.book, language="en")))
    assert site.found("attachments")[0] == "attachments/"
    assert site.found("glossaries")[0] == "glossary/"
