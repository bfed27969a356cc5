"""Where LibreOffice puts the words of a deck, beside the frames that the deck gives them."""

import re
import subprocess
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree

from msgspec import Struct
from pptx import Presentation
from pptx.shapes.base import BaseShape
from pptx.shapes.shapetree import SlideShapeFactory
from pptx.slide import Slide
from pptx.util import Emu

XHTML = "{http://www.w3.org/1999/xhtml}"
SHAPE = "{http://schemas.openxmlformats.org/presentationml/2006/main}sp"
EMU_PER_POINT = 12700
# pdftotext gives words the height of the font's largest glyphs, which is more than a line's: so much of it, and so
# many points that programs round in their own ways, are no overflow.
GLYPHS, TOLERANCE = 0.16, 4.0
_MARK = re.compile(r"(\d+|[A-Z])\.|[•–☐☑]")
_BLANK = re.compile(r"\s+")


class Box(Struct, frozen=True):
    """A rectangle in points, with the text that stands in it without its spaces."""

    name: str
    left: float
    top: float
    right: float
    bottom: float
    text: str

    def holds(self, other: "Box") -> bool:
        across = self.left - TOLERANCE <= other.left and other.right <= self.right + TOLERANCE
        spare = max(TOLERANCE, GLYPHS * (other.bottom - other.top))
        return across and self.top - spare <= other.top and other.bottom <= self.bottom + spare


def to_pdf(decks: list[Path], out: Path) -> dict[Path, Path]:
    """Deck → the PDF that LibreOffice makes of it; it is started once for the decks of a folder."""
    pdfs = {}
    for number, (_, together) in enumerate(groupby(sorted(decks), key=lambda deck: deck.parent)):
        some, folder = list(together), out / str(number)
        profile = f"-env:UserInstallation=file://{out / 'profile'}"
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, some)],
            capture_output=True,
            timeout=1200,
            check=True,
        )
        pdfs |= {deck: folder / f"{deck.stem}.pdf" for deck in some}
    return pdfs


def text_of(pdf: Path, *options: str) -> str:
    """The text of a PDF, with a form feed after each page."""
    return subprocess.run(["pdftotext", *options, str(pdf), "-"], capture_output=True, text=True, check=True).stdout


def pages_of(pdf: Path) -> list[list[Box]]:
    """The words on each page."""
    return [list(map(_word, page.iter(f"{XHTML}word"))) for page in _pages(pdf)]


def beside_the_slide(pdf: Path) -> list[str]:
    """Words that cross an edge of their slide, as `slide 12: word`."""
    found = []
    for number, page in enumerate(_pages(pdf), 1):
        slide = Box("", 0, 0, float(page.get("width", 0)), float(page.get("height", 0)), "")
        words = map(_word, page.iter(f"{XHTML}word"))
        found += [f"slide {number}: {word.text}" for word in words if not slide.holds(word)]
    return found


def _pages(pdf: Path) -> list[ElementTree.Element]:
    clean = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", text_of(pdf, "-bbox"))
    return list(ElementTree.fromstring(clean).iter(f"{XHTML}page"))


def _word(word: ElementTree.Element) -> Box:
    sides = (float(word.get(name, 0)) for name in ("xMin", "yMin", "xMax", "yMax"))
    return Box("", *sides, _BLANK.sub("", word.text or ""))


def slides_of(deck: Path) -> list[list[Box]]:
    """The frames with text on each slide, those that its layout puts there too."""
    found = []
    for slide in Presentation(str(deck)).slides:
        ornaments = [shape for shape in slide.slide_layout.shapes if not shape.is_placeholder]
        shapes = (*slide.shapes, *_with_formulas(slide), *ornaments)
        found.append([box for shape in shapes for box in _boxes(shape, 0, 0)])
    return found


def _with_formulas(slide: Slide) -> list[BaseShape]:
    """Shapes that are written twice, as they are for programs without formulas; python-pptx passes them by."""
    return [SlideShapeFactory(each, slide.shapes) for each in slide._element.iterfind(f".//{{*}}Fallback/{SHAPE}")]


def _boxes(shape: BaseShape, x: int, y: int) -> Iterator[Box]:
    """A group's shapes keep its inner coordinates, which have the scale of the slide; a table is one frame."""
    if hasattr(shape, "shapes"):
        offset = shape._element.grpSpPr.find(".//{*}chOff")
        inner = (x + shape.left - Emu(int(offset.get("x"))), y + shape.top - Emu(int(offset.get("y"))))
        for child in shape.shapes:
            yield from _boxes(child, *inner)
    elif getattr(shape, "has_table", False):
        yield _box(shape, x, y, "".join(cell.text for row in shape.table.rows for cell in row.cells))
    elif getattr(shape, "has_chart", False):
        yield _box(shape, x, y, "".join(shape.chart._chartSpace.itertext()))
    elif shape.has_text_frame and shape.text_frame.text.strip():
        yield _box(shape, x, y, shape.text_frame.text)


def _box(shape: BaseShape, x: int, y: int, text: str) -> Box:
    left, top = (shape.left + x) / EMU_PER_POINT, (shape.top + y) / EMU_PER_POINT
    right, bottom = left + shape.width / EMU_PER_POINT, top + shape.height / EMU_PER_POINT
    return Box(shape.name, left, top, right, bottom, _BLANK.sub("", text))


def outside(rendered: dict[Path, Path]) -> list[str]:
    """Words out of their frames as `h03.pptx slide 12: word`; deck → PDF."""
    found = []
    for deck, pdf in rendered.items():
        for number, (words, boxes) in enumerate(zip(pages_of(pdf), slides_of(deck), strict=True), 1):
            found += [f"{deck.name} slide {number}: {word.text}" for word in strays(words, boxes)]
    return found


def strays(words: list[Box], boxes: list[Box]) -> list[Box]:
    """The words outside the frames that have them in their text; marks of lists, and words of which a program has
    turned the letters, may stand in any frame."""
    found = []
    for word in words:
        own = [box for box in boxes if word.text in box.text and not _MARK.fullmatch(word.text)]
        if not any(box.holds(word) for box in own or boxes):
            found.append(word)
    return found
