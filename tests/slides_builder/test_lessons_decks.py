"""Lesson files to decks: for teachers with notes on every slide, for students without a trace of them, and to print."""

import io
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation

from lesstof.building.step import Result
from lesstof.outputs.contract import Request
from lesstof.teacher.reading import Guide
from slides_builder.handouts import sheet
from slides_builder.outputs import LessonDecks
from slides_builder.teacher_outputs import TeacherLessons
from tests.slides_builder import deck_courses as courses
from tests.slides_builder.conftest import ALL, made, opened
from tests.slides_builder.decks import OpenDeck, found, text
from tests.support import course, guide

SECRETS = ("UITWERKINGSWOORD", "DOCENTWOORD", "MODELWOORD", "Dat is impact.", "4,8", "uitvoergat", "PLANWOORD")
LESSON = "---\nhoofdstuk: h01\nminuten: 45\nland: beide\nhandout: ja\nantwoorden: {answers}\n---\n"
PLAN = "\n\n## #lesplan-45\n\n| Minuten | Wat | Materiaal |\n| --- | --- | --- |\n| 45 | PLANWOORD | oefening 01-02 |\n"


def files() -> dict[str, str]:
    teacher = courses.teacher_files(1)
    notes = "chapters/h01/index.docent.md"
    text = teacher[notes].split("## #lesplan-45")[0].rstrip() + PLAN
    lessons = {f"content/lessen/{name}.md": LESSON.format(answers=name) for name in ("ja", "nee")}
    return courses.chapter(1) | teacher | {notes: text} | lessons


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Result]:
    """The results of all lesson files by the name of their step."""
    read: Guide = guide(tmp_path_factory.mktemp("lessen"), files())
    steps = [*LessonDecks().steps(read.guide.handbook, ALL), *TeacherLessons().steps(read.guide, ALL)]
    return {step.name: made(step) for step in steps}


@pytest.fixture(scope="module")
def taught_lesson(both: dict[str, Result]) -> OpenDeck:
    return opened(both["lessons:ja"])


def test_a_lesson_with_answers_lies_in_the_teachers_tree_and_one_without_in_the_students(
    both: dict[str, Result],
) -> None:
    paths = {name: [artifact.path for artifact in result.artifacts] for name, result in both.items()}
    assert paths["lessons:ja"] == ["teacher/lessons/ja.pptx", "teacher/lessons/ja-handout.pptx"]
    assert paths["decks:nee"] == ["decks/lessons/nee.pptx", "decks/lessons/nee-handout.pptx"]


def test_a_lesson_of_45_minutes_follows_the_teachers_plan(taught_lesson: OpenDeck) -> None:
    assert "PLANWOORD" in text(taught_lesson.slide("Les van 45 minuten"))


def test_nothing_of_the_teachers_is_in_a_lesson_without_answers_nor_on_a_sheet_to_print(
    both: dict[str, Result],
) -> None:
    shown = [*both["decks:nee"].artifacts, both["lessons:ja"].artifacts[1]]
    for artifact in shown:
        deck = OpenDeck(artifact.data)
        everything = b"".join(deck.parts.values()).decode()
        assert not [secret for secret in SECRETS if secret in everything]
        assert not [name for name in deck.parts if "notes" in name.lower()]


def test_every_slide_of_a_teacher_has_notes_in_the_courses_language(taught_lesson: OpenDeck) -> None:
    for number, title in enumerate(taught_lesson.titles, 1):
        assert taught_lesson.notes(number).strip(), title
        runs = found(taught_lesson.tree(f"ppt/notesSlides/notesSlide{number}.xml"), ".//a:r/a:rPr")
        assert {run.get("lang") for run in runs} == {"nl-NL"}


def test_notes_of_a_question_tell_time_level_answer_and_what_the_teacher_says(taught_lesson: OpenDeck) -> None:
    notes = taught_lesson.notes(taught_lesson.titles.index("Titel van 02-getal") + 1)
    assert "Niveau: " in notes
    assert "Antwoord" in notes
    assert "4,8" in notes


def test_the_last_notes_say_what_was_left_out(taught_lesson: OpenDeck) -> None:
    assert "Niet in deze les" in taught_lesson.notes(len(taught_lesson.titles))


def test_a_sheet_is_an_a4_with_everything_on_the_paper(both: dict[str, Result]) -> None:
    document = Presentation(io.BytesIO(both["decks:nee"].artifacts[1].data))
    assert (document.slide_width, document.slide_height) == sheet.PAPER
    for slide in document.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= sheet.PAPER[0]
            assert shape.top + shape.height <= sheet.PAPER[1]


def test_three_slides_stand_on_a_sheet(both: dict[str, Result]) -> None:
    document = Presentation(io.BytesIO(both["decks:nee"].artifacts[1].data))
    small = [sum(shape.name.startswith("Dia ") for shape in slide.shapes) for slide in document.slides]
    assert set(small[:-1]) == {3}
    assert sum(small) == len(opened(both["decks:nee"]).slides) - 2


def test_ids_are_unique_on_a_sheet(both: dict[str, Result]) -> None:
    for tree in OpenDeck(both["decks:nee"].artifacts[1].data).slides:
        ids = [each.get("id") for each in tree.iter(etree.QName(tree.nsmap["p"], "cNvPr"))]
        assert len(ids) == len(set(ids))


def test_a_request_for_another_chapter_makes_no_lesson(tmp_path: Path) -> None:
    handbook = course(tmp_path, files()).handbook
    assert [step.name for step in LessonDecks().steps(handbook, Request("mkdocs.yml", "", ("h02",)))] == []
