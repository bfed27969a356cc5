"""The documents of the e-book in reading order."""

from collections.abc import Iterator

from lesstof.model.handbook import PageKind, WrittenPage
from lesstof.model.prose import Nodes, walk
from lesstof.outputs.addresses import address
from lesstof.outputs.epub.attachments import attachments
from lesstof.outputs.epub.chapters import chapter_document
from lesstof.outputs.epub.document import Document
from lesstof.outputs.epub.exercises import answers, exercises
from lesstof.outputs.site.rendering.boxes import title_block
from lesstof.outputs.site.rendering.glossary import glossary_page
from lesstof.outputs.site.rendering.page import SitePage
from lesstof.outputs.site.rendering.register import register_page
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, nodes
from lesstof.outputs.site.rendering.writing import written

_FRONT = (PageKind.FOREWORD, PageKind.GUIDE, PageKind.CASE)
_BACK = (PageKind.LITERATURE, PageKind.COLOPHON, PageKind.PLAIN)
_MEANINGS = {
    PageKind.FOREWORD: "foreword",
    PageKind.GUIDE: "introduction",
    PageKind.LITERATURE: "bibliography",
    PageKind.COLOPHON: "colophon",
}


def documents(shelf: Shelf) -> tuple[Document, ...]:
    """Title page, front matter, every chapter with its exercises, then answers, attachments and lists."""
    return tuple(_documents(shelf))


def _documents(shelf: Shelf) -> Iterator[Document]:
    chapters = shelf.handbook.chapters
    yield _title_page(shelf)
    yield from _written(shelf, _FRONT)
    for chapter in chapters:
        yield chapter_document(shelf, chapter)
        yield from exercises(shelf, chapter)
    for chapter in chapters:
        yield from answers(shelf, chapter)
    for chapter in chapters:
        yield from attachments(shelf, chapter)
    if shelf.handbook.glossary:
        yield _made(shelf, glossary_page(shelf), "glossary", "glossary")
    if shelf.handbook.register:
        yield _made(shelf, register_page(shelf), "register", "index")
    yield from _written(shelf, _BACK)


def _title_page(shelf: Shelf) -> Document:
    book, label = shelf.handbook.book, shelf.label
    edition = label("Edition {edition}", edition=book.edition) if book.edition else ""
    content = nodes(
        e("h1", book.title),
        e("p", book.description, class_="lt-head__lead") if book.description else None,
        e("p", book.author) if book.author else None,
        e("p", " · ".join(filter(None, (edition, book.year, book.licence))), class_="lt-quiet"),
    )
    return Document("title", label("Title page"), content, "titlepage", stands_for=(("", ""),))


def _written(shelf: Shelf, kinds: tuple[PageKind, ...]) -> Iterator[Document]:
    for kind in kinds:
        for page in shelf.written(kind):
            yield _page(shelf, page)


def _page(shelf: Shelf, page: WrittenPage) -> Document:
    content = nodes(title_block(page.title, page.description or None), written(shelf, page.prose, 2))
    stands_for = ((address(shelf.handbook, "page", page.id), ""),)
    return Document(f"page-{page.id}", page.title, content, _MEANINGS.get(page.kind, "chapter"), stands_for=stands_for)


def _made(shelf: Shelf, page: SitePage, name: str, meaning: str) -> Document:
    content = page.view(shelf)
    return Document(name, page.title, content, meaning, sections=_letters(content), stands_for=((page.address, ""),))


def _letters(content: Nodes) -> tuple[tuple[str, str], ...]:
    return tuple(("".join(map(str, node.children)), node.get("id")) for node in walk(content) if node.tag == "h2")
