"""`lesstof template` and `lesstof build --template`, as an author types them."""

import io
import json
import shutil
import zipfile
from pathlib import Path

from pptx import Presentation

from tests.cli.prompt import lesstof, ran


def plain(path: Path) -> Path:
    Presentation().save(str(path))
    return path


def layouts(deck: Path) -> set[str]:
    return {slide.slide_layout.name for slide in Presentation(io.BytesIO(deck.read_bytes())).slides}


def test_a_starter_is_made_once_and_will_do(tmp_path: Path) -> None:
    made = lesstof("template", "starter", "school.potx", "--language", "nl", at=tmp_path)
    assert "gemaakt: school.potx" in made.stderr + made.stdout
    assert "is te gebruiken" in lesstof("template", "check", "school.potx", "--language", "nl", at=tmp_path).stdout
    lesstof("template", "starter", "school.potx", at=tmp_path, code=2)
    lesstof("template", "starter", "school.odp", at=tmp_path, code=2)


def test_a_file_that_is_no_template_is_refused(tmp_path: Path) -> None:
    (tmp_path / "school.pptx").write_bytes(b"no zip")
    told = lesstof("template", "check", "school.pptx", "--language", "en", at=tmp_path, code=1)
    assert "E810" in told.stdout
    told = lesstof("template", "check", "school.pptx", "--format", "json", at=tmp_path, code=1)
    assert json.loads(told.stdout)["usable"] is False
    lesstof("template", "check", "missing.potx", at=tmp_path, code=2)


def test_decks_follow_the_template_and_are_made_again_when_it_changes(fresh_course: Path, tmp_path: Path) -> None:
    course = Path(shutil.copytree(fresh_course, tmp_path / "course"))
    template = plain(tmp_path / "school.pptx")
    build = ("build", "--only", "decks", "--template", str(template))
    assert ran(lesstof(*build, at=course))
    deck = next((course / "build" / "decks").glob("*.pptx"))
    assert "Title and Content" in layouts(deck)
    assert not ran(lesstof(*build, at=course))
    lesstof("template", "starter", "nieuw.potx", "--language", "nl", at=tmp_path)
    template.write_bytes((tmp_path / "nieuw.potx").read_bytes())
    assert ran(lesstof(*build, at=course))
    assert "Tekst" in layouts(deck)


def test_the_courses_own_template_is_used_and_must_be_in_its_folder(fresh_course: Path, tmp_path: Path) -> None:
    course = Path(shutil.copytree(fresh_course, tmp_path / "course"))
    settings = course / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    assert "  - lesstof:\n" in text

    def with_template(path: str) -> None:
        added = f"  - lesstof:\n      template: {path}\n"
        settings.write_text(text.replace("  - lesstof:\n", added), encoding="utf-8")

    plain(course / "school.pptx")
    with_template("school.pptx")
    lesstof("build", "--only", "decks", at=course)
    assert "Title and Content" in layouts(next((course / "build" / "decks").glob("*.pptx")))
    plain(tmp_path / "elsewhere.pptx")
    with_template("../elsewhere.pptx")
    assert "E821" in lesstof("build", "--only", "decks", at=course, code=2).stderr
    with_template("missing.pptx")
    assert "E822" in lesstof("check", at=course, code=2).stderr


def test_a_template_with_macros_stops_the_build(fresh_course: Path, tmp_path: Path) -> None:
    course = Path(shutil.copytree(fresh_course, tmp_path / "course"))
    template = plain(tmp_path / "school.pptx")
    with zipfile.ZipFile(template, "a") as archive:
        archive.writestr("ppt/vbaProject.bin", b"x")
    told = lesstof("build", "--only", "decks", "--template", str(template), at=course, code=1)
    assert "E813" in told.stderr
    assert not (course / "build" / "decks").exists()


def test_one_deck_and_its_update_follow_the_template_too(fresh_course: Path, tmp_path: Path) -> None:
    course = Path(shutil.copytree(fresh_course, tmp_path / "course"))
    template = plain(tmp_path / "school.pptx")
    lesstof("deck", "h01", "--minutes", "45", "--template", str(template), "--out", "les.pptx", at=course)
    deck = course / "les.pptx"
    assert "Title and Content" in layouts(deck)
    slides = len(Presentation(str(deck)).slides)
    lesstof("deck", "update", "les.pptx", "--template", str(template), at=course)
    assert "Title and Content" in layouts(deck)
    assert len(Presentation(str(deck)).slides) == slides
    missing = lesstof("deck", "h01", "--template", "weg.pptx", at=course, code=2)
    assert "weg.pptx" in missing.stderr


def test_one_deck_is_not_made_in_a_template_that_cannot_be_used(fresh_course: Path, tmp_path: Path) -> None:
    course = Path(shutil.copytree(fresh_course, tmp_path / "course"))
    template = plain(tmp_path / "school.pptx")
    with zipfile.ZipFile(template, "a") as archive:
        archive.writestr("ppt/vbaProject.bin", b"x")
    told = lesstof("deck", "h01", "--template", str(template), "--out", "les.pptx", at=course, code=2)
    assert "E813" in told.stderr
    assert not (course / "les.pptx").exists()
