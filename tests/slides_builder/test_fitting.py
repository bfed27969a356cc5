"""Text is measured, split or reported; nothing overflows and nothing is lost."""

from pathlib import Path

import pytest
from PIL import Image

from lesstof.building.step import Result
from lesstof.drawing.metrics import line_height
from lesstof.model.source import Span
from lesstof.outputs.contract import Request
from lesstof.teacher.reading import Guide
from slides_builder.deck import Deck, GapTask, OpenTask, Slide, Text
from slides_builder.fitting.decks import fit_deck
from slides_builder.fitting.flowing import fitting_size, is_crowded, paginate, sizes_of, split
from slides_builder.fitting.measuring import height_of, line_count, longest_word
from slides_builder.fitting.page import Fitted, Page, PictureBox, TableBox, Words
from slides_builder.fitting.tables import fit_table, split_table
from slides_builder.outputs import LessonDecks
from slides_builder.planning.beats import facts_of
from slides_builder.planning.chapter import plan_chapter
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import LayoutName, Place, Role, Style
from slides_builder.template.own_layouts import own_layouts
from slides_builder.words import Grid, Mark, Paragraph, Photo, line, said, text_of
from tests.slides_builder import deck_courses as courses
from tests.slides_builder.conftest import ALL, made, opened
from tests.slides_builder.decks import found
from tests.support import course

FRAME = Frame(0, 0, 6_000_000, 3_000_000)
PLACE = Place(Role.BODY, FRAME, 22, style=Style(8))


@pytest.fixture(scope="module")
def fitted(read: Guide) -> Fitted:
    """The pages of the nasty chapter."""
    lesson = next(iter(LessonDecks().steps(read.guide.handbook, Request("mkdocs.yml", "", ("h03",))))).payload
    slides = tuple(slide for beat in plan_chapter(lesson) for slide in beat.slides)
    return fit_deck(Deck(facts_of(lesson), slides), own_layouts(), {})


def items(page: Page, role: Role) -> list[Words]:
    return [item for item in page.items if isinstance(item, Words) and item.role is role]


def test_all_text_fits_its_frame(fitted: Fitted) -> None:
    for page in fitted.pages:
        for item in page.items:
            if isinstance(item, Words):
                place = own_layouts()[page.layout].place(item.role)
                frame = item.frame or place.frame
                high = height_of(item.paragraphs, frame.width, item.size, place.style)
                assert high <= frame.height, (page.key, item.role)
                assert item.size >= place.smallest


def test_all_tables_fit_the_slide(fitted: Fitted) -> None:
    bottom = own_layouts()[LayoutName.TEXT].place(Role.BODY).frame.bottom
    tables = [item for page in fitted.pages for item in page.items if isinstance(item, TableBox)]
    assert tables
    assert all(table.frame.bottom <= bottom for table in tables)
    assert all(sum(table.heights) == table.frame.height for table in tables)


def test_nothing_that_was_split_is_lost(fitted: Fitted) -> None:
    told = [text_of(p.runs) for page in fitted.pages for item in items(page, Role.BODY) for p in item.paragraphs]
    everything = " ".join(told)
    assert all(f"Punt {n}:" in everything for n in range(1, 41))
    story = [page for page in fitted.pages if page.key.startswith("h03:example:")]
    words = " ".join(text_of(p.runs) for page in story for item in items(page, Role.BODY) for p in item.paragraphs)
    assert words.split() == (courses.SENTENCE * 40).split()


def test_a_split_repeats_the_title_with_its_place(fitted: Fitted) -> None:
    story = [page for page in fitted.pages if page.key.startswith("h03:example:")]
    titles = [text_of(items(page, Role.TITLE)[0].paragraphs[0].runs) for page in story]
    assert len(story) > 2
    assert titles == [f"Lang verhaal\u00a0({n}/{len(story)})" for n in range(1, len(story) + 1)]


def test_what_does_not_fit_is_told(lesson_results: list[Result]) -> None:
    assert {found.code for found in lesson_results[2].diagnostics} == {"W801", "W802"}
    assert all(found.span.path == "chapters/h03/index.md" for found in lesson_results[2].diagnostics)
    assert not lesson_results[0].diagnostics


def test_a_title_is_never_smaller_than_28_points(fitted: Fitted) -> None:
    assert all(items(page, Role.TITLE)[0].size >= 28 for page in fitted.pages)


def test_lines_end_at_spaces_and_long_words_are_cut() -> None:
    width = longest_word(said("woordje woordje"), 20) * 3
    assert line_count(said("woordje"), width, 20) == 1
    assert line_count(said("woordje woordje"), width, 20) == 1
    assert line_count(said("woordje " * 5), width, 20) == 3
    assert line_count(said("woordje" * 10), width, 20) == 4
    assert line_count(said("een\ntwee"), width, 20) == 2


def test_bold_text_takes_more_room() -> None:
    assert longest_word(said("Verantwoordelijkheid", bold=True), 20) > longest_word(said("Verantwoordelijkheid"), 20)


def test_pages_are_about_equally_full() -> None:
    pages = paginate(tuple(line(courses.SENTENCE) for _ in range(10)), FRAME, PLACE, 22)
    assert max(map(len, pages)) - min(map(len, pages)) <= 1


def test_an_announcement_stays_with_its_list() -> None:
    height = line_height(22) * 4
    frame = Frame(0, 0, 9_000_000, height + 4 * 8 * 12700)
    text = (line("Een."), line("Twee."), line("Drie."), line("Kies uit:"), Paragraph(said("a"), Mark.BULLET))
    pages = paginate(text, frame, Place(Role.BODY, frame, 22, style=Style(8)), 22)
    assert [text_of(page[0].runs) for page in pages][-1] in {"Kies uit:", "Drie."}
    assert text_of(pages[-1][-2].runs) == "Kies uit:"


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    pages = paginate((line(courses.SENTENCE * 30),), FRAME, PLACE, 22)
    assert len(pages) > 1
    assert all(text_of(page[-1].runs).strip().endswith(".") for page in pages)


def test_rows_go_over_slides_under_the_same_header() -> None:
    grid = Grid((said("Nr"), said("Tekst")), tuple((said(str(n)), said(courses.SENTENCE)) for n in range(30)))
    parts = split_table(grid, FRAME)
    assert len(parts) > 2
    assert all(part.grid.header == grid.header for part in parts)
    assert tuple(row for part in parts for row in part.grid.rows) == grid.rows
    assert fit_table(grid, FRAME) is None


def test_columns_of_numbers_are_right_aligned() -> None:
    grid = Grid((said("Cijfer"), said("Aantal")), ((said("Bereik"), said("5.500")), (said("Deel"), said("4,8%"))))
    table = fit_table(grid, FRAME)
    assert table is not None
    assert table.right == (False, True)


def test_a_picture_is_shown_with_its_alt_text_and_stored_once(tmp_path: Path) -> None:
    picture = tmp_path / "chapters/h01/bord.png"
    picture.parent.mkdir(parents=True)
    Image.new("RGB", (800, 600), "#336699").save(picture)
    shown = "![Een bord met een pijl](bord.png)"
    dia = "/// dia | Kijk {n}\nWat zie je?\n\n" + shown + "\n///\n\nTekst.\n\n"
    files = courses.chapter(1)
    path = "chapters/h01/index.md"
    body = files[path].replace("/// kern\n", dia.format(n=1) + dia.format(n=2) + "/// kern\n")
    handbook = course(tmp_path, files | {path: body}).handbook
    result = made(next(iter(LessonDecks().steps(handbook, ALL))))
    deck = opened(result)
    pictures = [each for slide in deck.slides for each in found(slide, ".//p:pic//p:cNvPr")]
    assert [each.get("descr") for each in pictures] == ["Een bord met een pijl"] * 2
    assert len([name for name in deck.parts if name.startswith("ppt/media/")]) == 1


def test_a_picture_that_a_slide_cannot_show_is_told_and_described(read: Guide) -> None:
    lesson = next(iter(LessonDecks().steps(read.guide.handbook, ALL))).payload

    slide = Slide(
        "k", "f", (), "Titel", Text((Photo("chapters/h01/x.svg", "Een tekening"),)), Span("chapters/h01/index.md")
    )
    fitted = fit_deck(Deck(facts_of(lesson), (slide,)), own_layouts(), {})
    assert [found.code for found in fitted.diagnostics] == ["W804"]
    assert not [item for item in fitted.pages[0].items if isinstance(item, PictureBox)]
    assert "Een tekening" in [text_of(p.runs) for item in items(fitted.pages[0], Role.BODY) for p in item.paragraphs]


def test_words_to_choose_from_stand_beside_every_part_of_a_long_text(read: Guide) -> None:
    lesson = next(iter(LessonDecks().steps(read.guide.handbook, ALL))).payload
    words = (line("Kies uit:"), Paragraph(said("output"), Mark.BULLET), Paragraph(said("impact"), Mark.BULLET))
    task = GapTask(tuple(line(courses.SENTENCE * 2) for _ in range(12)), words)
    slide = Slide("key", "phase", (), "Titel", task, Span("exercises/h01/05.md"))
    pages = fit_deck(Deck(facts_of(lesson), (slide,)), own_layouts(), {}).pages
    assert len(pages) > 1
    assert all(items(page, Role.SIDE)[0].paragraphs == words for page in pages)


def test_much_text_is_split_before_it_gets_small_and_then_as_large_as_it_can() -> None:
    frame = Frame(0, 0, 9_000_000, line_height(18) * 11)
    place = Place(Role.BODY, frame, 24, style=Style(gap=0))
    text = tuple(line(courses.SENTENCE) for _ in range(10))
    assert fitting_size(text, frame, place, sizes_of(place)) == 18
    assert is_crowded(text, 18)
    assert not is_crowded(text, 20)
    assert not is_crowded(text[:7], 18)
    size, pieces = split(text, place, sizes_of(place))
    assert len(paginate(text, frame, place, 20)) == len(pieces) == 3
    assert size == 24


def test_text_stands_above_the_first_rows_of_a_table_that_is_split_anyway(read: Guide) -> None:
    lesson = next(iter(LessonDecks().steps(read.guide.handbook, ALL))).payload
    grid = Grid((said("Nr"), said("Tekst")), tuple((said(str(n)), said(courses.SENTENCE)) for n in range(14)))
    task = OpenTask((line(courses.SENTENCE), grid))
    slide = Slide("key", "phase", (), "Titel", task, Span("exercises/h01/05.md"))
    pages = fit_deck(Deck(facts_of(lesson), (slide,)), own_layouts(), {}).pages
    tables = [[item for item in page.items if isinstance(item, TableBox)] for page in pages]
    assert [len(each) for each in tables] == [1] * len(pages)
    assert len(pages) == len(split_table(grid, own_layouts().room))
    assert tuple(row for (table,) in tables for row in table.grid.rows) == grid.rows
    (words,), (first, *_) = items(pages[0], Role.BODY), tables[0]
    assert words.frame
    assert words.frame.bottom <= first.frame.y
    assert all(table.frame.bottom <= own_layouts().room.bottom for (table,) in tables)
