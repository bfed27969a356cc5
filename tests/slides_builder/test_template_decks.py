"""Decks in templates that were not made for us: everything fits, can be read, and nothing else comes along."""

import io
from pathlib import Path

import pytest
from pptx import Presentation

from lesstof.building.step import Result
from lesstof.model.source import digest_of
from lesstof.outputs.contract import Request, TemplateFile
from lesstof.teacher.reading import Guide
from slides_builder.deck import Deck
from slides_builder.fitting.decks import fit_deck
from slides_builder.fitting.measuring import height_of
from slides_builder.fitting.page import DrawingBox, PictureBox, TableBox, Words
from slides_builder.judging.reporting import judged_deck
from slides_builder.outputs import LessonDecks
from slides_builder.planning.beats import facts_of
from slides_builder.planning.chapter import plan_chapter
from slides_builder.teacher_outputs import TeacherDecks
from slides_builder.template.layouts import BOX, LayoutName, Role
from slides_builder.template.school.opening import School, open_school
from slides_builder.template.school.tints import ENOUGH, contrast
from tests.slides_builder.conftest import made, opened
from tests.slides_builder.decks import OpenDeck, found, text
from tests.slides_builder.school_templates import SCHOOLS, entries, used
from tests.slides_builder.school_templates import made as template

EVERY = pytest.mark.parametrize("name", SCHOOLS)


def school(name: str) -> School:
    return open_school(SCHOOLS[name], f"{name}.potx", "nl-NL")


def request_for(folder: Path, data: bytes, *chapters: str) -> Request:
    path = folder / "school.potx"
    path.write_bytes(data)
    return Request("mkdocs.yml", "", chapters, TemplateFile(str(path), digest_of(data)))


def deck_in(folder: Path, read: Guide, data: bytes, chapter: str = "h01") -> Result:
    return made(next(iter(TeacherDecks().steps(read.guide, request_for(folder, data, chapter)))))


@EVERY
def test_every_text_of_the_nasty_chapter_fits_its_place(name: str, read: Guide) -> None:
    lesson = next(iter(LessonDecks().steps(read.guide.handbook, Request("mkdocs.yml", "", ("h03",))))).payload
    slides = tuple(slide for beat in plan_chapter(lesson) for slide in beat.slides)
    layouts = school(name).template.layouts
    for page in fit_deck(Deck(facts_of(lesson), slides), layouts, {}).pages:
        for item in page.items:
            if isinstance(item, Words):
                place = layouts[page.layout].place(item.role)
                frame = item.frame or place.frame
                high = height_of(item.paragraphs, frame.width, item.size, place.style)
                assert high <= frame.height, (page.key, item.role)
                assert item.size >= (24 if item.role is Role.TITLE else 9 if item.role is Role.FOOTER else 18) or (
                    item.role is Role.MARK
                )


@EVERY
def test_nothing_stands_in_anyones_way(name: str, read: Guide, tmp_path: Path) -> None:
    deck = deck_in(tmp_path, read, SCHOOLS[name]).artifacts[0].data
    assert judged_deck(deck, f"{name}.pptx").diagnostics == ()


@EVERY
def test_everything_is_on_the_slide(name: str, read: Guide) -> None:
    lesson = next(iter(LessonDecks().steps(read.guide.handbook, Request("mkdocs.yml", "", ("h01",))))).payload
    slides = tuple(slide for beat in plan_chapter(lesson) for slide in beat.slides)
    opened_school = school(name)
    layouts, size = opened_school.template.layouts, opened_school.size
    for page in fit_deck(Deck(facts_of(lesson), slides), layouts, {}).pages:
        for item in page.items:
            frame = item.frame
            if isinstance(item, Words) and frame is None:
                frame = layouts[page.layout].place(item.role).frame
            assert frame is not None
            assert frame.x >= 0
            assert frame.y >= 0
            assert frame.right <= size.width
            assert frame.bottom <= size.height
            if isinstance(item, TableBox | DrawingBox | PictureBox):
                assert frame.bottom <= layouts.room.bottom


@EVERY
def test_a_deck_opens_with_a_title_on_each_slide_and_no_empty_placeholder(
    name: str, read: Guide, tmp_path: Path
) -> None:
    deck = opened(deck_in(tmp_path, read, SCHOOLS[name]))
    document = Presentation(io.BytesIO(deck.data))
    assert len(document.slides) > 10
    assert all(title.strip() for title in deck.titles)
    assert len(set(deck.titles)) == len(deck.titles)
    for slide in deck.slides:
        assert all(text(shape).strip() for shape in found(slide, ".//p:sp[.//p:ph]"))


@EVERY
def test_slides_use_layouts_of_the_template_and_its_size(name: str, read: Guide, tmp_path: Path) -> None:
    document = Presentation(io.BytesIO(opened(deck_in(tmp_path, read, SCHOOLS[name])).data))
    given = entries(SCHOOLS[name])
    layouts = {path for path in given if path.startswith("ppt/slideLayouts/slideLayout")}
    assert {str(slide.slide_layout.part.partname)[1:] for slide in document.slides} <= layouts
    assert document.slide_width == school(name).size.width


def test_what_the_school_did_with_its_file_stays_behind(read: Guide, tmp_path: Path) -> None:
    deck = opened(deck_in(tmp_path, read, template(used)))
    assert b"GEHEIMWOORD" not in b"".join(deck.parts.values())
    assert not [name for name in deck.parts if name.startswith("ppt/media/image")]
    assert Presentation(io.BytesIO(deck.data)).core_properties.author == "Redactie"


def test_a_logo_stays_and_text_keeps_clear_of_it(read: Guide, tmp_path: Path) -> None:
    deck = opened(deck_in(tmp_path, read, SCHOOLS["logo"]))
    assert any(name.startswith("ppt/media/") for name in deck.parts)
    room = school("logo").template.layouts.room
    assert room.bottom <= 5400000 or room.right <= 7800000


def test_text_on_a_dark_background_is_light(read: Guide) -> None:
    layouts = school("dark").template.layouts
    for name in (LayoutName.TEXT, LayoutName.WIDE, LayoutName.COVER):
        place = layouts[name].place(Role.TITLE)
        assert place.ink
        assert 'val="bg1"' in place.ink
    assert contrast("101830", "FFFFFF") >= ENOUGH
    assert layouts[LayoutName.TEXT].palette.plain


def test_a_background_that_nothing_can_be_read_on_gets_a_plate(read: Guide, tmp_path: Path) -> None:
    layouts = school("busy").template.layouts
    assert layouts[LayoutName.TEXT].plates
    assert not school("plain").template.layouts[LayoutName.TEXT].plates
    slide = opened(deck_in(tmp_path, read, SCHOOLS["busy"])).slides[1]
    assert found(slide, ".//*[local-name()='decorative']")


@pytest.mark.parametrize("name", ["sunrise", "stripes", "busy", "dark"])
def test_all_words_can_be_read_on_what_lies_behind_them(name: str, read: Guide, tmp_path: Path) -> None:
    (artifact,) = deck_in(tmp_path, read, SCHOOLS[name], "h03").artifacts
    assert not [each for each in judged_deck(artifact.data, name).findings if each.code == "W864"]


def test_text_on_a_gradient_has_the_colour_for_its_end_of_it(read: Guide) -> None:
    layouts = school("sunrise").template.layouts
    assert 'val="bg1"' in layouts[LayoutName.TEXT].place(Role.TITLE).ink
    assert layouts[LayoutName.TEXT].plates


def test_columns_stand_in_the_room_of_text_and_not_beside_it(read: Guide) -> None:
    for name in SCHOOLS.keys() - {"ours"}:
        layouts = school(name).template.layouts
        left, right = (layouts[LayoutName.EXAMPLE].place(role).frame for role in (Role.BODY, Role.SIDE))
        assert (left.y, left.height) == (right.y, right.height)
        assert layouts.room.x <= left.x < left.right < right.x


def test_a_wider_font_takes_smaller_type_or_more_slides(read: Guide, tmp_path: Path) -> None:
    counts = [len(opened(deck_in(tmp_path, read, SCHOOLS[name], "h03")).slides) for name in ("plain", "unknown")]
    assert counts[1] > counts[0]


def test_our_own_starter_gives_the_slides_of_our_own_decks(read: Guide, tmp_path: Path) -> None:
    ours = made(next(iter(TeacherDecks().steps(read.guide, Request("mkdocs.yml", "", ("h01",))))))
    assert opened(deck_in(tmp_path, read, SCHOOLS["ours"])).titles == opened(ours).titles


def test_text_without_a_place_stands_in_text_boxes() -> None:
    layouts = school("plain").template.layouts
    assert layouts[LayoutName.TEXT].place(Role.KICKER).holder is BOX
    assert layouts[LayoutName.TEXT].place(Role.BODY).holder is not BOX
    assert all(layout.place(Role.TITLE).holder for layout in layouts.layouts)


def test_the_same_template_gives_the_same_bytes_and_another_one_another_key(read: Guide, tmp_path: Path) -> None:
    first, second = (tmp_path / "a"), (tmp_path / "b")
    first.mkdir()
    second.mkdir()
    assert deck_in(first, read, SCHOOLS["wide"]) == deck_in(second, read, SCHOOLS["wide"])
    keys = [
        next(iter(LessonDecks().steps(read.guide.handbook, request))).key
        for request in (
            Request("mkdocs.yml", "", ("h01",)),
            request_for(first, SCHOOLS["wide"], "h01"),
            request_for(second, SCHOOLS["wide"], "h01"),
            request_for(first, SCHOOLS["plain"], "h01"),
        )
    ]
    assert keys[1] == keys[2]
    assert len(set(keys)) == 3


def test_every_part_is_reached_and_every_relation_leads_somewhere(read: Guide, tmp_path: Path) -> None:
    for name in SCHOOLS:
        deck: OpenDeck = opened(deck_in(tmp_path, read, SCHOOLS[name]))
        package = Presentation(io.BytesIO(deck.data)).part.package
        reached = {str(part.partname)[1:] for part in package.iter_parts()}
        assert reached == {part for part in deck.parts if not part.endswith((".rels", "[Content_Types].xml"))}
