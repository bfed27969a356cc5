"""Decks with one fault each, made by another hand than ours: python-pptx."""

import io
from collections.abc import Callable

from PIL import Image
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Document
from pptx.slide import Slide
from pptx.util import Inches, Pt

NS = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
P14 = 'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"'
Change = Callable[[Document, Slide], object]


def deck(*changes: Change) -> bytes:
    """A deck of one sound slide after the changes."""
    document = Presentation()
    document.core_properties.title = "Een les"
    slide = document.slides.add_slide(document.slide_layouts[1])
    write(slide.shapes.title, "Waarom kijken we?")
    write(slide.placeholders[1], "Omdat het ertoe doet.")
    for change in changes:
        change(document, slide)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def write(shape: object, text: str, size: int = 24) -> object:
    """Text in Dutch; the run."""
    frame = shape.text_frame  # type: ignore[attr-defined]
    frame.text = text
    run = frame.paragraphs[0].runs[0]
    run.font.size = Pt(size)
    run._r.get_or_add_rPr().set("lang", "nl-NL")
    return run


def box(slide: Slide, text: str, left: float = 1, top: float = 4.5, size: int = 24) -> object:
    """A text box of two by a half inch; its run."""
    made = slide.shapes.add_textbox(Inches(left), Inches(top), Inches(2), Inches(0.5))
    return write(made, text, size)


def picture(slide: Slide, alt: str, width: float = 1) -> object:
    """A red picture."""
    stream = io.BytesIO()
    Image.new("RGB", (20, 20), "red").save(stream, "PNG")
    shown = slide.shapes.add_picture(io.BytesIO(stream.getvalue()), 0, 0, Inches(width), Inches(width * 0.75))
    shown._element.nvPicPr.cNvPr.set("descr", alt)
    return shown


def photo(slide: Slide, image: Image.Image, frame: tuple[float, float, float, float]) -> None:
    """A picture at so many inches."""
    stream = io.BytesIO()
    image.save(stream, "PNG")
    shown = slide.shapes.add_picture(io.BytesIO(stream.getvalue()), *(Inches(each) for each in frame))
    shown._element.nvPicPr.cNvPr.set("descr", "Een foto")


def lines(slide: Slide, texts: tuple[str, ...], frame: tuple[float, float, float, float]) -> None:
    """A text box with a line for each text."""
    made = slide.shapes.add_textbox(*(Inches(each) for each in frame))
    write(made, "\n".join(texts))


def table(slide: Slide, words: str = "abcd") -> object:
    """Two by two cells, with a header row."""
    made = slide.shapes.add_table(2, 2, Inches(1), Inches(5.5), Inches(4), Inches(1)).table
    for cell, word in zip(made.iter_cells(), words, strict=False):
        if word.strip():
            write(cell, word)
    return made


def pale(document: Document, slide: Slide) -> None:
    box(slide, "grijs op wit").font.color.rgb = RGBColor(0xBB, 0xBB, 0xBB)  # type: ignore[attr-defined]


def pale_on_shape(document: Document, slide: Slide) -> None:
    """Dark text on a dark shape, which is readable on the slide itself."""
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(1), Inches(5), Inches(3), Inches(1))
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor(0x22, 0x22, 0x44)
    write(shape, "donker").font.color.rgb = RGBColor(0, 0, 0)  # type: ignore[attr-defined]


def link(text: str) -> Change:
    """A text box with a link by these words."""

    def change(document: Document, slide: Slide) -> None:
        run = box(slide, text)
        run.hyperlink.address = "https://example.com/"  # type: ignore[attr-defined]
        run.font.color.rgb = RGBColor(0, 0, 0x80)  # type: ignore[attr-defined]

    return change


def second(title: str) -> Change:
    def change(document: Document, slide: Slide) -> None:
        other = document.slides.add_slide(document.slide_layouts[5])
        write(other.shapes.title, title)

    return change


def in_front(document: Document, slide: Slide) -> None:
    """Text that is read first and stands last."""
    box(slide, "eerst gelezen", top=6)
    box(slide, "daarna gelezen", top=0)
    for shape in list(slide.shapes)[-2:]:
        shape.left = Inches(8)


def loose(document: Document, slide: Slide) -> None:
    for n in range(3):
        shape = slide.shapes.add_shape(MSO_SHAPE.OVAL, Inches(1 + 2 * n), Inches(5), Inches(1.5), Inches(1))
        write(shape, f"stap {n}", 20).font.color.rgb = RGBColor(0, 0, 0)  # type: ignore[attr-defined]
    line = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, Inches(2.5), Inches(5.5), Inches(3), Inches(5.5))
    line._element.nvCxnSpPr.cNvPr.set("descr", "van stap 0 naar stap 1")


def sections(*names: str) -> Change:
    def change(document: Document, slide: Slide) -> None:
        listed = "".join(f'<p14:section name="{name}" id="{{0-{n}}}"/>' for n, name in enumerate(names))
        held = f'<p:extLst {NS} {P14}><p:ext uri="x"><p14:sectionLst>{listed}</p14:sectionLst></p:ext></p:extLst>'
        document.part._element.append(parse_xml(held))

    return change


def added(xml: str) -> Change:
    """An element at the end of the slide."""
    return lambda document, slide: slide._element.append(parse_xml(xml))


def film(document: Document, slide: Slide) -> None:
    slide.shapes.add_movie(io.BytesIO(b"film"), 0, Inches(5), Inches(2), Inches(1))
    slide.shapes[-1]._element.nvPicPr.cNvPr.set("descr", "Iemand schenkt koffie in.")
    slide._element.remove(slide._element.find(f"{{{NS.split(chr(34))[1]}}}timing"))


def many(document: Document, slide: Slide) -> None:
    for n in range(25):
        second(f"Dia {n}")(document, slide)


def wordless(document: Document, slide: Slide) -> None:
    """No language at the text, nor where it would come from."""
    box(slide, "taal")._r.rPr.attrib.pop("lang")  # type: ignore[attr-defined]
    for tree in (document.part._element, document.slide_master._element):
        for each in tree.iter():
            each.attrib.pop("lang", None)


def namesakes(document: Document, slide: Slide) -> None:
    box(slide, "links")
    box(slide, "rechts", left=5)
    for shape in list(slide.shapes)[-2:]:
        shape.name = "Tekst"


def merged(document: Document, slide: Slide) -> None:
    made = table(slide)
    made.cell(0, 0).merge(made.cell(0, 1))  # type: ignore[attr-defined]


def gone(document: Document, slide: Slide) -> None:
    """The title's placeholder is empty."""
    slide.shapes.title.text_frame.clear()


FAULTS: dict[str, Change] = {
    "missing-alt-text": lambda document, slide: picture(slide, ""),
    "missing-slide-title": gone,
    "table-without-header-row": lambda document, slide: setattr(table(slide), "first_row", False),
    "alt-text-of-no-use": lambda document, slide: picture(slide, "IMG_0412.jpg"),
    "duplicate-slide-title": second("waarom  kijken we?"),
    "missing-document-title": lambda document, slide: setattr(document.core_properties, "title", ""),
    "reading-order": in_front,
    "outside-the-slide": lambda document, slide: box(slide, "weggezet", left=20),
    "empty-placeholder": lambda document, slide: slide.placeholders[1].text_frame.clear(),
    "merged-or-split-cells": merged,
    "blank-row-or-column": lambda document, slide: table(slide, "ab  "),
    "small-text": lambda document, slide: box(slide, "kleine letters", size=11),
    "missing-language": wordless,
    "repeated-blanks": lambda document, slide: box(slide, "links      rechts"),
    "unclear-link-text": link("klik hier"),
    "low-contrast": pale,
    "low-contrast on a shape": pale_on_shape,
    "default-section-name": sections("Default Section"),
    "missing-sections": many,
    "shapes-without-names-of-their-own": namesakes,
    "shapes-not-grouped": loose,
    "media-without-captions": film,
    "advances-by-itself": added(f'<p:transition {NS} advTm="3000"/>'),
    "animation-without-end": added(
        f'<p:timing {NS}><p:tnLst><p:par><p:cTn id="1" repeatCount="indefinite"/></p:par></p:tnLst></p:timing>'
    ),
}
