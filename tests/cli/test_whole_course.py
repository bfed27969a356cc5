"""A whole course with the outputs that everyone has: the site, the decks and the teacher's decks."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.prompt import command, contents, environment, ran, times

TREES = ("site", "decks", "teacher")


def build(course: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    done = subprocess.run(
        command("build", *arguments), cwd=course, env=environment(more_outputs=False), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done


@pytest.fixture(scope="module")
def built(fresh_course: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course of two chapters, built with one process."""
    course = Path(shutil.copytree(fresh_course, tmp_path_factory.mktemp("built") / "course"))
    for arguments in (("chapter", "Thee zetten"), ("exercise", "h02", "Een vraag")):
        subprocess.run(command("new", *arguments), cwd=course, env=environment(), check=True, capture_output=True)
    build(course, "--jobs", "1")
    return course


def test_all_three_trees_are_there(built: Path) -> None:
    names = [path.name[:3] for path in sorted((built / "build/decks").iterdir())]
    assert names == ["h01", "h02"]
    assert len(contents(built / "build/teacher")) == 2
    assert (built / "build/site/h01/index.html").is_file()


def test_another_folder_and_more_jobs_give_the_same_bytes(built: Path, tmp_path: Path) -> None:
    elsewhere = Path(shutil.copytree(built, tmp_path / "een andere map", ignore=shutil.ignore_patterns("build")))
    build(elsewhere, "--jobs", "3")
    for tree in TREES:
        here, there = contents(built / "build" / tree), contents(elsewhere / "build" / tree)
        assert here.keys() == there.keys()
        assert [path for path in here if here[path] != there[path]] == []


def test_an_unchanged_course_runs_no_step_and_touches_no_file(built: Path) -> None:
    before = {tree: times(built / "build" / tree) for tree in TREES}
    assert ran(build(built)) == []
    assert {tree: times(built / "build" / tree) for tree in TREES} == before


def test_an_edit_in_one_chapter_redoes_no_deck_of_another(built: Path, tmp_path: Path) -> None:
    course = Path(shutil.copytree(built, tmp_path / "course", copy_function=shutil.copy2))
    for path in ("chapters/h02/index.md", "exercises/h02/02-een-vraag.md"):
        (course / path).write_text((course / path).read_text("utf-8").replace("Schrijf hier", "Schreef hier"), "utf-8")
    files = ["epub", "flashcards", "offer", "offline", "site"]
    assert sorted(ran(build(course))) == ["decks:h02", *files, "teacher-decks:h02", "thumbnails:h02"]


def test_a_new_note_of_the_teacher_redoes_only_the_teachers_deck(built: Path, tmp_path: Path) -> None:
    course = Path(shutil.copytree(built, tmp_path / "course", copy_function=shutil.copy2))
    note = course / "chapters/h02/index.docent.md"
    note.write_text(note.read_text("utf-8").replace("Schrijf hier", "Schreef hier"), "utf-8")
    assert ran(build(course)) == ["teacher-decks:h02"]


def test_no_path_of_this_machine_is_in_what_is_published(built: Path) -> None:
    place = str(built.parent).encode()
    for tree in TREES:
        assert [path for path, data in contents(built / "build" / tree).items() if place in data] == []
    assert not re.search(rb"file:///", (built / "build/site/index.html").read_bytes())
