"""Terms in running text: the first mention in a section leads to the definition, and only where that helps."""

from pathlib import Path

import pytest

from lesstof.model.chapter import Term
from lesstof.model.prose import Element, Nodes, walk
from lesstof.model.source import Span
from lesstof.outputs.site.rendering.mentions import mentions_of, with_mentions
from lesstof.outputs.site.rendering.tags import e, nodes
from lesstof.settings import ConfigurationError, load_settings

NAMES = ("bereik", "organisch bereik", "merk", "doelgroep", "persona", "SMART", "klantreis", "AVG", "content")


def term(name: str, *used_for: str) -> Term:
    return Term(name.replace(" ", "-").lower(), name, "", ("…",), (), used_for, "h01", "s", Span("h01"))


def linked(tree: Nodes | Element | str, *unlinked: str, language: str = "nl") -> list[tuple[str, str]]:
    """Target and words of every link that was put in."""
    given = nodes(e("p", tree) if isinstance(tree, str) else tree)
    found = [*(term(name) for name in NAMES), term("engagement", "betrokkenheid")]
    made = with_mentions(given, mentions_of(found, language, unlinked))
    assert [str(one) for one in given] == [str(one) for one in nodes(e("p", tree) if isinstance(tree, str) else tree)]
    links = [one for one in walk(made) if one.get("class") == "lt-mention"]
    return [(one.get("href").removeprefix("term:"), str(one.children[0])) for one in links]


def test_the_first_mention_in_a_section_is_a_link_and_the_next_one_is_not() -> None:
    one, two = "Meet je bereik. Zonder bereik geen klanten.", "Het bereik daalt."
    tree = nodes(
        e("section", e("h2", "Bereik"), e("p", one), class_="lt-section"),
        e("section", e("ul", e("li", two)), class_="lt-section"),
    )
    assert linked(tree) == [("bereik", "bereik"), ("bereik", "bereik")]


def test_the_longest_name_is_taken_and_what_it_holds_is_no_mention() -> None:
    assert linked("Organisch bereik daalt, organisch bereik is gratis.") == [("organisch-bereik", "Organisch bereik")]
    assert linked("Let op organisch\nbereik.") == [("organisch-bereik", "organisch\nbereik")]
    assert linked("Organisch, bereik niet.") == [("bereik", "bereik")]


@pytest.mark.parametrize("text", ["doelgroepen", "persona's", "persona’s", "Klantreizen", "betrokkenheid", "Doelgroep"])
def test_plurals_and_names_that_are_not_used_are_mentions_too(text: str) -> None:
    assert [words for _, words in linked(f"{text} kies je zelf.")] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Ze merken het niet en bereiken niemand.",
        "Merk op dat het werkt.",
        "Werk smart en maak het SMARTER.",
        "Lees het Content Protocol.",
        "Een bereikcampagne, een bereik-plan en merkbaar resultaat.",
        "Berger, J. (2012). What makes content viral?",
    ],
)
def test_other_words_that_look_alike_are_left_alone(text: str) -> None:
    assert linked(text) == []


def test_headings_links_code_quotations_and_defining_boxes_are_left_alone() -> None:
    for tag in ("h3", "a", "code", "blockquote", "q", "em", "table", "label"):
        assert linked(nodes(e("div", e(tag, e("p", "Het bereik."))))) == [], tag
    assert linked(nodes(e("section", e("p", "Het bereik."), class_="lt-box lt-box--terms"))) == []
    assert linked(nodes(e("lt-plan-step", e("p", "Het bereik.")))) == []


def test_what_the_author_links_or_explains_in_the_section_needs_no_other_link() -> None:
    own = e("p", "Het bereik is het ", e("a", "bereik", href="term:bereik"), ".")
    assert linked(nodes(e("section", own, class_="lt-section"))) == []


def test_a_course_can_leave_some_terms_or_all_of_them_unlinked() -> None:
    assert linked("Je merk en je bereik.", "Merk") == [("bereik", "bereik")]
    assert linked("Je merk en je bereik.", "all") == []


def test_an_english_course_has_english_plurals() -> None:
    assert [words for _, words in linked("Two personas and a merk.", language="en")] == ["personas", "merk"]


def test_a_wrong_setting_is_told_with_its_place(tmp_path: Path) -> None:
    text = "site_name: x\nplugins:\n  - lesstof:\n      unlinked_terms: {}\ntheme: material\n"
    (tmp_path / "mkdocs.yml").write_text(text.format("7"), encoding="utf-8")
    with pytest.raises(ConfigurationError) as told:
        load_settings(tmp_path)
    assert [(one.code, one.span.line) for one in told.value.diagnostics] == [("E904", 4)]
    for value, names in (("all", ("all",)), ("merk, toon", ("merk", "toon")), ("[merk, toon]", ("merk", "toon"))):
        (tmp_path / "mkdocs.yml").write_text(text.format(value), encoding="utf-8")
        assert load_settings(tmp_path).book.unlinked_terms == names


def test_a_course_without_terms_is_left_as_it_is() -> None:
    tree = (e("p", "Het bereik."),)
    assert with_mentions(tree, mentions_of((), "nl", ())) is tree
