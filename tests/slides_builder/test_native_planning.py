"""Plan steps show what the case filled in, interviews where to read them, terms stand large."""

from dataclasses import replace

import pytest

from lesstof.model.chapter import Interview, PlanStep, Terms
from lesstof.outputs.contract import Request
from lesstof.teacher.reading import Guide
from slides_builder import deck
from slides_builder.outputs import LessonDecks
from slides_builder.planning.lesson import Lesson
from slides_builder.planning.making import Desk
from slides_builder.planning.parts import beats_of
from slides_builder.words import Paragraph, text_of


@pytest.fixture(scope="module")
def desk(read: Guide) -> Desk:
    lesson: Lesson = next(iter(LessonDecks().steps(read.guide.handbook, Request("mkdocs.yml", "")))).payload
    return Desk(lesson, "fase")


def content(desk: Desk, part: PlanStep | Interview | Terms) -> deck.Content:
    return beats_of(desk, part)[0].slides[0].content


def test_the_example_stands_below_the_assignment(desk: Desk) -> None:
    (step,) = [part for part in desk.lesson.chapter.parts if isinstance(part, PlanStep)]
    shown = content(desk, replace(step, example="Zadelpunt meet elke week."))
    assert isinstance(shown, deck.PlanTask)
    last = shown.task[-1]
    assert isinstance(last, Paragraph)
    assert text_of(last.runs) == "Voorbeeld (fictief): Zadelpunt meet elke week."
    without = content(desk, step)
    assert isinstance(without, deck.PlanTask)
    assert without.task == shown.task[:-1]


def test_without_an_address_an_interview_names_its_chapter(desk: Desk) -> None:
    (interview,) = [part for part in desk.lesson.chapter.parts if isinstance(part, Interview)]
    shown = content(desk, interview)
    assert isinstance(shown, deck.Quote)
    assert text_of(shown.speaker[-1].runs) == "Lees het interview in hoofdstuk 1"


def test_terms_may_be_larger_than_other_tables(desk: Desk) -> None:
    (terms,) = [part for part in desk.lesson.chapter.parts if isinstance(part, Terms)]
    shown = content(desk, terms)
    assert isinstance(shown, deck.Table)
    assert shown.larger == (32, 28)
