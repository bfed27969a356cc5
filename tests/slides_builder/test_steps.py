"""Steps: pure, picklable, and redone for a change of what they show and nothing else."""

import pickle
from pathlib import Path

from msgspec.structs import replace

from lesstof.building.step import Step
from lesstof.outputs.contract import Request
from lesstof.teacher.reading import Guide
from slides_builder.outputs import LessonDecks
from slides_builder.teacher_outputs import TeacherDecks
from tests.slides_builder import deck_courses as courses
from tests.slides_builder.conftest import ALL, made
from tests.support import course, guide


def keys(root: Path, files: dict[str, str]) -> dict[str, str]:
    return {step.name: step.key for step in LessonDecks().steps(course(root, files).handbook, ALL)}


def two_chapters() -> dict[str, str]:
    return courses.chapter(1) | courses.chapter(2)


def test_only_the_chapters_that_are_asked_for_are_made(read: Guide) -> None:
    steps = list(LessonDecks().steps(read.guide.handbook, Request("mkdocs.yml", "", ("h02",))))
    assert [step.name for step in steps] == ["decks:h02"]


def test_the_same_course_in_another_folder_gives_the_same_keys_and_bytes(tmp_path: Path) -> None:
    steps: list[list[Step]] = []
    for folder in ("here", "there"):
        read = guide(tmp_path / folder, two_chapters() | courses.teacher_files(1))
        steps.append([*LessonDecks().steps(read.guide.handbook, ALL), *TeacherDecks().steps(read.guide, ALL)])
    assert [step.key for step in steps[0]] == [step.key for step in steps[1]]
    assert [made(step) for step in steps[0]] == [made(step) for step in steps[1]]


def test_a_step_survives_the_journey_to_another_process(read: Guide) -> None:
    for step in TeacherDecks().steps(read.guide, ALL):
        assert made(pickle.loads(pickle.dumps(step))) == made(step)


def test_a_change_in_one_chapter_redoes_no_deck_of_another(tmp_path: Path) -> None:
    before = keys(tmp_path / "a", two_chapters())
    path = "chapters/h02/index.md"
    changed = two_chapters() | {path: two_chapters()[path].replace("Noem bij elk", "Geef bij elk")}
    after = keys(tmp_path / "b", changed)
    assert before["decks:h01"] == after["decks:h01"]
    assert before["decks:h02"] != after["decks:h02"]


def test_an_edited_exercise_redoes_its_own_deck_and_the_one_that_recalls_it(tmp_path: Path) -> None:
    path = "exercises/h01/01-keuze.md"
    changed = two_chapters() | {path: two_chapters()[path].replace("De winst", "Het verlies")}
    before, after = keys(tmp_path / "a", two_chapters()), keys(tmp_path / "b", changed)
    assert before["decks:h01"] != after["decks:h01"]
    assert before["decks:h02"] != after["decks:h02"]


def test_other_settings_redo_every_deck(read: Guide) -> None:
    before, after = (
        {step.key for step in LessonDecks().steps(read.guide.handbook, request)}
        | {step.key for step in TeacherDecks().steps(read.guide, request)}
        for request in (ALL, Request("mkdocs.yml", "changed"))
    )
    assert not before & after


def test_teachers_files_change_no_lesson_deck(tmp_path: Path) -> None:
    with_teacher = keys(tmp_path / "a", two_chapters() | courses.teacher_files(1))
    assert with_teacher == keys(tmp_path / "b", two_chapters())


def test_an_edited_note_redoes_the_teachers_deck(read: Guide) -> None:
    steps = {step.name: step.key for step in TeacherDecks().steps(read.guide, ALL)}
    first, *others = read.guide.notes
    changed = replace(read.guide, notes=(replace(first, digest="other"), *others))
    after = {step.name: step.key for step in TeacherDecks().steps(changed, ALL)}
    assert {name for name in steps if steps[name] != after[name]} == {f"teacher-decks:{first.chapter}"}


def test_a_payload_holds_only_its_own_chapter(read: Guide) -> None:
    for step in LessonDecks().steps(read.guide.handbook, ALL):
        assert [chapter.id for chapter in step.payload.handbook.chapters] == [step.payload.chapter.id]
