"""Plan steps show what the case filled in, interviews where to read them, terms stand large."""

import pytest
from msgspec.structs import replace

from lesstof.model.chapter import Interview, PlanStep, Terms
from lesstof.outputs.contract import Request
from lesstof.teacher.reading import Guide
from slides_builder import deck
from slides_builder.outputs import LessonDecks
from slides_builder.planning.chapter import plan_chapter
from slides_builder.planning.gathering import gathered, lone_terms
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


def test_a_lone_term_joins_the_nearest_terms_of_its_section(desk: Desk) -> None:
    (terms,) = [part for part in desk.lesson.chapter.parts if isinstance(part, Terms)]
    lone, rest = replace(terms, terms=terms.terms[:1]), replace(terms, terms=terms.terms[1:])
    (between,) = [part for part in desk.lesson.chapter.parts if isinstance(part, Interview)]
    assert [part.terms for part in gathered((lone, between, rest)) if isinstance(part, Terms)] == [terms.terms]
    assert gathered((lone, between)) == (lone, between)
    assert lone_terms((lone, between)) == lone.terms


def test_a_lone_term_of_a_section_is_told_with_its_key_ideas(desk: Desk) -> None:
    chapter = desk.lesson.chapter
    section = next(each for each in chapter.sections if any(isinstance(part, Terms) for part in each.parts))
    parts = tuple(replace(part, terms=part.terms[:1]) if isinstance(part, Terms) else part for part in section.parts)
    sections = tuple(replace(each, parts=parts) if each is section else each for each in chapter.sections)
    lesson = replace(desk.lesson, chapter=replace(chapter, sections=sections))
    slides = [slide for beat in plan_chapter(lesson) for slide in beat.slides]
    assert not [slide for slide in slides if ":terms:" in slide.key]
    (opener,) = [slide.content for slide in slides if slide.key.endswith(f":{section.id}")]
    assert isinstance(opener, deck.Opener)
    (term,) = lone_terms(parts)
    assert text_of(opener.ideas[-1].runs).startswith(term.name)
