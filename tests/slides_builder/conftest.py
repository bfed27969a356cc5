"""Two chapters and a nasty one, read and built once."""

import pytest

from lesstof.building.step import Result, Step
from lesstof.outputs.contract import Request
from lesstof.teacher.reading import Guide
from slides_builder.outputs import LessonDecks
from slides_builder.teacher_outputs import TeacherDecks
from tests.slides_builder import deck_courses as courses
from tests.slides_builder.decks import OpenDeck
from tests.support import guide

ALL = Request("mkdocs.yml", "")


def made(step: Step) -> Result:
    return step.function(step.payload)


def opened(result: Result) -> OpenDeck:
    return OpenDeck(result.artifacts[0].data)


@pytest.fixture(scope="session")
def read(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    """A course of three chapters with its teacher's side; the third is the nasty one."""
    files = courses.chapter(1) | courses.chapter(2, title="Rekenen met cijfers") | courses.teacher_files(1)
    files |= courses.teacher_files(2) | courses.chapter(3, courses.nasty_body(), courses.SENTENCE * 2)
    return guide(tmp_path_factory.mktemp("course"), files)


@pytest.fixture(scope="session")
def lesson_results(read: Guide) -> list[Result]:
    return [made(step) for step in LessonDecks().steps(read.guide.handbook, ALL)]


@pytest.fixture(scope="session")
def teacher_results(read: Guide) -> list[Result]:
    return [made(step) for step in TeacherDecks().steps(read.guide, ALL)]


@pytest.fixture(scope="session")
def lessons(lesson_results: list[Result]) -> list[OpenDeck]:
    return [opened(result) for result in lesson_results]


@pytest.fixture(scope="session")
def taught(teacher_results: list[Result]) -> list[OpenDeck]:
    return [opened(result) for result in teacher_results]


@pytest.fixture(scope="session")
def every(lessons: list[OpenDeck], taught: list[OpenDeck]) -> list[OpenDeck]:
    return lessons + taught
