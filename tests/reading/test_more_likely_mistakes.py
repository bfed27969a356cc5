"""Mistakes that an author makes on a busy day, tried by hand: each is told once, with a hint that fits."""

from pathlib import Path

import pytest

from lesstof.checks.catalogue import render
from lesstof.reading.dates import likely_date, likely_month, likely_years
from tests.support import CHAPTER, EXERCISE, chapter, course, exercise, page, told, told_of, told_of_exercise


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("| a | b |\n| x | y |", "W232 7:1 | a | b |"),
        ("– een doel\n– een kanaal", "W233 7:1 – een doel"),
        ("## Kop {mijn-kop}\n\nTekst.", "W231 7:8 {mijn-kop}"),
        ("## Kop {#Mijn Kop}\n\nTekst.", "E230 7:10 Mijn Kop"),
        ("## Kop {#\U0001f600-kop}\n\nTekst.", "E230 7:10 \U0001f600-kop"),
    ],
)
def test_a_slip_in_a_chapter_is_told_in_its_place(body: str, expected: str, tmp_path: Path) -> None:
    assert told_of(tmp_path, body) == [expected]


@pytest.mark.parametrize(
    "body", ["| a | b |\n|---|:-:|\n| x | y |\n| z | w |", "a | b\n--- | ---\nx | y", "– Nee, zei hij."]
)
def test_a_sound_table_and_a_lone_dash_are_left_alone(body: str, tmp_path: Path) -> None:
    assert told_of(tmp_path, body) == []


@pytest.mark.parametrize("closing", ["//", "/", "// ", "\\\\\\"])
def test_a_half_closing_fence_is_pointed_at(closing: str, tmp_path: Path) -> None:
    found = course(tmp_path, {CHAPTER: chapter(f"/// kern\n- a\n- b\n{closing}\n\nTekst.")}).diagnostics
    assert told(tmp_path, found) == ["E202 7:1 /// kern"]
    assert render(found[0], "nl")[1] == "Maak van regel 10 een regel met alleen ///."


@pytest.mark.parametrize("mark", ["1. [x]", "a) [x]", "a)", "A."])
def test_choices_in_another_form_are_told_at_the_first(mark: str, tmp_path: Path) -> None:
    body = f"Welke?\n\n{mark} dit\n{mark} dat"
    assert told_of_exercise(tmp_path, "meerkeuze", body) == [f"E303 13:1 {mark} dit"]


def test_a_heading_of_an_exercise_on_a_lower_level_is_not_part_of_the_task(tmp_path: Path) -> None:
    found = course(tmp_path, {EXERCISE: exercise("open", "Leg uit.\n\n### Uitwerking\nZo.")})
    assert told(tmp_path, found.diagnostics) == ["E214 13:1 ### Uitwerking"]
    assert found.handbook.exercises[0].worked
    assert "Zo." not in repr(found.handbook.exercises[0].task)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("titel; Proef", "E106 3:1 titel; Proef"),
        ("titel Proef", "E106 3:1 titel Proef"),
        ("titel:\n  - Proef", "E106 4:3 - Proef"),
        ("titel:", "E108 3:7"),
    ],
)
def test_a_line_that_cannot_be_read_is_not_also_told_as_absent(line: str, expected: str, tmp_path: Path) -> None:
    text = chapter("Tekst.").replace("titel: Proef", line)
    assert told(tmp_path, course(tmp_path, {CHAPTER: text}).diagnostics) == [expected]


def test_blank_lines_above_the_data_do_no_harm(tmp_path: Path) -> None:
    text = "\n \n" + chapter("## Kop {#Fout}\n\nTekst.")
    assert told(tmp_path, course(tmp_path, {CHAPTER: text}).diagnostics) == ["E230 9:10 Fout"]


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("peildatum: november 2026", "Bedoel je 2026-11?"),
        ("peildatum: 11/2026", "Bedoel je 2026-11?"),
        ("peildatum: vorige week", "Schrijf het zo: 2026-06."),
        ("voorkennis: 1-1", "Schrijf het zo: 01-01, 01-02."),
    ],
)
def test_the_hint_shows_the_form_that_is_meant(key: str, hint: str, tmp_path: Path) -> None:
    text = chapter("Tekst.").replace("titel:", f"{key}\ntitel:")
    assert [render(one, "nl")[1] for one in course(tmp_path, {CHAPTER: text}).diagnostics] == [hint]


@pytest.mark.parametrize(
    ("land", "meant"), [("België", "BE"), ("Nederland en Vlaanderen", "NL, BE"), ("Nederland NL", "NL")]
)
def test_a_country_in_words_is_understood(land: str, meant: str, tmp_path: Path) -> None:
    body = f"/// recht | Mag dit?\n    land: {land}\n    peildatum: 2026-06\n\nJa.\n///"
    (found,) = course(tmp_path, {CHAPTER: chapter(body)}).diagnostics
    assert dict(found.arguments)["suggestion"] == meant


@pytest.mark.parametrize(
    ("text", "day", "month", "years"),
    [
        ("23-11-2026", "2026-11-23", "2026-11", "2026"),
        ("3 mrt 2026", "2026-03-03", "2026-03", "2026"),
        ("2026/11/23", "2026-11-23", "2026-11", "2026"),
        ("2026-6", "", "2026-06", "2026"),
        ("31-02-2026", "", "2026-02", "2026"),
        ("2026-13", "", "", "2026"),
        ("van 2012 tot 2014", "", "", "2012–2014"),
        ("morgen", "", "", ""),
        ("", "", "", ""),
    ],
)
def test_what_a_date_was_meant_to_be(text: str, day: str, month: str, years: str) -> None:
    assert (likely_date(text), likely_month(text), likely_years(text)) == (day, month, years)


def test_a_written_page_keeps_to_the_same_rules(tmp_path: Path) -> None:
    found = course(tmp_path, {"content/over.md": page("Zie [a] (https://a.nl).\n\n| a | b |\n| c | d |")})
    assert told(tmp_path, found.diagnostics) == ["W229 6:5 [a] (https://a.nl)", "W232 8:1 | a | b |"]


def test_two_versions_left_by_git_are_told_once(tmp_path: Path) -> None:
    body = "Een.\n\n<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> tak"
    assert told_of(tmp_path, body) == ["E121 9:1 <"]


def test_a_block_in_an_exercise_is_refused_and_one_in_its_code_is_not(tmp_path: Path) -> None:
    body = "Kijk.\n\n/// grafiek | Proef\n    vorm: staven\n///\n\n```\n/// dia\n```\n\n## Hint\n\n/// tips | Zo\n///"
    found = told_of_exercise(tmp_path, "open", body)
    assert [each for each in found if each.startswith("E2")] == [
        "E223 13:1 /// grafiek | Proef",
        "E223 23:1 /// tips | Zo",
    ]
