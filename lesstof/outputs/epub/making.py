"""A handbook to the bytes of an EPUB file, the same bytes for the same handbook."""

from importlib.resources import files
from pathlib import Path

from lesstof.model.handbook import Handbook
from lesstof.model.prose import Element, Raw, walk
from lesstof.outputs.epub.contents import documents
from lesstof.outputs.epub.cover import cover_document, cover_picture
from lesstof.outputs.epub.document import Document
from lesstof.outputs.epub.links import BookLinks
from lesstof.outputs.epub.navigation import navigation
from lesstof.outputs.epub.package import CONTAINER, Item, package
from lesstof.outputs.epub.pages import page
from lesstof.outputs.epub.styles import style_sheet
from lesstof.outputs.epub.xhtml import xhtml
from lesstof.outputs.photographs import without_notes
from lesstof.outputs.site.rendering.shelf import Shelf, shelf_of
from lesstof.outputs.zipping import Entry, packed

FONTS = ("carlito-latin-400-normal.woff2", "carlito-latin-700-normal.woff2")
_XHTML = "application/xhtml+xml"
_PICTURES = frozenset(("image/png", "image/jpeg", "image/gif", "image/svg+xml", "image/webp"))


def epub(handbook: Handbook) -> bytes:
    """The file: `mimetype` first and uncompressed (OCF 3.3, section 4.3), then everything by name."""
    shelf = shelf_of(handbook)
    found = (cover_document(shelf), *documents(shelf))
    items = [*_texts(shelf, found), *_looks(shelf), *_pictures(shelf, found)]
    spine = ("cover", "title", "nav", *(one.name for one in found[2:]))
    content = [Entry(f"EPUB/{item.file}", item.data) for item in items]
    return packed(
        [
            Entry("mimetype", b"application/epub+zip", compressed=False),
            Entry("META-INF/container.xml", CONTAINER),
            Entry("EPUB/package.opf", package(handbook.book, items, spine)),
            *sorted(content, key=lambda entry: entry.name),
        ]
    )


def _texts(shelf: Shelf, found: tuple[Document, ...]) -> list[Item]:
    links = BookLinks(shelf, found)
    written = [_text(shelf, links, one) for one in found]
    return [Item("nav", "nav.xhtml", _XHTML, navigation(shelf, found), "nav"), *written]


def _text(shelf: Shelf, links: BookLinks, one: Document) -> Item:
    content = xhtml(one.content, lambda target: links.to(target, one.name))
    return Item(one.name, one.file, _XHTML, page(shelf, one, content), _marks(one))


def _marks(one: Document) -> str:
    """Properties that a reading system must know: whether the document has formulas or drawings in it."""
    formulas = any(node.tag == "maths" for node in walk(one.content))
    drawings = any("<svg " in html for html in _raws(one))
    return " ".join(filter(None, ("mathml" if formulas else "", "svg" if drawings else "")))


def _raws(one: Document) -> list[str]:
    holders = [*walk(one.content), Element("", (), one.content)]
    return [node.html for holder in holders for node in holder.children if isinstance(node, Raw)]


def _looks(shelf: Shelf) -> list[Item]:
    folder = files("lesstof.outputs.site").joinpath("theme", "fonts")
    return [
        Item("style", "style.css", "text/css", style_sheet().encode()),
        Item("cover-picture", "cover.png", "image/png", cover_picture(shelf), "cover-image"),
        *(
            Item(f"font-{place}", f"fonts/{name}", "font/woff2", folder.joinpath(name).read_bytes())
            for place, name in enumerate(FONTS)
        ),
        Item("font-licence", "fonts/OFL-Carlito.txt", "text/plain", folder.joinpath("OFL-Carlito.txt").read_bytes()),
    ]


def _pictures(shelf: Shelf, found: tuple[Document, ...]) -> list[Item]:
    """The pictures that a document shows."""
    shown = {node.get("src") for one in found for node in walk(one.content) if node.tag == "img"}
    root = Path(shelf.handbook.root)
    return [
        Item(
            f"picture-{place}",
            f"media/{one.path}",
            one.media_type,
            without_notes((root / one.path).read_bytes(), one.media_type),
        )
        for place, one in enumerate(shelf.handbook.pictures)
        if f"picture:{one.path}" in shown and one.media_type in _PICTURES
    ]


def _bare(file: Path, media_type: str) -> bytes:
    return without_notes(file.read_bytes(), media_type)
