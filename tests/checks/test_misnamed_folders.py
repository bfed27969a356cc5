"""A folder or file under a wrong name is told once, with the right name, and what hangs on it is not told."""

from pathlib import Path

import pytest

from lesstof.checks.catalogue import render
from tests.checks.checked_courses import course_with, findings


def told(root: Path) -> list[str]:
    return [f"{found.code} {found.span.path} {dict(found.arguments).get('expected')}" for found in findings(root)]


def moved(root: Path, old: str, new: str) -> Path:
    (root / new).parent.mkdir(parents=True, exist_ok=True)
    (root / old).rename(root / new)
    return root


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("chapters/h01/index.md", "chapters/h01/Index.md", "E119 chapters/h01 chapters/h01/index.md"),
        ("chapters/h01/index.md", "chapters/h01/index.MD", "E119 chapters/h01 chapters/h01/index.md"),
        ("chapters/h01/index.md", "chapters/h01/index.md.txt", "E119 chapters/h01 chapters/h01/index.md"),
        ("chapters/h01/index.md", "chapters/h01/hoofdstuk.md", "E119 chapters/h01 chapters/h01/index.md"),
        ("chapters/h01/index.md", "klad.md", "E119 exercises/h01 chapters/h01/index.md"),
        ("chapters/h01/index.md", "chapters/h01.md", "E115 chapters/h01.md chapters/h01/index.md"),
        ("chapters/h01", "chapters/hoofdstuk1", "E120 chapters/hoofdstuk1 chapters/h01"),
        ("chapters/h01", "chapters/h1", "E120 chapters/h1 chapters/h01"),
        ("chapters/h01", "chapters/H01", "E120 chapters/H01 chapters/h01"),
        ("chapters/h01", "chapters/Hoofdstuk 01 Brood", "E120 chapters/Hoofdstuk 01 Brood chapters/h01"),
        ("chapters/h01", "chapters/inleiding", "E120 chapters/inleiding "),
        ("exercises/h01", "exercises/1", "E120 exercises/1 exercises/h01"),
        ("exercises/h01", "exercises/brood", "E120 exercises/brood "),
        ("chapters", "hoofdstukken", "E120 hoofdstukken chapters"),
        ("exercises", "Oefeningen", "E120 Oefeningen exercises"),
        ("content", "inhoud", "E120 inhoud content"),
        (
            "exercises/h01/02-keten.md",
            "exercises/h01/2_Keten.md",
            "E115 exercises/h01/2_Keten.md exercises/h01/02-keten.md",
        ),
        (
            "exercises/h01/02-keten.md",
            "exercises/h01/02-keten.md.txt",
            "E115 exercises/h01/02-keten.md.txt exercises/h01/02-keten.md",
        ),
    ],
)
def test_one_message_names_the_folder_and_its_right_name(old: str, new: str, expected: str, tmp_path: Path) -> None:
    assert told(moved(course_with(None, tmp_path / "course"), old, new)) == [expected]


def test_the_message_names_the_file_that_was_meant(tmp_path: Path) -> None:
    root = moved(course_with(None, tmp_path / "course"), "chapters/h01/index.md", "chapters/h01/Index.md")
    message, hint = render(findings(root)[0], "nl")
    assert message == "Hoofdstuk zonder tekst: chapters/h01/index.md is er niet."
    assert hint == "Geef Index.md de naam index.md (met kleine letters)."


@pytest.mark.parametrize("name", ["chapters/afbeeldingen/kaart.png", "chapters/h02/.klad.md", "chapters/_klad/a.md"])
def test_what_is_no_text_of_a_chapter_may_stand_beside_it(name: str, tmp_path: Path) -> None:
    root = course_with(None, tmp_path / "course")
    (root / name).parent.mkdir(parents=True)
    (root / name).write_bytes(b"x")
    assert told(root) == []


def test_whether_a_chapter_has_a_text_is_not_told_by_what_the_teacher_has(tmp_path: Path) -> None:
    root = course_with(None, tmp_path / "course")
    (root / "chapters" / "h02").mkdir()
    (root / "chapters" / "h02" / "index.docent.md").write_text("## #opening\nA.", encoding="utf-8")
    assert told(root) == ["E116 chapters/h02/index.docent.md chapters/h02/index.md"]
