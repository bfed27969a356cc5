"""What belongs together stands on one slide: lists, questions with their tables, words to choose from, titles."""

import pytest

from lesstof.model.source import Span
from lesstof.outputs.contract import Request
from lesstof.teacher.reading import Guide
from slides_builder.deck import Answer, ChoiceTask, Content, Deck, GapTask, MatchTask, Quote, Slide, Text
from slides_builder.fitting.decks import fit_deck
from slides_builder.fitting.measuring import height_of, longest_word
from slides_builder.fitting.page import Page, TableBox, Words
from slides_builder.outputs import LessonDecks
from slides_builder.planning.beats import facts_of
from slides_builder.planning.lesson import Lesson
from slides_builder.planning.tasks import lettered, marked
from slides_builder.template.layouts import LayoutName, Role
from slides_builder.template.own_layouts import own_layouts
from slides_builder.words import Grid, Mark, Paragraph, line, said, text_of
from tests.slides_builder.deck_courses import SENTENCE


@pytest.fixture(scope="module")
def lesson(read: Guide) -> Lesson:
    found: Lesson = next(iter(LessonDecks().steps(read.guide.handbook, Request("mkdocs.yml", "")))).payload
    return found


def fitted(lesson: Lesson, content: Content, title: str = "Titel") -> tuple[Page, ...]:
    slide = Slide("key", "phase", (), title, content, Span("chapters/h01/index.md"))
    return fit_deck(Deck(facts_of(lesson), (slide,)), own_layouts(), {}).pages


def words(page: Page, role: Role = Role.BODY) -> Words:
    return next(item for item in page.items if isinstance(item, Words) and item.role is role)


def told(page: Page, role: Role = Role.BODY) -> list[str]:
    return [text_of(each.runs) for each in words(page, role).paragraphs]


def items(count: int, mark: Mark, text: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(said(f"{n} {text}"), mark, number=n) for n in range(1, count + 1))


@pytest.mark.parametrize("last", [1, 2, 3])
def test_a_short_item_does_not_go_on_alone_where_smaller_type_can_prevent_it(lesson: Lesson, last: int) -> None:
    long = items(3, Mark.BULLET, SENTENCE * 3)
    short = tuple(Paragraph(said(f"kort {n}"), Mark.BULLET, number=3 + n) for n in range(1, last + 1))
    first, second = fitted(lesson, Text((*long, *short, line(SENTENCE * 4))))
    marks = [each.mark for each in words(second).paragraphs]
    assert marks.count(Mark.BULLET) != 1
    assert min(words(page).size for page in (first, second)) >= 20


def test_a_short_paragraph_in_bold_stays_with_what_it_begins(lesson: Lesson) -> None:
    letters = [Paragraph((*said(f"{letter}.", bold=True), *said(" Vul in."))) for letter in "abcdefgh"]
    text = tuple(each for letter in letters for each in (letter, line(SENTENCE * 2)))
    pages = fitted(lesson, Text(text))
    assert len(pages) > 1
    assert all(told(page)[0].endswith("Vul in.") for page in pages)


@pytest.mark.parametrize("length", range(20, 60, 2))
def test_the_speaker_stands_right_below_a_quotation_of_any_length(lesson: Lesson, length: int) -> None:
    (page,) = fitted(lesson, Quote((line("Webanalist"),)), "“" + ("woord " * 20)[:length] + "x”")
    place, said_by = own_layouts()[LayoutName.QUOTE].place(Role.TITLE), words(page)
    title = words(page, Role.TITLE)
    height = height_of(title.paragraphs, place.frame.width, title.size, place.style)
    assert said_by.frame
    assert 0 <= said_by.frame.y - place.frame.y - height < 500_000


def test_a_number_with_a_long_unit_is_set_smaller_and_keeps_its_place(lesson: Lesson) -> None:
    (page,) = fitted(lesson, Answer(said("27,5\u00a0procentpunt"), (line("Want zo is het."),)))
    head, place = words(page, Role.SIDE), own_layouts()[LayoutName.ANSWER_HEADLINE].place(Role.SIDE)
    assert page.layout is LayoutName.ANSWER_HEADLINE
    assert longest_word(head.paragraphs[0].runs, head.size, place.style) <= place.frame.width


def test_a_letter_in_a_table_stays_with_the_first_word() -> None:
    assert text_of(marked("4", said("gebruikerscontent is van jou"))) == "4\u00a0\u00a0gebruikerscontent is van jou"


def choices(count: int) -> tuple[Paragraph, ...]:
    return lettered([said(f"Uitspraak {n} over de cijfers.") for n in range(count)])


CELLS = Grid((said("Post"), said("Mei"), said("Juni")), tuple((said(f"p{n}"), said("1"), said("2")) for n in range(3)))


@pytest.mark.parametrize(("sentences", "slides"), [(1, 1), (8, 2)])
def test_choices_stand_under_the_table_that_they_are_about(lesson: Lesson, sentences: int, slides: int) -> None:
    stem = (line(SENTENCE * sentences), CELLS, line("Welke twee kloppen?"))
    pages = fitted(lesson, ChoiceTask(stem, choices(4)))
    assert len(pages) == slides
    assert any(isinstance(item, TableBox) for item in pages[-1].items)
    assert told(pages[-1], Role.AFTER)[0] == "Welke twee kloppen?"
    assert len(told(pages[-1], Role.AFTER)) == 5


def test_short_words_to_choose_from_leave_their_width_to_the_text(lesson: Lesson) -> None:
    place = own_layouts()[LayoutName.TASK_SIDE].place(Role.BODY)
    pages = [
        fitted(lesson, GapTask((line(SENTENCE * 11),), (line("Kies uit:"), *items(6, Mark.BULLET, word))))
        for word in ("ja", "verantwoordelijkheidsgevoel")
    ]
    (short,), (long, *_) = pages
    narrow = words(short).frame
    assert narrow
    assert narrow.width > place.frame.width
    assert words(long).size <= words(short).size
    side = words(short, Role.SIDE).frame
    assert side
    assert narrow.right < side.x
    assert side.right == own_layouts()[LayoutName.TASK_SIDE].place(Role.SIDE).frame.right


def test_a_matching_exercise_of_two_slides_repeats_its_question(lesson: Lesson) -> None:
    left, right = items(9, Mark.NUMBER, SENTENCE * 2), lettered([said(word) for word in ("hero", "hub", "help")])
    grid = Grid((said("Zin"), said("Soort")), tuple((each.runs, said("hero")) for each in left))
    pages = fitted(lesson, MatchTask((line("Koppel elke zin aan een soort."),), grid, left, right))
    assert len(pages) > 1
    assert all(told(page)[0] == "Koppel elke zin aan een soort." for page in pages)
    assert all(told(page, Role.SIDE) == ["hero", "hub", "help"] for page in pages)
    assert [text for page in pages for text in told(page)[1:]] == [text_of(each.runs) for each in left]
