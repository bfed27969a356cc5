"""Figures keep their limits, tables their columns, announcements what they announce."""

import pytest
from msgspec.structs import replace

from lesstof.model.figure import Figure
from lesstof.model.source import Span
from lesstof.outputs.contract import Request
from lesstof.teacher.reading import Guide
from slides_builder.deck import Content, Deck, Model, Slide, Table, Text
from slides_builder.fitting.columns import narrowed
from slides_builder.fitting.decks import fit_deck
from slides_builder.fitting.flowing import paginate
from slides_builder.fitting.lowering import LOWER
from slides_builder.fitting.page import DrawingBox, Page, TableBox, Words
from slides_builder.outputs import LessonDecks
from slides_builder.planning.beats import facts_of
from slides_builder.planning.lesson import Lesson
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import PLAIN, Place, Role, Style
from slides_builder.template.own_layouts import own_layouts
from slides_builder.words import Grid, Mark, Paragraph, line, said, text_of
from tests.slides_builder.deck_courses import SENTENCE


@pytest.fixture(scope="module")
def lesson(read: Guide) -> Lesson:
    found: Lesson = next(iter(LessonDecks().steps(read.guide.handbook, Request("mkdocs.yml", "")))).payload
    return found


def fitted(lesson: Lesson, content: Content) -> tuple[Page, ...]:
    slide = Slide("key", "phase", (), "Titel", content, Span("chapters/h01/index.md"))
    return fit_deck(Deck(facts_of(lesson), (slide,)), own_layouts(), {}).pages


def words(page: Page) -> str:
    return " ".join(text_of(p.runs) for item in page.items if isinstance(item, Words) for p in item.paragraphs)


def table(page: Page) -> TableBox:
    return next(item for item in page.items if isinstance(item, TableBox))


def figure(lesson: Lesson) -> Figure:
    return next(part for part in lesson.chapter.parts if isinstance(part, Figure))


def grid(columns: int, rows: int, text: str = "waarde") -> Grid:
    header = tuple(said(f"Kolom{n}") for n in range(columns))
    return Grid(header, tuple(tuple(said(f"{text}{n}") for n in range(columns)) for _ in range(rows)))


def test_a_figure_that_could_fill_its_slide_leaves_room_for_its_limit(lesson: Lesson) -> None:
    part = figure(lesson)
    long = replace(part, parts=tuple(replace(each, text=SENTENCE * 4) for each in part.parts))
    (first, *_) = fitted(lesson, Model(long, said("Let op: dit zegt niets."), ()))
    assert [item for item in first.items if isinstance(item, DrawingBox)]
    assert "Let op: dit zegt niets." in words(first)


def test_a_limit_without_room_beside_the_figure_follows_on_the_next_slide(lesson: Lesson) -> None:
    limit = "Let op: " + SENTENCE * 8
    pages = fitted(lesson, Model(figure(lesson), said(limit), ()))
    assert limit.strip() in " ".join(map(words, pages))


def test_a_limit_of_a_figure_too_large_to_draw_is_told_with_its_parts(lesson: Lesson) -> None:
    part = figure(lesson)
    huge = replace(part, parts=tuple(replace(part.parts[0], label=f"Onderdeel nummer {n}") for n in range(60)))
    pages = fitted(lesson, Model(huge, said("Let op: te veel."), (line("Onderdeel"),)))
    assert not [item for page in pages for item in page.items if isinstance(item, DrawingBox)]
    assert "Let op: te veel." in " ".join(map(words, pages))


def test_a_line_below_a_table_is_never_left_out(lesson: Lesson) -> None:
    pages = fitted(lesson, Table(grid(3, 30), said("In de browserversie.")))
    assert "In de browserversie." in " ".join(map(words, pages))


def test_a_few_rows_are_set_larger_where_that_is_asked(lesson: Lesson) -> None:
    (page,) = fitted(lesson, Table(grid(2, 2), larger=(32, 28)))
    (usual,) = fitted(lesson, Table(grid(2, 2)))
    assert (table(page).size, table(usual).size) == (32, 24)


def test_a_table_that_is_a_little_too_high_is_set_tight_before_it_is_split(lesson: Lesson) -> None:
    counts = {rows: [table(page).margin for page in fitted(lesson, Table(grid(3, rows)))] for rows in range(8, 18)}
    whole = [margins[0] for margins in counts.values() if len(margins) == 1]
    assert whole == sorted(whole, reverse=True)
    assert len(set(whole)) == 2
    assert all(min(margins) > min(whole) for margins in counts.values() if len(margins) > 1)


def test_text_below_a_title_of_two_lines_keeps_its_distance(lesson: Lesson) -> None:
    def top(title: str) -> int:
        slide = Slide("key", "phase", (), title, Text((line(SENTENCE),)), Span("chapters/h01/index.md"))
        (page,) = fit_deck(Deck(facts_of(lesson), (slide,)), own_layouts(), {}).pages
        (body,) = [item for item in page.items if isinstance(item, Words) and item.role is Role.BODY]
        return (body.frame or own_layouts()[page.layout].place(Role.BODY).frame).y

    assert top(SENTENCE.strip()) == top("Kort") + LOWER


def test_a_table_with_too_many_columns_is_shown_in_parts_with_its_first_column(lesson: Lesson) -> None:
    pages = fitted(lesson, Text((grid(14, 5, "waardevol"),)))
    parts = [table(page).grid for page in pages]
    assert len(parts) == 3
    assert all(text_of(part.header[0]) == "Kolom0" for part in parts)
    assert [text_of(cell) for part in parts for cell in part.header[1:]] == [f"Kolom{n}" for n in range(1, 14)]
    assert {len(part.header) for part in parts} <= {5, 6}


def test_a_table_stays_whole_where_it_fits_or_where_no_two_columns_do() -> None:
    room = own_layouts().room.width
    for whole in (grid(4, 3), grid(3, 2, "onmogelijklang" * 12)):
        assert narrowed(whole, room, PLAIN) == (whole,)


def test_an_announcement_stands_with_its_table_and_not_alone_on_the_slide_before(lesson: Lesson) -> None:
    text = tuple(line(SENTENCE * 2) for _ in range(5))
    pages = fitted(lesson, Text((*text, line("Voorbeeld:"), grid(3, 6))))
    assert "Voorbeeld:" in words(next(page for page in pages if any(isinstance(i, TableBox) for i in page.items)))


def test_one_list_that_is_too_high_parts_no_other_announcement() -> None:
    frame = Frame(0, 0, 6_000_000, 2_000_000)
    place = Place(Role.BODY, frame, 22, style=Style(8))
    text = (line("Lang:"), line(SENTENCE * 7), line("Kort."), line("Kies:"), Paragraph(said("a"), Mark.BULLET))
    pages = paginate(text, frame, place, 22)
    assert all(text_of(page[-1].runs) != "Kies:" for page in pages)
