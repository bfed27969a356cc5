"""Measured pages to the bytes of a presentation."""

import uuid
from collections.abc import Mapping
from itertools import groupby

from lxml import etree
from msgspec.structs import replace

from lesstof.design import tokens
from lesstof.labels import labels
from lesstof.model.handbook import Picture
from lesstof.outputs.markup import NAMESPACES, tag
from lesstof.outputs.packing import PackagePart, Relation, pack
from slides_builder.deck import Facts
from slides_builder.fitting.page import Page, PictureBox
from slides_builder.marking import KIND, PART, RELATION, custom_xml, properties_of
from slides_builder.painting.canvas import Canvas
from slides_builder.painting.media import SLIDE_PIXELS, Media, media_of
from slides_builder.painting.remembering import mark_of
from slides_builder.painting.slides import notes_part, slide_name, slide_part
from slides_builder.template import names
from slides_builder.template.opening import Template
from slides_builder.template.properties import core_xml

_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_P = f"{{{NAMESPACES['xmlns:p']}}}"
_R = f"{{{NAMESPACES['xmlns:r']}}}"
# PowerPoint wants slide ids from here on.
_FIRST_ID = 256


def paint_deck(
    facts: Facts, pages: tuple[Page, ...], template: Template, media: Mapping[str, tuple[Picture, bytes]]
) -> bytes:
    """The file; `media` gives each shown picture with its bytes, by its path in the course."""
    return pack(painted_parts(facts, pages, template, media))


def painted_parts(
    facts: Facts, pages: tuple[Page, ...], template: Template, media: Mapping[str, tuple[Picture, bytes]]
) -> list[PackagePart]:
    """The parts of the file."""
    words = labels(facts.language[:2])
    shown = _media(pages, media)
    stored = {part.name: part for each in shown.values() for part in each.parts}
    parts = [*template.parts, *stored.values()]
    slides = {page.key: slide_name(number) for number, page in enumerate(pages, 1)}
    slides |= {page.key.removesuffix("/1"): slides[page.key] for page in pages if page.key.endswith("/1")}
    for number, page in enumerate(pages, 1):
        canvas = Canvas(facts.language, media=shown, number=number, slides=slides)
        parts += (slide_part(page, number, template, canvas, words), *canvas.parts)
        if page.notes:
            parts.append(notes_part(page.notes, number, template, facts.language, words))
    if facts.wish:
        marks = tuple(mark_of(page) for page in pages)
        parts.append(PackagePart(PART, KIND, custom_xml(properties_of(facts.wish, marks))))
    return bind(facts, pages, template, parts)


def bind(facts: Facts, pages: tuple[Page, ...], template: Template, parts: list[PackagePart]) -> list[PackagePart]:
    """The parts of a file whose slides were painted already: `parts` are those, the template's and the pictures."""
    noted = any(page.notes for page in pages)
    kept = parts if noted else _without_notes(parts, template)
    return [*kept, *_package(facts, kept), _presentation(pages, template, noted)]


def _media(pages: tuple[Page, ...], media: Mapping[str, tuple[Picture, bytes]]) -> dict[str, Media]:
    """The pictures by path; what is the same picture under two paths is made once, for its largest frame."""
    boxes = [item for page in pages for item in page.items if isinstance(item, PictureBox)]
    largest: dict[str, int] = {}
    for box in boxes:
        digest, side = media[box.path][0].digest, max(box.frame.width, box.frame.height)
        largest[digest] = max(side, largest.get(digest, 0))
    made: dict[str, Media] = {}
    for picture, data in (media[box.path] for box in boxes):
        if picture.digest not in made:
            pixels = -(-largest[picture.digest] * SLIDE_PIXELS // tokens().slide.width)
            made[picture.digest] = media_of(picture, data, pixels)
    return {box.path: made[media[box.path][0].digest] for box in boxes}


def _without_notes(parts: list[PackagePart], template: Template) -> list[PackagePart]:
    """A deck that nobody speaks from has no notes master, nor the theme that only that uses."""
    master = [part for part in parts if part.name == template.notes_master]
    gone = {template.notes_master} | {relation.target for part in master for relation in part.relations}
    return [part for part in parts if part.name not in gone]


def _package(facts: Facts, parts: list[PackagePart]) -> tuple[PackagePart, ...]:
    main, core = "/ppt/presentation.xml", "/docProps/core.xml"
    relations = [Relation("rId1", names.TO_DOCUMENT, main), Relation("rId2", names.TO_CORE, core)]
    relations += [Relation("rId3", RELATION, PART) for part in parts if part.name == PART]
    return PackagePart("/", "", b"", tuple(relations)), PackagePart(core, names.CORE, core_xml(facts))


def _presentation(pages: tuple[Page, ...], template: Template, noted: bool) -> PackagePart:
    """The template's presentation part with the list of slides and the names of their sections."""
    source = template.presentation
    document = etree.fromstring(source.data)
    relations = [r for r in source.relations if noted or r.type != names.TO_NOTES_MASTER]
    first = 1 + max(int(relation.id.removeprefix("rId")) for relation in source.relations)
    relations += [Relation(f"rId{first + n}", names.TO_SLIDE, slide_name(n + 1)) for n in range(len(pages))]
    listed = document.find(f"{_P}notesMasterIdLst")
    if listed is not None and not noted:
        document.remove(listed)
    document.insert(_place(document), _slide_list(len(pages), first))
    document.append(_sections(pages))
    data = etree.tostring(document, encoding="UTF-8", xml_declaration=True, standalone=True)
    return replace(source, data=data, relations=tuple(relations))


def _place(document: etree._Element) -> int:
    """Where the list of slides belongs: behind the masters."""
    masters = [child for child in document if str(child.tag).endswith("MasterIdLst")]
    return document.index(masters[-1]) + 1


def _slide_list(count: int, first: int) -> etree._Element:
    found = etree.Element(f"{_P}sldIdLst")
    for number in range(count):
        etree.SubElement(found, f"{_P}sldId", {"id": str(_FIRST_ID + number), f"{_R}id": f"rId{first + number}"})
    return found


def _sections(pages: tuple[Page, ...]) -> etree._Element:
    """Named sections, as PowerPoint 2010 and later show them (MS-PPTX 2.2.5); their ids follow from their names."""
    listed, number = [], _FIRST_ID
    for place, (phase, group) in enumerate(groupby(pages, key=lambda page: page.phase)):
        slides = [tag("p14:sldId", id=number + n) for n, _ in enumerate(group)]
        number += len(slides)
        id = uuid.uuid5(uuid.NAMESPACE_URL, f"{place}:{phase}")
        listed.append(tag("p14:section", tag("p14:sldIdLst", *slides), name=phase, id=f"{{{str(id).upper()}}}"))
    spaces = f'xmlns:p14="{_P14}" xmlns:p="{NAMESPACES["xmlns:p"]}"'
    held = tag("p:ext", tag("p14:sectionLst", *listed), uri=_SECTIONS)
    return etree.fromstring(tag("p:extLst", held).replace("<p:extLst", f"<p:extLst {spaces}", 1))
