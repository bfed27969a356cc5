"""What a deck remembers of the book it was made from: which lesson it is, and a digest of each slide's four fields.

PowerPoint and LibreOffice both keep custom properties (ECMA-376 part 1, 22.3); LibreOffice drops the names of slides,
custom XML and extension lists. A value stays below the 255 characters that Office promises to keep.
"""

import re
import unicodedata
from collections.abc import Mapping
from hashlib import sha256
from types import MappingProxyType

from lxml import etree
from msgspec import Struct

from lesstof.maths.omml import SPACE as MATHS
from lesstof.model.lesson import LessonWish
from lesstof.outputs.markup import DECLARATION, NAMESPACES, tag, text
from slides_builder.charts.words import SPACE

PART, KIND = "/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
DECK, SLIDE = "Lesstof deck", "Lesstof slide "
LONGEST = 250
_SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_OWN = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_A, _P = f"{{{NAMESPACES['xmlns:a']}}}", f"{{{NAMESPACES['xmlns:p']}}}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_A14, _M = "{http://schemas.microsoft.com/office/drawing/2010/main}", f"{{{MATHS}}}"
_TITLES, _FEET = {"title", "ctrTitle"}, {"ftr", "sldNum", "dt", "sldImg", "hdr"}
_FIGURES = {f"{_P}graphicFrame", f"{_P}grpSp", f"{_P}pic"}
_CHART = f"{{{SPACE}}}chart"
_ID = f"{{{NAMESPACES['xmlns:r']}}}id"
# Signs that the words of a formula have, and its letters in Office Math have not.
_UNCOMPARED = re.compile(r"[\s()\[\]{}/^_√∑∏∫;]+")
ON_SLIDE = ("title", "body", "figure")
FIELDS = (*ON_SLIDE, "notes")


class Fields(Struct, frozen=True):
    """The words of a slide: its title, its other text, what its tables and figures say, its notes."""

    title: str = ""
    body: str = ""
    figure: str = ""
    notes: str = ""


class Mark(Struct, frozen=True):
    """A slide as the book made it: its key and the digests of its fields."""

    key: str
    fields: Fields


def digested(fields: Fields) -> Fields:
    """Each field as a short digest; an empty one stays empty."""
    return Fields(*(sha256(_compared(value).encode()).hexdigest()[:10] if value else "" for value in _values(fields)))


def _compared(value: str) -> str:
    """What of a text counts as a change: LibreOffice leaves the words of a formula, PowerPoint its letters alone."""
    return _UNCOMPARED.sub("", unicodedata.normalize("NFKC", value))


def fields_of(
    slide: etree._Element, notes: etree._Element | None, charts: Mapping[str, str] = MappingProxyType({})
) -> Fields:
    """The fields of a slide from its XML and that of its notes; `charts` are what its charts say, by relation."""
    found: dict[str, list[str]] = {name: [] for name in FIELDS}
    for shape in shapes_of(slide):
        if field := field_of(shape):
            found[field].append(text_of(shape, charts))
    for shape in shapes_of(notes) if notes is not None else ():
        if field_of(shape) == "body":
            found["notes"].append(text_of(shape))
    return Fields(*(single_spaced(" ".join(found[name])) for name in FIELDS))


def field_of(shape: etree._Element) -> str:
    """Which field a shape of a slide belongs to; empty for feet and lines."""
    shape = inner(shape)
    if shape.tag in _FIGURES:
        return "figure"
    if shape.tag != f"{_P}sp":
        return ""
    place = shape.find(f"{_P}nvSpPr/{_P}nvPr/{_P}ph")
    kind = place.get("type", "obj") if place is not None else ""
    return "title" if kind in _TITLES else "" if kind in _FEET else "body"


def shapes_of(slide: etree._Element) -> list[etree._Element]:
    """The shapes of a slide or of its notes, in reading order."""
    tree = slide.find(f"{_P}cSld/{_P}spTree")
    return [] if tree is None else list(tree)[2:]


def inner(shape: etree._Element) -> etree._Element:
    """The shape itself; of one with formulas the version that has them."""
    chosen = shape.find(f"{_MC}Choice") if shape.tag == f"{_MC}AlternateContent" else None
    return chosen[0] if chosen is not None and len(chosen) else shape


def text_of(shape: etree._Element, charts: Mapping[str, str] = MappingProxyType({})) -> str:
    """The text of a shape, a paragraph a line; a picture tells its description, or that it is there."""
    shape = inner(shape)
    words = [paragraph_text(paragraph) for paragraph in shape.iter(f"{_A}p")]
    words += [charts.get(chart.get(_ID, ""), "") for chart in shape.iter(_CHART)]
    if shape.tag == f"{_P}pic":
        identity = shape.find(f"{_P}nvPicPr/{_P}cNvPr")
        words.append((identity.get("descr") if identity is not None else "") or "[picture]")
    return "\n".join(filter(None, words))


def readable(shape: etree._Element, charts: Mapping[str, str] = MappingProxyType({})) -> str:
    """The text of a shape for people: its formulas in words, where the file has those."""
    words = shape.find(f"{_MC}Fallback") if shape.tag == f"{_MC}AlternateContent" else None
    told = text_of(words[0], charts) if words is not None and len(words) else ""
    return told if told.strip() else text_of(shape, charts)


def paragraph_text(paragraph: etree._Element) -> str:
    """The text of a paragraph, without fields such as the slide number."""
    pieces = []
    for child in paragraph:
        if child.tag == f"{_A}r":
            pieces.append(child.findtext(f"{_A}t") or "")
        elif child.tag == f"{_A14}m":
            pieces.append("".join(each.text or "" for each in child.iter(f"{_M}t")))
        elif child.tag == f"{_A}br":
            pieces.append(" ")
    return "".join(pieces)


def single_spaced(told: str) -> str:
    """A text with one space between its words, as every program leaves it."""
    return " ".join(told.split())


def _values(fields: Fields) -> tuple[str, ...]:
    return fields.title, fields.body, fields.figure, fields.notes


def properties_of(wish: str, marks: tuple[Mark, ...]) -> tuple[tuple[str, str], ...]:
    """Names and values of the custom properties."""
    slides = tuple((f"{SLIDE}{n:03}", _written(mark)) for n, mark in enumerate(marks, 1))
    return ((DECK, wish), *slides)


def _written(mark: Mark) -> str:
    return " ".join((*(value or "-" for value in _values(mark.fields)), mark.key))[:LONGEST]


def custom_xml(properties: tuple[tuple[str, str], ...]) -> bytes:
    """`docProps/custom.xml`."""
    written = (
        tag("property", tag("vt:lpwstr", text(value)), fmtid=_OWN, pid=number, name=name)
        for number, (name, value) in enumerate(properties, 2)
    )
    document = tag("Properties", *written)
    spaces = f'<Properties xmlns="{_SPACE}" xmlns:vt="{_TYPES}"'
    return (DECLARATION + document.replace("<Properties", spaces, 1)).encode()


def properties_in(data: bytes) -> dict[str, str]:
    """The custom properties that are text, of a file's `custom.xml`; raises etree.XMLSyntaxError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    found = etree.fromstring(data, parser)
    return {each.get("name", ""): each.findtext(f"{{{_TYPES}}}lpwstr") or "" for each in found}


def renewed_properties(data: bytes, properties: tuple[tuple[str, str], ...]) -> bytes:
    """A file's `custom.xml` with our properties renewed and those of others, such as a school's labels, left alone."""
    document = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    for each in list(document):
        if each.get("name", "").startswith((DECK, SLIDE)):
            document.remove(each)
    document.extend(etree.fromstring(custom_xml(properties)))
    for number, each in enumerate(document, 2):
        each.set("pid", str(number))
    return etree.tostring(document, encoding="UTF-8", xml_declaration=True, standalone=True)


def marks_in(properties: dict[str, str]) -> tuple[Mark, ...]:
    """The marks among properties, in the order of the book."""
    marks = []
    for name in sorted(name for name in properties if name.startswith(SLIDE)):
        *digests, key = properties[name].split(" ", len(FIELDS))
        if len(digests) == len(FIELDS):
            marks.append(Mark(key, Fields(*(value.replace("-", "") for value in digests))))
    return tuple(marks)


def wish_text(wish: LessonWish) -> str:
    """A wish as one line, to be read again by `wish_in`."""
    answers, handout = ("yes" if each else "no" for each in (wish.answers, wish.handout))
    pieces = (wish.chapter, str(wish.minutes), wish.country or "both", answers, handout, ",".join(wish.parts) or "-")
    return " ".join((*pieces, wish.title))


def wish_in(told: str, id: str) -> LessonWish | None:
    """The wish of a line that `wish_text` wrote; None for anything else."""
    pieces = told.split(" ", 6)
    if len(pieces) < 6 or not pieces[1].isdecimal():
        return None
    chapter, minutes, country, answers, _, parts = pieces[:6]
    return LessonWish(
        id=id,
        chapter=chapter,
        title=pieces[6] if len(pieces) > 6 else "",
        minutes=int(minutes),
        country=country if country in ("NL", "BE") else "",
        parts=() if parts == "-" else tuple(parts.split(",")),
        answers=answers == "yes",
    )
