"""What holds for every deck, the nasty one included."""

import io

from pptx import Presentation

from lesstof.design import tokens
from tests.slides_builder.decks import NS, OpenDeck, Tree, found, text

FEET = {"ftr", "sldNum"}


def test_every_slide_has_a_title_of_its_own(every: list[OpenDeck]) -> None:
    for deck in every:
        assert all(title.strip() for title in deck.titles)
        assert len(set(deck.titles)) == len(deck.titles)


def test_no_placeholder_is_empty(every: list[OpenDeck]) -> None:
    for deck in every:
        for slide in deck.slides:
            for shape in found(slide, ".//p:sp[.//p:ph]"):
                assert text(shape).strip(), etree_name(shape)


def test_every_run_tells_its_language(every: list[OpenDeck]) -> None:
    for deck in every:
        trees = deck.slides + [deck.tree(name) for name in deck.parts if name.startswith("ppt/notesSlides/notes")]
        for tree in trees:
            languages = [run.get("lang") for run in found(tree, ".//a:r/a:rPr | .//a:fld/a:rPr | .//a:br/a:rPr")]
            assert len(languages) == len(found(tree, ".//a:r | .//a:fld | .//a:br"))
            assert set(languages) <= {"nl-NL", "en-GB"}


def test_tables_figures_and_pictures_have_alt_text(every: list[OpenDeck]) -> None:
    for deck in every:
        for slide in deck.slides:
            shown = found(slide, "p:cSld/p:spTree/*[self::p:graphicFrame or self::p:grpSp or self::p:pic]/*/p:cNvPr")
            assert all(len(each.get("descr", "")) > 10 for each in shown)


def test_tables_mark_their_header_row(every: list[OpenDeck]) -> None:
    for deck in every:
        for table in (table for slide in deck.slides for table in found(slide, ".//a:tbl")):
            assert found(table, "a:tblPr")[0].get("firstRow") == "1"
            widths = len(found(table, "a:tblGrid/a:gridCol"))
            assert all(len(found(row, "a:tc")) == widths for row in found(table, "a:tr"))


def test_every_slide_has_a_number_field_and_a_footer_with_the_edition(every: list[OpenDeck]) -> None:
    for deck in every:
        for slide in deck.slides:
            assert len(found(slide, ".//a:fld[@type='slidenum']")) == 1
            footer = found(slide, ".//p:sp[.//p:ph[@type='ftr']]")
            assert "Proefcursus · editie 1" in text(footer[0])


def test_nothing_is_off_the_slide(every: list[OpenDeck]) -> None:
    slide_size = tokens().slide
    for deck in every:
        for slide in deck.slides:
            for frame in found(slide, "p:cSld/p:spTree/*/p:spPr/a:xfrm | p:cSld/p:spTree/*/p:xfrm"):
                x, y, width, height = place(frame)
                assert x >= 0
                assert y >= 0
                assert x + width <= slide_size.width
                assert y + height <= slide_size.height


def test_no_text_is_smaller_than_18_points_but_for_the_feet(every: list[OpenDeck]) -> None:
    for deck in every:
        for slide in deck.slides:
            sizes = [int(run.get("sz")) for run in found(slide, ".//a:rPr[@sz]")]
            assert all(size >= 1800 for size in sizes)


def test_shapes_of_a_slide_have_ids_of_their_own_and_connectors_know_theirs(every: list[OpenDeck]) -> None:
    glued = 0
    for deck in every:
        for slide in deck.slides:
            ids = [each.get("id") for each in found(slide, ".//p:cNvPr")]
            assert len(ids) == len(set(ids))
            joined = [end.get("id") for end in found(slide, ".//a:stCxn | .//a:endCxn")]
            assert set(joined) <= set(ids)
            glued += len(joined)
    assert glued


def test_sections_name_every_slide_once(every: list[OpenDeck]) -> None:
    for deck in every:
        tree = deck.tree("ppt/presentation.xml")
        listed = [each.get("id") for each in found(tree, ".//p14:sectionLst//p14:sldId")]
        assert listed == [each.get("id") for each in found(tree, "p:sldIdLst/p:sldId")]
        assert len(listed) == len(deck.slides)
        assert all(each.get("name") for each in found(tree, ".//p14:section"))


def test_core_properties_are_the_books(every: list[OpenDeck]) -> None:
    for deck in every:
        properties = Presentation(io.BytesIO(deck.data)).core_properties
        assert "Proefcursus" in properties.title
        assert properties.author == "Redactie"
        assert properties.language == "nl-NL"
        assert properties.created.isoformat().startswith("2026-01-01")


def test_layouts_have_names_in_the_language_of_the_course(every: list[OpenDeck]) -> None:
    for deck in every:
        document = Presentation(io.BytesIO(deck.data))
        names = [slide.slide_layout.name for slide in document.slides]
        assert names[0] == "Titeldia"
        assert {"Oefening in twee kolommen", "Tekst", "Paragraaf"} <= set(names)
        assert "Title Slide" not in {layout.name for layout in document.slide_layouts}


def test_lists_are_real_lists(lessons: list[OpenDeck]) -> None:
    choices = lessons[0].slide("Titel van 01-keuze")
    assert [each.get("type") for each in found(choices, ".//a:buAutoNum")] == ["alphaUcPeriod"] * 2
    points = lessons[0].slide("Wat neem je mee?")
    assert len(found(points, ".//a:buAutoNum[@type='arabicPeriod']")) == 2


def test_a_figure_is_a_named_group_of_native_shapes_in_theme_colours(lessons: list[OpenDeck]) -> None:
    slide = lessons[0].slide("De meetketen 1")
    group = found(slide, ".//p:grpSp")[0]
    assert found(group, "p:nvGrpSpPr/p:cNvPr")[0].get("name") == "De meetketen 1"
    assert len(found(group, "p:sp")) >= 3
    assert len(found(group, "p:cxnSp")) == 2
    assert not found(group, ".//a:srgbClr")
    assert found(group, ".//a:schemeClr")


def place(frame: Tree) -> tuple[int, int, int, int]:
    """Left, top, width, height of a frame."""
    offset, extent = frame.find("a:off", NS), frame.find("a:ext", NS)
    assert offset is not None
    assert extent is not None
    return int(offset.get("x", 0)), int(offset.get("y", 0)), int(extent.get("cx", 0)), int(extent.get("cy", 0))


def etree_name(shape: Tree) -> str:
    """The name of a shape, for a failing test."""
    return str(found(shape, ".//p:cNvPr")[0].get("name"))


def test_text_that_was_set_smaller_is_scaled_so_that_it_grows_back_when_words_are_taken_away(
    lessons: list[OpenDeck],
) -> None:
    shapes = [shape for deck in lessons for slide in deck.slides for shape in found(slide, ".//p:sp[.//p:ph]")]
    scaled = [shape for shape in shapes if found(shape, ".//a:normAutofit[@fontScale]")]
    assert scaled
    for shape in scaled:
        scale = int(found(shape, ".//a:normAutofit")[0].get("fontScale", "0"))
        assert 25_000 <= scale < 100_000
        sizes = {int(run.get("sz")) for run in found(shape, ".//a:r/a:rPr[@sz]")}
        assert all(size * scale >= 1800 * 100_000 for size in sizes)


def test_a_text_may_shrink_when_a_teacher_adds_to_it_but_feet_keep_their_line(lessons: list[OpenDeck]) -> None:
    for slide in lessons[0].slides:
        for shape in found(slide, ".//p:sp[.//p:ph]"):
            kind = found(shape, ".//p:ph")[0]
            if kind.get("type") == "title" or kind.get("idx") == "1":
                assert found(shape, "p:txBody/a:bodyPr/a:normAutofit")
            if kind.get("type") == "ftr":
                assert found(shape, "p:txBody/a:bodyPr/a:noAutofit")
