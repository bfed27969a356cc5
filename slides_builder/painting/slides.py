"""A page as the parts of one slide: the slide itself and, where it has notes, its notes page."""

from collections.abc import Callable
from typing import assert_never

from lesstof.labels import Labels
from lesstof.outputs.markup import root, tag
from lesstof.outputs.packing import PackagePart, Relation
from slides_builder.deck import Notes
from slides_builder.fitting.page import ChartBox, DrawingBox, Item, Page, PictureBox, TableBox, Words
from slides_builder.painting.animating import timing_xml
from slides_builder.painting.canvas import Canvas
from slides_builder.painting.charts import chart_xml
from slides_builder.painting.drawings import drawing_xml
from slides_builder.painting.equations import has_formula, with_words
from slides_builder.painting.shapes import picture_xml, plate_xml, slide_number_xml, words_xml
from slides_builder.painting.tables import table_xml
from slides_builder.painting.text import paragraphs, run_properties
from slides_builder.template import names
from slides_builder.template.layouts import Layout, Role
from slides_builder.template.master import number_field
from slides_builder.template.opening import Template
from slides_builder.words import Paragraph, Run

_GROUP = tag("p:nvGrpSpPr", tag("p:cNvPr", id=1, name=""), tag("p:cNvGrpSpPr"), tag("p:nvPr")) + tag("p:grpSpPr")
_COLOURS = tag("p:clrMapOvr", tag("a:masterClrMapping"))
_NO_GROUP = tag("p:cNvSpPr", tag("a:spLocks", noGrp=1))


def slide_name(number: int) -> str:
    """The part name of a slide, counted from 1."""
    return f"/ppt/slides/slide{number}.xml"


def notes_name(number: int) -> str:
    """The part name of a slide's notes."""
    return f"/ppt/notesSlides/notesSlide{number}.xml"


def slide_part(page: Page, number: int, template: Template, canvas: Canvas, words: Labels) -> PackagePart:
    """The slide: its shapes in reading order, its key as the slide's name."""
    layout = template.layouts[page.layout]
    canvas.relate(names.TO_LAYOUT, template.layout_part(page.layout))
    if page.notes:
        canvas.relate(names.TO_NOTES, notes_name(number))
    canvas.colours = layout.palette
    shapes = [plate_xml(canvas, plate, words("Background")) for plate in layout.plates]
    ids = []
    for item in page.items:
        shapes.append(_item(canvas, item, layout, words))
        ids.append(canvas.last_id)
    if layout.has(Role.SLIDE_NUMBER):
        place = layout.place(Role.SLIDE_NUMBER)
        shapes.append(slide_number_xml(canvas, words(Role.SLIDE_NUMBER.value), number, place))
    shown = tag("p:cSld", tag("p:spTree", _GROUP, *shapes), name=page.key)
    data = root("p:sld", shown, _COLOURS, timing_xml(page, ids))
    return PackagePart(slide_name(number), names.SLIDE, data, tuple(canvas.relations))


def _item(canvas: Canvas, item: Item, layout: Layout, words: Labels) -> str:
    match item:
        case Words(paragraphs=told):
            place, name = layout.place(item.role), words(item.role.value)
            return _painted(canvas, told, lambda: words_xml(canvas, item, place, name))
        case TableBox(grid=grid):
            told = tuple(Paragraph(cell) for row in (grid.header, *grid.rows) for cell in row)
            return _painted(canvas, told, lambda: table_xml(canvas, item, words("Table")))
        case DrawingBox():
            return drawing_xml(canvas, item)
        case ChartBox():
            return chart_xml(canvas, item)
        case PictureBox():
            return picture_xml(canvas, item, words("Picture"))
    assert_never(item)


def _painted(canvas: Canvas, told: tuple[Paragraph, ...], paint: Callable[[], str]) -> str:
    return with_words(canvas, paint) if has_formula(told) else paint()


def notes_part(notes: Notes, number: int, template: Template, language: str, words: Labels) -> PackagePart:
    """The notes page of a slide."""
    canvas = Canvas(language)
    canvas.relations = [
        Relation("rId1", names.TO_NOTES_MASTER, template.notes_master),
        Relation("rId2", names.TO_SLIDE, slide_name(number)),
    ]
    picture = tag("p:cNvSpPr", tag("a:spLocks", noGrp=1, noRot=1, noChangeAspect=1))
    page_number = tag("a:p", number_field(run_properties(canvas, Run("")), str(number)))
    shapes = (
        _noted(canvas, words("Slide"), picture, tag("p:ph", type="sldImg", idx=2), ""),
        _noted(
            canvas,
            words("Notes"),
            _NO_GROUP,
            tag("p:ph", type="body", sz="quarter", idx=3),
            paragraphs(canvas, notes.paragraphs),
        ),
        _noted(canvas, words("Slide number"), _NO_GROUP, tag("p:ph", type="sldNum", sz="quarter", idx=5), page_number),
    )
    data = root("p:notes", tag("p:cSld", tag("p:spTree", _GROUP, *shapes)), _COLOURS)
    return PackagePart(notes_name(number), names.NOTES, data, tuple(canvas.relations))


def _noted(canvas: Canvas, name: str, locks: str, placeholder: str, written: str) -> str:
    number = canvas.next_id()
    identity = tag("p:nvSpPr", tag("p:cNvPr", id=number, name=f"{name} {number}"), locks, tag("p:nvPr", placeholder))
    body = tag("p:txBody", tag("a:bodyPr"), tag("a:lstStyle"), written) if written else ""
    return tag("p:sp", identity, tag("p:spPr"), body)
