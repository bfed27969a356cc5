"""A deck as sheets to print.

PowerPoint's own handouts exist only in its print dialogue, and nothing of it is there when a course is built. So a
handout is a file of A4 pages with everything on them: opened in any program, it is printed, or saved as PDF, as it is.
"""

from fractions import Fraction
from functools import cache

from lxml import etree
from msgspec.structs import replace

from lesstof.building.step import Artifact
from lesstof.design import tokens
from lesstof.labels import labels
from lesstof.model.handbook import Handbook
from lesstof.outputs.markup import NAMESPACES
from lesstof.outputs.packing import PackagePart, pack
from slides_builder.deck import Cover, Deck, Model, Slide
from slides_builder.fitting.page import Page
from slides_builder.handouts import sheet
from slides_builder.handouts.painting import sheet_xml
from slides_builder.handouts.shrinking import shrink
from slides_builder.making import MEDIA_TYPE, fit_own, media_of
from slides_builder.painting.canvas import Canvas
from slides_builder.painting.decks import bind
from slides_builder.painting.media import Media
from slides_builder.painting.media import media_of as painted
from slides_builder.painting.slides import slide_name
from slides_builder.template import names
from slides_builder.template.layouts import LayoutName
from slides_builder.template.opening import Template, own


def make_handout(deck: Deck, handbook: Handbook, path: str) -> Artifact:
    """The sheets of a deck, without its title and its lesson plan. Raises OSError when a picture is gone."""
    slides = tuple(replace(slide, notes=None) for slide in deck.slides if _is_printed(slide))
    pages = fit_own(replace(deck, slides=slides), handbook).pages
    media = {name: painted(*known) for name, known in media_of(pages, handbook).items()}
    template = upright(deck.facts.accent, deck.facts.language)
    sheets = [pages[first : first + sheet.PER_SHEET] for first in range(0, len(pages), sheet.PER_SHEET)]
    made = [part for n, each in enumerate(sheets, 1) for part in _sheet(deck, each, n, len(sheets), template, media)]
    parts = [
        *template.parts,
        *{part.name: part for each in media.values() for part in each.parts}.values(),
        *made,
    ]
    blank = tuple(Page(f"sheet-{n}", deck.facts.title, LayoutName.WIDE, (), None) for n in range(1, len(sheets) + 1))
    return Artifact(path, MEDIA_TYPE, pack(bind(deck.facts, blank, template, parts)))


def _is_printed(slide: Slide) -> bool:
    """A model that is built up stands on paper once."""
    step = isinstance(slide.content, Model) and slide.content.shown
    return not (isinstance(slide.content, Cover) or step or slide.key.endswith(":lesson-plan"))


def _sheet(
    deck: Deck, pages: tuple[Page, ...], number: int, count: int, template: Template, media: dict[str, Media]
) -> list[PackagePart]:
    words = labels(deck.facts.language[:2])
    canvas = Canvas(deck.facts.language, media=media, number=number)
    canvas.relate(names.TO_LAYOUT, template.layout_part(LayoutName.WIDE))
    layouts = {layout.name.value: layout for layout in template.layouts.layouts}
    head = words("{title} · sheet {number} of {count}", title=deck.facts.title, number=number, count=count)
    data = sheet_xml(canvas, pages, layouts, head, deck.facts.footer, (number - 1) * sheet.PER_SHEET + 1, words)
    return [PackagePart(slide_name(number), names.SLIDE, data, tuple(canvas.relations)), *canvas.parts]


@cache
def upright(accent: str, language: str) -> Template:
    """Our own template on an upright A4: its masters and layouts made smaller, so that nothing lies off the paper."""
    template = own(accent, language)
    parts = tuple(_narrowed(part) for part in template.parts)
    presentation = replace(template.presentation, data=_resized(template.presentation.data))
    return replace(template, parts=parts, presentation=presentation)


def _narrowed(part: PackagePart) -> PackagePart:
    if part.content_type not in (names.MASTER, names.LAYOUT):
        return part
    document = etree.fromstring(part.data)
    tree = document.find(f".//{{{NAMESPACES['xmlns:p']}}}spTree")
    if tree is not None:
        shrink(list(tree)[2:], Fraction(sheet.PAPER[0], tokens().slide.width))
    return replace(part, data=etree.tostring(document, encoding="UTF-8", xml_declaration=True, standalone=True))


def _resized(presentation: bytes) -> bytes:
    document = etree.fromstring(presentation)
    size = document.find(f"{{{NAMESPACES['xmlns:p']}}}sldSz")
    if size is not None:
        size.set("cx", str(sheet.PAPER[0]))
        size.set("cy", str(sheet.PAPER[1]))
    return etree.tostring(document, encoding="UTF-8", xml_declaration=True, standalone=True)
