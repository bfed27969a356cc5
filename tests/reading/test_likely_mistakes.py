"""An author's likely mistakes: each is told once, in its file and line, or mended silently."""

from pathlib import Path

import pytest

from lesstof.checks.catalogue import render
from lesstof.model.prose import Element, Prose, plain
from tests.support import (
    CHAPTER,
    EXERCISE,
    FIXTURES,
    chapter,
    codes,
    course,
    exercise,
    page,
    stretch,
    told,
    told_of,
    told_of_exercise,
)

WORD = (FIXTURES / "pasted-from-word.md").read_text(encoding="utf-8")
CHAPTER_MISTAKES = {
    "a misspelt block": ("/// kernpunt\n- a\n///", "E201 7:1 /// kernpunt"),
    "a missing closing fence": ("/// kern\n- a\n\nTekst.\n\n## 1.1 Kop {#kop}", "E202 7:1 /// kern"),
    "a wrong Bloom word": ("/// leerdoelen\n- 1.1 (snappen) de keten.\n///", "E218 8:8 snappen"),
    "an option with a tab": ("/// voorbeeld | X\n\tland: BE\n\nA.\n///", "E208 8:2 land: BE"),
    "a list with a tab": ("- a\n\t- b\n\t- c", "E225 8:2 - b"),
    "a bullet from Word": ("•\teen doel\n•\teen kanaal", "W224 7:1 •\teen doel"),
    "a number from Word": ("1.\teen doel\n2.\teen kanaal", "W224 7:1 1.\teen doel"),
    "a hyphen with a hard space": ("-\u00a0een doel\n-\u00a0een kanaal", "W224 7:1 -\u00a0een doel"),
    "an indented bullet from Word": ("\t•\teen doel", "W224 7:2 •\teen doel"),
    "paragraphs from Word": ("<p class=MsoNormal>Een doel.<o:p></o:p></p>\n\n<p>B</p>", "E213 7:1 <p class=MsoNormal>"),
    "a heading without a space": ("Tekst.\n\n##Kop", "E214 9:1 ##Kop"),
    "an underlined heading": ("Kop\n---\nTekst.", "E214 7:1 Kop"),
    "an underlined heading of two lines": ("Een\nkop\n===", "E214 8:1 kop"),
    "a comment that is never closed": ("Tekst <!-- nog doen", "E213 7:7 <!-- nog doen"),
    "an unknown link": ("[a](begrp:bereik)", "E703 7:5 begrp:bereik"),
    "a misspelt mark": ("Tekst. <!-- registr: AMEC -->", "W227 7:13 registr: AMEC"),
    "a mark without a colon": ("<!--register AMEC-->", "W227 7:5 register AMEC"),
    "an empty mark": ("<!-- register: -->", "W227 7:6 register:"),
    "a misspelt mark of one word": ("<!-- mer -->", "W227 7:6 mer"),
    "a link with a space": ("Zie [a] (begrip:b).", "W229 7:5 [a] (begrip:b)"),
}


@pytest.mark.parametrize("name", CHAPTER_MISTAKES)
def test_a_likely_mistake_in_a_chapter_is_told_once_in_its_place(tmp_path: Path, name: str) -> None:
    body, expected = CHAPTER_MISTAKES[name]
    assert told_of(tmp_path, body) == [expected]


def test_a_page_pasted_from_word_is_told_once(tmp_path: Path) -> None:
    assert told(tmp_path, course(tmp_path, {"content/plak.md": WORD}).diagnostics) == [
        "W224 8:1 •\teen doel – het liefst één"
    ]


def test_a_free_comment_is_nobodys_business(tmp_path: Path) -> None:
    free = ("TODO: nog doen", "nakijken", "meer voorbeelden zoeken", "register nog eens goed nalopen", "bron: Anna", "")
    marks = ("register: AMEC", "Register : x; y", "MEER")
    assert told_of(tmp_path, "\n\n".join(f"<!-- {text} -->" for text in free + marks)) == []


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (EXERCISE, exercise("open", "Leg uit.\n\n<!-- register: AMEC -->"), ["W228 13:6 register: AMEC"]),
        ("content/over.md", page("Kort.\n\n<!-- meer -->\n\nLang."), ["W228 8:6 meer"]),
        ("content/over.md", page("Kort.\n\n<!-- register: AMEC -->"), ["W228 8:6 register: AMEC"]),
    ],
)
def test_a_mark_that_does_nothing_is_told(tmp_path: Path, name: str, text: str, expected: list[str]) -> None:
    found = course(tmp_path, {name: text})
    assert told(tmp_path, found.diagnostics) == expected
    for written in found.handbook.pages:
        assert plain(written.prose.nodes) in ("Kort. Lang.", "Kort.")


def test_a_link_to_a_file_that_is_no_page_is_told(tmp_path: Path) -> None:
    body = "[a](form.pdf) [b](<mijn form.pdf>) [c](weg.pdf) [d](../h01/) [e](kaart.png)"
    files = {CHAPTER: chapter(body)} | {
        f"chapters/h01/{name}": b"x" for name in ("form.pdf", "mijn form.pdf", "kaart.png")
    }
    found = course(tmp_path, files)
    assert told(tmp_path, found.diagnostics) == ["E711 7:5 form.pdf", "E711 7:20 mijn form.pdf", "E711 7:66 kaart.png"]
    assert [(one.kind, one.id) for one in found.handbook.chapters[0].references] == [
        ("missing", "chapters/h01/weg.pdf"),
        ("chapter", "h01"),
    ]


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_so_is_one_with_the_line_ends_of_another_computer(tmp_path: Path, ends: str) -> None:
    text = WORD.replace("\n", ends)
    assert codes(course(tmp_path, {"content/plak.md": text}).diagnostics) == ["W224"]


@pytest.mark.parametrize(
    ("kind", "body", "expected"),
    [
        ("meerkeuze", "Welke?\n- [ ] a\n- [ ] b", "E301 12:3 [ ] a"),
        ("meerkeuze", "Welke?\n- [x] a\n\t> want\n- [ ] b", "E225 13:2 > want"),
        ("invullen", "Dit is [[out-take, outtake]].", "E307 11:8 [[out-take, outtake]]"),
        ("invullen", "Dit is [[output].", "E318 11:8 [["),
    ],
)
def test_a_likely_mistake_in_an_exercise_is_told_once(tmp_path: Path, kind: str, body: str, expected: str) -> None:
    assert told_of_exercise(tmp_path, kind, body) == [expected]


def test_a_wrong_bloom_word_at_the_top_is_told_once(tmp_path: Path) -> None:
    text = exercise("open", "Leg uit.").replace("toepassen", "snappen")
    assert told(tmp_path, course(tmp_path, {EXERCISE: text}).diagnostics) == ["E218 5:9 snappen"]


def test_an_unknown_term_is_remembered_with_its_place(tmp_path: Path) -> None:
    found = course(tmp_path, {CHAPTER: chapter("Tekst met een [woord](begrip:onbekend) erin.")})
    assert found.diagnostics == ()
    (reference,) = found.handbook.chapters[0].references
    assert (reference.kind, reference.id) == ("term", "onbekend")
    assert (reference.span.line, stretch(tmp_path, reference.span)) == (7, "begrip:onbekend")


def test_two_exercises_with_one_id_are_told_once(tmp_path: Path) -> None:
    copied = {EXERCISE: exercise("open", "A."), "exercises/h01/02-kopie.md": exercise("open", "B.")}
    found = course(tmp_path / "a", copied)
    assert [(one.code, one.span.path) for one in found.diagnostics] == [("E317", "exercises/h01/02-kopie.md")]
    assert len({one.id for one in found.handbook.exercises}) == 2
    twins = {EXERCISE: exercise("open", "A."), "exercises/h01/01-kopie.md": exercise("open", "B.")}
    found = course(tmp_path / "b", twins)
    assert found.diagnostics == ()
    assert [one.id for one in found.handbook.exercises] == ["01-01", "01-01"]


def test_a_forgotten_blank_line_is_mended_without_a_word(tmp_path: Path) -> None:
    found = course(tmp_path, {CHAPTER: chapter("Je hebt nodig:\n- a\n- b\n\nEn ook:\n| a | b |\n|---|---|\n| c | d |")})
    assert found.diagnostics == ()
    (text,) = found.handbook.chapters[0].opening
    assert isinstance(text, Prose)
    assert [node.tag for node in text.nodes if isinstance(node, Element)] == ["p", "ul", "p", "table"]


def test_tabs_and_word_bullets_in_code_are_left_alone(tmp_path: Path) -> None:
    assert told_of(tmp_path, "```\n\t•\ta\n```\n\n    •\ta\n\nEen\ttab in een zin.") == []


def test_a_comment_over_several_lines_is_shown_to_nobody(tmp_path: Path) -> None:
    found = course(
        tmp_path, {CHAPTER: chapter("Een.\n<!-- nog\n\n## Geen kop\n/// kern\ndoen --> Twee.\n\nDrie `<!--`.")}
    )
    assert found.diagnostics == ()
    assert " ".join(plain(part.nodes) for part in found.handbook.chapters[0].parts if isinstance(part, Prose)) == (
        "Een. Twee. Drie <!--."
    )


def test_every_message_can_be_shown_in_both_languages(tmp_path: Path) -> None:
    bodies = [body for body, _ in CHAPTER_MISTAKES.values()]
    files = {f"chapters/h{number:02d}/index.md": chapter(body, number) for number, body in enumerate(bodies, 1)}
    for found in course(tmp_path, files).diagnostics:
        for language in ("nl", "en"):
            message, hint = render(found, language)
            assert message
            assert hint
            assert "{" not in message
