"""`lesstof deck` as a teacher types it."""

import zipfile
from pathlib import Path

import pytest
from pptx import Presentation

from tests.cli.prompt import contents, lesstof, new_course


@pytest.fixture(scope="module")
def proef(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return new_course(tmp_path_factory.mktemp("deck"))


def test_a_lesson_with_answers_lies_in_the_teachers_tree(proef: Path) -> None:
    told = lesstof("deck", "h01", "--minutes", "45", at=proef).stderr
    assert "build/teacher/lessons/h01-45min.pptx" in told
    assert (proef / "build/teacher/lessons/h01-45min.pptx").stat().st_mode & 0o044


def test_without_answers_no_teachers_file_is_opened(proef: Path) -> None:
    for path in proef.rglob("*.docent.md"):
        path.rename(path.with_suffix(".hidden"))
        path.write_bytes(b"\xff\xfe nonsense that would be an error")
    try:
        lesstof("deck", "1", "--minutes", "45", "--no-answers", "--handout", "--out", "leerling/", at=proef)
    finally:
        for path in proef.rglob("*.docent.hidden"):
            path.rename(path.with_suffix(".md"))
    assert sorted(contents(proef / "leerling")) == ["h01-45min-student-handout.pptx", "h01-45min-student.pptx"]


def test_a_deck_with_answers_does_not_go_where_students_look(proef: Path) -> None:
    told = lesstof("deck", "h01", "--out", "build/decks/h01.pptx", at=proef, code=2).stderr
    assert "studenten" in told


def test_a_changed_deck_is_kept_and_an_unchanged_one_renewed(proef: Path) -> None:
    target = proef / "eigen.pptx"
    lesstof("deck", "h01", "--out", "eigen.pptx", at=proef)
    lesstof("deck", "h01", "--minutes", "20", "--out", "eigen.pptx", at=proef)
    assert not list(proef.glob("eigen.bak*"))
    target.write_bytes(target.read_bytes() + b"mine")
    told = lesstof("deck", "h01", "--out", "eigen.pptx", at=proef).stderr
    assert "eigen.bak.pptx" in told
    assert (proef / "eigen.bak.pptx").read_bytes().endswith(b"mine")


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("h77",), 2, "h77"),
        (("h01", "h02"), 2, "h02"),
        (("h01", "--only", "9.9"), 1, "E622"),
        (("h01", "--only", "oefenningen"), 1, "Bedoel je"),
        (("h01", "--out", "les.docx"), 2, ".pptx"),
        (("h01", "--minutes", "nul"), 2, "nul"),
        (("update",), 2, "lesstof deck update"),
        (("update", "weg.pptx"), 2, "weg.pptx"),
        (("update", "mkdocs.yml"), 2, "E842"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(proef: Path, arguments: tuple[str, ...], code: int, told: str) -> None:
    assert told in lesstof("deck", *arguments, at=proef, code=code).stderr


def test_an_updated_deck_keeps_its_copy_beside_it(proef: Path) -> None:
    lesstof("deck", "h01", "--minutes", "45", "--out", "mijn.pptx", at=proef)
    document = Presentation(str(proef / "mijn.pptx"))
    document.slides[0].shapes.title.text = "Mijn titel"
    document.save(str(proef / "mijn.pptx"))
    told = lesstof("deck", "update", "mijn.pptx", at=proef).stderr
    assert "Mijn titel" in told
    assert zipfile.is_zipfile(proef / "mijn.bak.pptx")
    assert Presentation(str(proef / "mijn.pptx")).slides[0].shapes.title.text == "Mijn titel"


def test_a_lesson_file_is_built_and_known_by_its_name(proef: Path) -> None:
    lessons = proef / "content" / "lessen"
    lessons.mkdir(parents=True, exist_ok=True)
    (lessons / "eerste-les.md").write_text("---\nhoofdstuk: h01\nminuten: 30\nonderdelen: oefeningen\n---\n", "utf-8")
    lesstof("build", "--only", "lessons", at=proef)
    assert (proef / "build/teacher/lessons/eerste-les.pptx").is_file()
    lesstof("deck", "eerste-les", "--no-answers", "--out", "les.pptx", at=proef)
    assert (proef / "les.pptx").is_file()


def test_a_mistake_in_a_lesson_file_is_told_with_its_place(proef: Path) -> None:
    path = proef / "content" / "lessen" / "fout.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("---\nhoofdstuk: h01\nonderdelen: kernpuntn\n---\nTekst.\n", "utf-8")
    told = lesstof("check", at=proef, code=1).stdout
    path.unlink()
    assert "content/lessen/fout.md:3" in told
    assert "E622" in told
    assert "E620" in told
