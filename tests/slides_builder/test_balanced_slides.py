"""No slide is nearly empty beside a full one: splits are even, lone lines stay with their table."""

import pytest

from lesstof.model.source import Span
from lesstof.outputs.contract import Request
from lesstof.teacher.reading import Guide
from slides_builder.deck import Answer, Content, Deck, Law, Slide, Text
from slides_builder.fitting.decks import fit_deck
from slides_builder.fitting.page import Page, TableBox, Words
from slides_builder.fitting.sharing import shared
from slides_builder.outputs import LessonDecks
from slides_builder.planning.beats import facts_of
from slides_builder.planning.lesson import Lesson
from slides_builder.template.layouts import Role
from slides_builder.template.own_layouts import own_layouts
from slides_builder.words import Block, Grid, Mark, Paragraph, line, said, text_of
from tests.slides_builder.deck_courses import SENTENCE


@pytest.fixture(scope="module")
def lesson(read: Guide) -> Lesson:
    found: Lesson = next(iter(LessonDecks().steps(read.guide.handbook, Request("mkdocs.yml", "")))).payload
    return found


def fitted(lesson: Lesson, content: Content, title: str = "Titel") -> tuple[Page, ...]:
    slide = Slide("key", "phase", (), title, content, Span("chapters/h01/index.md"))
    return fit_deck(Deck(facts_of(lesson), (slide,)), own_layouts(), {}).pages


def body(page: Page, role: Role = Role.BODY) -> Words | None:
    return next((item for item in page.items if isinstance(item, Words) and item.role is role), None)


def tables(page: Page) -> list[TableBox]:
    return [item for item in page.items if isinstance(item, TableBox)]


def grid(rows: int) -> Grid:
    return Grid((said("Nr"), said("Tekst")), tuple((said(str(n)), said(SENTENCE)) for n in range(rows)))


def bullets(count: int, text: str = SENTENCE) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(said(text), Mark.BULLET, number=n) for n in range(1, count + 1))


def test_things_are_shared_evenly_over_as_few_pages_as_can_be() -> None:
    assert shared([3, 3, 3, 3, 3], 12) == [range(2), range(2, 5)]
    assert shared([20], 12) == [range(1)]
    assert shared([], 12) == []


def test_a_cut_that_costs_much_is_made_elsewhere() -> None:
    assert shared([3, 3, 3, 3], 9) == [range(2), range(2, 4)]
    assert shared([3, 3, 3, 3], 9, [0, 0, 5, 0]) in ([range(1), range(1, 4)], [range(3), range(3, 4)])


def test_no_item_of_a_list_stands_alone_on_the_next_slide(lesson: Lesson) -> None:
    text: tuple[Block, ...] = (*bullets(6, SENTENCE * 2), line(SENTENCE * 3), line(SENTENCE * 3))
    pages = fitted(lesson, Text(text))
    firsts = [found.paragraphs[0] for page in pages[1:] if (found := body(page))]
    assert len(pages) > 1
    assert all(first.number not in {2, 6} for first in firsts)


def test_a_line_after_a_full_table_shares_a_slide_with_its_last_rows(lesson: Lesson) -> None:
    text: tuple[Block, ...] = (*bullets(8), line("Voorbeeld:"), grid(9), line("Dit is een grensgeval."))
    pages = fitted(lesson, Answer((), text))
    assert tables(pages[-1])
    after = body(pages[-1], Role.AFTER)
    assert after
    assert text_of(after.paragraphs[0].runs) == "Dit is een grensgeval."
    assert tuple(row for page in pages for table in tables(page) for row in table.grid.rows) == grid(9).rows
    (announced,) = [
        page for page in pages if (found := body(page)) and text_of(found.paragraphs[-1].runs) == "Voorbeeld:"
    ]
    assert tables(announced)


def test_text_is_as_wide_as_the_slide_before_it_gets_smaller(lesson: Lesson) -> None:
    few, many = (body(fitted(lesson, Text((line(SENTENCE * count),)))[0]) for count in (7, 12))
    assert few
    assert many
    assert (few.frame, few.size) == (None, 24)
    assert many.frame
    assert many.frame.width == own_layouts().room.width


def test_a_line_or_two_are_set_large(lesson: Lesson) -> None:
    (page,) = fitted(lesson, Text((line(SENTENCE),)))
    words = body(page)
    assert words
    assert words.size == 28


def test_text_above_a_table_is_little_larger_than_the_table(lesson: Lesson) -> None:
    (page,) = fitted(lesson, Text((line(SENTENCE * 2), grid(5))))
    words, (table,) = body(page), tables(page)
    assert words
    assert words.size <= table.size + 4


def test_the_law_has_nearly_the_whole_width(lesson: Lesson) -> None:
    frame = own_layouts()[next(page for page in fitted(lesson, Law((line(SENTENCE),)))).layout].place(Role.BODY).frame
    assert frame.width > 0.9 * own_layouts().room.width


def test_the_place_in_a_row_of_slides_never_stands_alone_on_a_line(lesson: Lesson) -> None:
    titles = [body(page, Role.TITLE) for page in fitted(lesson, Text(bullets(30)))]
    assert len(titles) > 1
    assert all(title and text_of(title.paragraphs[0].runs).startswith("Titel\u00a0(") for title in titles)


def test_a_title_gives_up_a_little_size_for_a_line_less(lesson: Lesson) -> None:
    sizes = [body(fitted(lesson, Text((line("x"),)), "woord " * count)[0], Role.TITLE) for count in range(1, 14)]
    assert {title.size for title in sizes if title} == {30, 28}
