"""The cover: title, edition and author over four stripes in the accents of the book's parts."""

import io
from functools import cache
from importlib.resources import files

from PIL import Image, ImageDraw, ImageFont

from lesstof.design import tokens
from lesstof.drawing.metrics import EMU_PER_POINT
from lesstof.drawing.wrapping import balanced, widest_word
from lesstof.model.handbook import Book
from lesstof.outputs.epub.document import Document
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, nodes

# In pixels; stores and libraries ask for 1600 × 2400 or about as much.
SIZE = (1600, 2400)
_MARGIN = 160
_STRIPE = 56
_TITLES = (190, 160, 130, 104, 84)
_TITLE_LINES = 6
_BOLD, _REGULAR = "carlito-latin-700-normal.woff2", "carlito-latin-400-normal.woff2"


def cover_document(shelf: Shelf) -> Document:
    """The page with the cover."""
    book = shelf.handbook.book
    alt = shelf.label("Cover of {title}", title=", ".join(filter(None, (book.title, _edition(shelf), book.author))))
    picture = e("img", src="cover:", alt=alt, width=SIZE[0], height=SIZE[1])
    return Document("cover", shelf.label("Cover"), nodes(e("p", picture, class_="lt-cover")), "cover")


def cover_picture(shelf: Shelf) -> bytes:
    """The cover as PNG."""
    light, book = tokens().light, shelf.handbook.book
    image = Image.new("RGB", SIZE, light.paper)
    pen = ImageDraw.Draw(image)
    for place, accent in enumerate(tokens().accents):
        pen.rectangle((0, place * _STRIPE, SIZE[0], (place + 1) * _STRIPE - 8), fill=accent.light)
    size, lines = _title(book)
    top = 620
    for line in lines:
        pen.text((_MARGIN, top), line, fill=light.ink, font=_font(_BOLD, size))
        top += round(size * 1.15)
    pen.rectangle((_MARGIN, top + 60, _MARGIN + 320, top + 70), fill=tokens().accents[0].light)
    for place, line in enumerate(filter(None, (_edition(shelf), book.author))):
        pen.text((_MARGIN, SIZE[1] - 380 + place * 90), line, fill=light.muted, font=_font(_REGULAR, 64))
    stream = io.BytesIO()
    image.quantize(64, dither=Image.Dither.NONE).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def _edition(shelf: Shelf) -> str:
    book = shelf.handbook.book
    edition = shelf.label("Edition {edition}", edition=book.edition) if book.edition else ""
    return " · ".join(filter(None, (edition, book.year)))


def _title(book: Book) -> tuple[int, tuple[str, ...]]:
    """The largest size, in pixels, at which the title keeps its words whole."""
    width = (SIZE[0] - 2 * _MARGIN) * EMU_PER_POINT
    for size in _TITLES:
        lines = balanced(book.title, width, size, True, book.language)
        if len(lines) <= _TITLE_LINES and widest_word(book.title, size, True) <= width:
            return size, lines
    return _TITLES[-1], lines[: _TITLE_LINES * 2]


@cache
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    data = files("lesstof.outputs.site").joinpath("theme", "fonts", name).read_bytes()
    return ImageFont.truetype(io.BytesIO(data), size)
