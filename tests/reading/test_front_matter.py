from pathlib import Path

import pytest

from tests.support import CHAPTER, EXERCISE, course, exercise, told

OPEN = "## Beoordeling\n- Klopt het?"


def told_of_front(root: Path, front: str, body: str = "Tekst.") -> list[str]:
    return told(root, course(root, {CHAPTER: f"{front}\n{body}\n"}).diagnostics)


@pytest.mark.parametrize(
    "title",
    [
        "Meten: wat telt?",
        '"A" zegt B',
        "*Los* zand",
        "'t Kan",
        "#durf",
        "11.10",
        "ja",
        "null",
        "{a: b}",
        "[x] en y",
        "a  # geen commentaar",
        "@huis & haard!",
        "- streep",
        "2026-11-23",
    ],
)
def test_a_value_is_the_rest_of_its_line_and_always_text(tmp_path: Path, title: str) -> None:
    found = course(tmp_path, {CHAPTER: f"---\nhoofdstuk: 1\ntitel:   {title}  \nkernvraag: Hoe?\n---\n"})
    assert found.diagnostics == ()
    assert found.handbook.chapters[0].title == title


def test_what_yaml_would_change_stays_as_it_is(tmp_path: Path) -> None:
    keys = ("eenheid: %", "antwoord: 4,8", "bijlage: #11101, 11102", "marge: 0,05")
    text = exercise("numeriek", "Reken uit.", *keys).replace("leerdoel: 1.1", "leerdoel: 11.10, 1.1")
    found = course(tmp_path, {EXERCISE: text})
    assert found.diagnostics == ()
    read = found.handbook.exercises[0]
    assert (read.objectives, read.attachments) == (("11.10", "1.1"), ("11101", "11102"))
    assert (getattr(read.body, "unit", ""), getattr(read.body, "written", "")) == ("%", "4,8")


def test_an_empty_value_counts_as_absent(tmp_path: Path) -> None:
    front = "---\nhoofdstuk: 1\ntitel:\nkernvraag: Hoe?\npeildatum:\n---"
    assert told_of_front(tmp_path, front) == ["E108 3:7"]


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("Tekst zonder gegevens", ["E113 1:1 Tekst zonder gegevens"]),
        ("---\nhoofdstuk: 1\ntitel: T\nkernvraag: K", ["E105 1:1 ---"]),
        ("---\nhoofdstuk: 1\ntitel: T\n\n## 1.1 Kop {#kop}\n\n---", ["E105 1:1 ---"]),
        ("---\nhoofdstuk: 1\ntitel: T\nkernvraag: K\nlos zand\n---", ["E106 5:1 los zand"]),
        ("---\nhoofdstuk: 1\ntitel: T\nkernvraag: K\n  auteurs: A\n---", ["E106 5:3 auteurs: A"]),
        ("---\nhoofdstuk: 1\ntitel: T\nkernvraag: K\nkleur: rood\n---", ["E107 5:1 kleur"]),
        ("---\nhoofdstuk: 1\ntitel: T\nkernvraag: K\ntitel: U\n---", ["E109 5:1 titel"]),
        ("---\nhoofdstuk: 1\nkernvraag: K\n---", ["E108 1:1 ---"]),
        ("---\nhoofdstuk: 1\ntitel: T\nkernvraag: K\npeildatum: juni 2026\n---", ["E112 5:12 juni 2026"]),
        ("---\nhoofdstuk: 1\ntitel: T\nkernvraag: K\npeildatum: 2026-13\n---", ["E112 5:12 2026-13"]),
        ("---\nhoofdstuk: 1\ntitel: T\nkernvraag: K\nvoorkennis: 1-1\n---", ["E110 5:13 1-1"]),
        ("---\nhoofdstuk: 2\ntitel: T\nkernvraag: K\n---", ["E117 2:12 2"]),
        ("---\nhoofdstuk: twee\ntitel: T\nkernvraag: K\n---", ["E117 2:12 twee"]),
    ],
)
def test_a_mistake_at_the_top_is_told_once_in_its_place(tmp_path: Path, front: str, expected: list[str]) -> None:
    assert told_of_front(tmp_path, front) == expected


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("minuten: vijf", "E111 7:10 vijf"),
        ("minuten: 5,5", "E111 7:10 5,5"),
        ("minuten: ²", "E111 7:10 ²"),
        ("minuten: " + "9" * 5000, "E111 7:10 " + "9" * 5000),
        ("niveau: toepasen", "E218 7:9 toepasen"),
        ("soort: meerkeus", "E110 7:8 meerkeus"),
    ],
)
def test_a_wrong_value_of_an_exercise_is_told_in_its_place(tmp_path: Path, key: str, expected: str) -> None:
    name = key.partition(":")[0]
    lines = exercise("open", OPEN).split("\n")
    kept = [line for line in lines if not line.startswith(f"{name}:")]
    text = "\n".join((*kept[:6], key, *kept[6:]))
    assert told(tmp_path, course(tmp_path, {EXERCISE: text}).diagnostics) == [expected]


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("antwoord: 4.8", "E310 9:11 4.8"),
        ("antwoord: vier", "E310 9:11 vier"),
        ("antwoord: " + "9" * 100, "E310 9:11 " + "9" * 100),
        ("marge: 5%", "E310 9:8 5%"),
        ("land: DE", "E110 9:7 DE"),
        ("bijlage: 1110", "E110 9:10 1110"),
        ("woordenlijst: misschien", "E110 9:15 misschien"),
    ],
)
def test_a_wrong_optional_value_is_told_in_its_place(tmp_path: Path, key: str, expected: str) -> None:
    text = exercise("open", OPEN, key)
    assert told(tmp_path, course(tmp_path, {EXERCISE: text}).diagnostics) == [expected]


def test_a_misspelt_key_is_not_also_told_as_missing(tmp_path: Path) -> None:
    front = "---\nhoofdstuk: 1\ntitle: T\nkernvrag: K\n---"
    found = course(tmp_path, {CHAPTER: f"{front}\n"})
    assert told(tmp_path, found.diagnostics) == ["E107 4:1 kernvrag"]
    assert dict(found.diagnostics[0].arguments)["suggestion"] == "kernvraag"


def test_ten_thousand_lines_at_the_top_are_told_once(tmp_path: Path) -> None:
    front = "---\n" + "titel: T\n" * 10_000 + "---"
    assert told_of_front(tmp_path, front) == ["E114 1:1 ---"]


def test_a_byte_order_mark_and_windows_or_old_mac_line_ends_change_nothing(tmp_path: Path) -> None:
    plain = "---\nhoofdstuk: 1\ntitel: T\nkernvraag: K\n---\n\nEen alinea.\n\n- punt\n"
    sources = [plain, "\ufeff" + plain, plain.replace("\n", "\r\n"), plain.replace("\n", "\r")]
    read = [course(tmp_path / str(place), {CHAPTER: text}) for place, text in enumerate(sources)]
    assert [found.diagnostics for found in read] == [()] * 4
    assert len({found.handbook.chapters for found in read}) == 1
