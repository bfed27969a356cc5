"""Slides with little on them: larger, airier or nearer to the middle, and numbers apart from words."""

import pytest

from lesstof.model.source import Span
from lesstof.teacher.reading import Guide
from slides_builder.deck import Answer, Content, Deck, Slide, Statement
from slides_builder.fitting.decks import fit_deck
from slides_builder.fitting.measuring import height_of, longest_word
from slides_builder.fitting.page import Page, Words
from slides_builder.fitting.tables import fit_table
from slides_builder.outputs import LessonDecks
from slides_builder.painting.canvas import Canvas
from slides_builder.painting.shapes import words_xml
from slides_builder.planning.beats import facts_of
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import LayoutName, Role, Style
from slides_builder.template.own_layouts import own_layouts
from slides_builder.words import Grid, line, said, text_of
from tests.slides_builder.conftest import ALL
from tests.slides_builder.deck_courses import LONG_WORD

FRAME = Frame(0, 0, 6_000_000, 3_000_000)


def page_of(read: Guide, content: Content) -> Page:
    lesson = next(iter(LessonDecks().steps(read.guide.handbook, ALL))).payload
    slide = Slide("key", "phase", (), "Klopt het?", content, Span(""))
    return fit_deck(Deck(facts_of(lesson), (slide,)), own_layouts(), {}).pages[0]


def item(page: Page, role: Role) -> Words:
    return next(each for each in page.items if isinstance(each, Words) and each.role is role)


def test_words_stand_off_from_the_numbers_before_them() -> None:
    grid = Grid((said("Post"), said("Klikken"), said("Som")), ((said("Een"), said("12"), said("3 × 4 keer")),))
    table = fit_table(grid, FRAME)
    assert table
    name, numbers, words = table.insets
    assert table.right == (False, True, False)
    assert words > 2 * numbers == 2 * name
    bare = longest_word(said("keer"), table.size, Style())
    assert table.widths[2] >= bare + words + numbers


def test_a_table_in_larger_type_is_airier_where_there_is_room() -> None:
    grid = Grid((said("Begrip"), said("Betekenis")), ((said("bereik"), said("wie het zag")),) * 2)
    usual, large = fit_table(grid, FRAME), fit_table(grid, FRAME, (28, 24))
    assert usual
    assert large
    assert (large.size, usual.size) == (28, 24)
    assert large.margin > usual.margin
    tight = fit_table(grid, Frame(0, 0, FRAME.width, large.frame.height - 1), (28, 24))
    assert tight
    assert (tight.size, tight.margin) == (28, usual.margin)


@pytest.mark.parametrize(("lines", "lower"), [(0, True), (1, True), (6, False)])
def test_a_short_class_question_stands_near_the_middle(read: Guide, lines: int, lower: bool) -> None:
    page = page_of(read, Statement((line("Zeg het je buur."),) * lines))
    title, place = item(page, Role.TITLE), own_layouts()[LayoutName.STATEMENT].place(Role.TITLE)
    assert title.frame
    assert (title.frame.y > place.frame.y) is lower
    assert height_of(title.paragraphs, title.frame.width, title.size, place.style) <= title.frame.height
    if lines:
        body, style = item(page, Role.BODY), own_layouts()[LayoutName.STATEMENT].place(Role.BODY).style
        assert body.frame
        assert title.frame.bottom <= body.frame.y
        assert height_of(body.paragraphs, body.frame.width, body.size, style) <= body.frame.height


@pytest.mark.parametrize(("chosen", "shown"), [("", "B"), ("een doel", "B. een doel"), (LONG_WORD, "B")])
def test_an_answer_says_what_was_right_where_that_fits(read: Guide, chosen: str, shown: str) -> None:
    answer = Answer(said("B"), (line("Want het is meetbaar."),), said(chosen) if chosen else ())
    headline = item(page_of(read, answer), Role.SIDE)
    assert text_of(headline.paragraphs[0].runs) == shown
    assert (headline.frame is not None) is (shown != "B")


@pytest.mark.parametrize(("size", "scaled"), [(36, True), (26, False)])
def test_type_that_is_far_smaller_than_its_place_is_written_as_such(size: int, scaled: bool) -> None:
    place = own_layouts()[LayoutName.ANSWER_HEADLINE].place(Role.SIDE)
    painted = words_xml(Canvas("nl-NL"), Words(Role.SIDE, (line("B. een doel"),), size), place, "Tekst")
    assert ("fontScale" in painted) is scaled
    assert (f'sz="{size}00"' in painted) is not scaled
