"""Slides as parts of a presentation: copied from one file to another, with all that they lead to."""

import io
from collections.abc import Container, Iterable, Mapping
from copy import deepcopy
from fractions import Fraction
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.presentation import Presentation
from pptx.slide import Slide, SlideLayout

from lesstof.outputs.markup import NAMESPACES
from slides_builder.handouts.shrinking import shrink
from slides_builder.marking import field_of, shapes_of
from slides_builder.updating.looking import forgets_type, give_look, index_of, looks_of
from slides_builder.updating.moving import take_over

_R, _A, _P = (f"{{{NAMESPACES[f'xmlns:{prefix}']}}}" for prefix in "rap")
_SHOWN = (RELATIONSHIP_TYPE.CHART, RELATIONSHIP_TYPE.IMAGE, RELATIONSHIP_TYPE.HYPERLINK)
_LEADS = "{urn:lesstof}slide"
_SECTION = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"


def added(deck: Presentation, source: Slide, layout: SlideLayout, size: tuple[int, int]) -> Slide:
    """A slide of another file as the last one of this deck; `size` is that of the other file's slides."""
    slide: Slide = deck.slides.add_slide(layout)
    for shape in shapes_of(slide._element):
        _drop(shape)
    put(deck, slide, source, shapes_of(source._element), size)
    slide._element.cSld.set("name", source._element.cSld.get("name", ""))
    take_over(slide._element, source._element)
    if source.has_notes_slide:
        set_notes(slide, source)
    return slide


def put(
    deck: Presentation, slide: Slide, source: Slide, shapes: Iterable[etree._Element], size: tuple[int, int]
) -> None:
    """Copies of shapes of another slide, behind the shapes that are there."""
    tree = slide._element.cSld.spTree
    looks = looks_of(source.slide_layout)
    kinds = _kinds(slide.slide_layout)
    own_kinds, bare = _kinds(source.slide_layout), forgets_type(deck)
    for shape in shapes:
        copied = deepcopy(shape)
        index = index_of(copied)
        if index in looks and (bare or (index and own_kinds.get(index) != kinds.get(index))):
            give_look(copied, looks[index])
        _fit(deck, copied, size)
        _relate(copied, source.part, slide.part)
        tree.append(copied)
    _number(tree)


def replaced(deck: Presentation, slide: Slide, source: Slide, field: str, size: tuple[int, int]) -> None:
    """Put the other slide's title, body or figure in the place of this one's; text alone keeps the place it has."""
    own, theirs = ([s for s in shapes_of(each._element) if field_of(s) == field] for each in (slide, source))
    if len(own) == len(theirs) and all(_is_text(one) and _is_text(two) for one, two in zip(own, theirs, strict=True)):
        for one, two in zip(own, theirs, strict=True):
            _set_words(one, two, source.part, slide.part)
        return
    for shape in own:
        _drop(shape)
    put(deck, slide, source, theirs, size)


def forgotten(part: Part, element: etree._Element) -> None:
    """Take out charts, pictures and links of a part that nothing on it shows any more."""
    used = {str(value) for each in element.iter() for key, value in each.attrib.items() if str(key).startswith(_R)}
    for id, relation in list(part.rels.items()):
        if relation.reltype in _SHOWN and id not in used:
            part.rels.pop(id)


def _is_text(shape: etree._Element) -> bool:
    """Whether a shape is text in the place that its layout gives it, or that the teacher chose."""
    return shape.find(f"{_P}txBody") is not None


def set_notes(slide: Slide, source: Slide) -> None:
    """Give a slide the notes of another."""
    theirs = source.notes_slide
    own = slide.notes_slide
    if theirs.notes_text_frame is not None and own.notes_text_frame is not None:
        _paragraphs(own.notes_text_frame._txBody, theirs.notes_text_frame._txBody, theirs.part, own.part)


def removed(deck: Presentation, slide: Slide) -> None:
    """Take a slide out of the deck, its sections included."""
    for listed in list(deck.slides._sldIdLst):
        if deck.part.related_part(listed.rId) is slide.part:
            deck.part.drop_rel(listed.rId)
            deck.slides._sldIdLst.remove(listed)
            for section in _listed_in_sections(deck, listed.id):
                _drop(section)


def ordered(deck: Presentation, slides: Iterable[Slide]) -> None:
    """Put the slides in this order; a slide that no section knows joins that of the slide before it."""
    ids = {deck.part.related_part(each.rId): each for each in deck.slides._sldIdLst}
    before = None
    for slide in slides:
        listed = ids[slide.part]
        deck.slides._sldIdLst.remove(listed)
        deck.slides._sldIdLst.append(listed)
        if not _listed_in_sections(deck, listed.id):
            _join_section(deck, listed.id, before)
        before = listed.id
    deck.part.rename_slide_parts([each.rId for each in deck.slides._sldIdLst])


def relinked(slides: Iterable[Slide]) -> None:
    """Links between slides lead to slides that are there; one to a slide that is gone is text again."""
    shown = tuple(slides)
    parts = {_slide_name(slide.part): slide.part for slide in reversed(shown)}
    kept = {slide.part for slide in shown}
    for slide in shown:
        for link in list(slide._element.iter(f"{_A}hlinkClick")):
            _relink(link, slide.part, parts, kept)
        for id, relation in list(slide.part.rels.items()):
            if relation.reltype == RELATIONSHIP_TYPE.SLIDE and relation.target_part not in kept:
                slide.part.drop_rel(id)


def _relink(link: etree._Element, part: Part, parts: Mapping[str, Part], kept: Container[Part]) -> None:
    wanted, relation = link.get(_LEADS), part.rels.get(link.get(f"{_R}id", ""))
    if wanted is not None:
        del link.attrib[_LEADS]
        target = parts.get(wanted)
        if target is None:
            _drop(link)
        else:
            link.set(f"{_R}id", part.relate_to(target, RELATIONSHIP_TYPE.SLIDE))
            etree.cleanup_namespaces(link)
    elif relation is not None and relation.reltype == RELATIONSHIP_TYPE.SLIDE and relation.target_part not in kept:
        _drop(link)


def _slide_name(part: Part) -> str:
    element: Any = getattr(part, "_element", None)
    return str(element.cSld.get("name", "")) if element is not None else ""


def _listed_in_sections(deck: Presentation, id: int) -> list[etree._Element]:
    return [each for each in deck.part._element.iter(f"{_SECTION}sldId") if each.get("id") == str(id)]


def _join_section(deck: Presentation, id: int, before: int | None) -> None:
    joined = etree.Element(f"{_SECTION}sldId", {"id": str(id)})
    if before is not None and (found := _listed_in_sections(deck, before)):
        found[0].addnext(joined)
    elif (first := next(iter(deck.part._element.iter(f"{_SECTION}sldIdLst")), None)) is not None:
        first.insert(0, joined)


def _kinds(layout: SlideLayout) -> dict[int, str]:
    """The kind of each placeholder of a layout, by its index."""
    places: Any = layout.placeholders
    return {place.placeholder_format.idx: str(place.placeholder_format.type) for place in places}


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _fit(deck: Presentation, copied: etree._Element, size: tuple[int, int]) -> None:
    """Smaller where the deck's slides are smaller than those that the shape was made for."""
    factor = min(Fraction(deck.slide_width or size[0], size[0]), Fraction(deck.slide_height or size[1], size[1]))
    if factor != 1:
        shrink([copied], factor)


def _set_words(shape: etree._Element, source: etree._Element, source_part: Part, part: Part) -> None:
    own, theirs = shape.find(f"{_P}txBody"), source.find(f"{_P}txBody")
    if own is not None and theirs is not None:
        _paragraphs(own, theirs, source_part, part)


def _paragraphs(own: etree._Element, theirs: etree._Element, source: Part, part: Part) -> None:
    """The paragraphs of one body of text in another, which keeps its own style."""
    for paragraph in own.findall(f"{_A}p"):
        own.remove(paragraph)
    for paragraph in theirs.findall(f"{_A}p"):
        copied = deepcopy(paragraph)
        _relate(copied, source, part)
        own.append(copied)


def _relate(copied: etree._Element, source: Part, part: Part) -> None:
    """Relations of a copy, made anew in the part where it stands now; one that leads nowhere loses its element.

    A link to a slide keeps that slide's name, until `relinked` knows which slides there are.
    """
    for element in list(copied.iter()):
        for name in [str(key) for key in element.attrib if str(key).startswith(_R)]:
            relation = source.rels.get(element.get(name, ""))
            if relation is None:
                del element.attrib[name]
            elif relation.is_external:
                element.set(name, part.relate_to(relation.target_ref, relation.reltype, is_external=True))
            elif relation.reltype == RELATIONSHIP_TYPE.IMAGE:
                image = part.package.get_or_add_image_part(io.BytesIO(relation.target_part.blob))
                element.set(name, part.relate_to(image, RELATIONSHIP_TYPE.IMAGE))
            elif relation.reltype == RELATIONSHIP_TYPE.CHART:
                element.set(name, part.relate_to(_chart(relation.target_part, part), RELATIONSHIP_TYPE.CHART))
            elif relation.reltype == RELATIONSHIP_TYPE.SLIDE:
                element.set(_LEADS, _slide_name(relation.target_part))
                element.set(name, "")
            else:
                _drop(element)


def _chart(chart: Part, part: Part) -> Part:
    """A copy of a chart with its workbook, in the file that a part belongs to."""
    package = part.package
    copied = Part(package.next_partname("/ppt/charts/chart%d.xml"), chart.content_type, package, chart.blob)
    for id, relation in chart.rels.items():
        if relation.is_external:
            copied.rels.get_or_add_ext_rel(relation.reltype, relation.target_ref)
        elif relation.reltype == RELATIONSHIP_TYPE.PACKAGE:
            book = relation.target_part
            name = package.next_partname("/ppt/embeddings/Microsoft_Excel_Sheet%d.xlsx")
            own = copied.relate_to(Part(name, book.content_type, package, book.blob), relation.reltype)
            copied._blob = chart.blob.replace(f'r:id="{id}"'.encode(), f'r:id="{own}"'.encode())
    return copied


def _number(tree: etree._Element) -> None:
    """Ids are unique on a slide; connectors follow the shapes that they hold on to."""
    taken: set[str] = set()
    last = max((int(each.get("id", "0")) for each in tree.iter(f"{_P}cNvPr")), default=1)
    for top in list(tree):
        changed: dict[str, str] = {}
        for identity in top.iter(f"{_P}cNvPr"):
            if identity.get("id") in taken:
                last += 1
                changed[identity.get("id", "")] = str(last)
                identity.set("id", str(last))
            taken.add(identity.get("id", ""))
        for end in (*top.iter(f"{_A}stCxn"), *top.iter(f"{_A}endCxn")):
            end.set("id", changed.get(end.get("id", ""), end.get("id", "")))
