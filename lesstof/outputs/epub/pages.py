"""The frame of a document of the e-book."""

from lesstof.outputs.epub.document import Document
from lesstof.outputs.epub.xhtml import escaped
from lesstof.outputs.site.rendering.shelf import Shelf

# Roles of the vocabulary DPUB-ARIA 1.1 that go with the meanings of a document.
_ROLES = {
    name: f"doc-{name}"
    for name in ("appendix", "bibliography", "chapter", "colophon", "foreword", "glossary", "index", "introduction")
}


def page(shelf: Shelf, one: Document, content: str) -> bytes:
    """The document as a file."""
    role = f' role="{_ROLES[one.meaning]}"' if one.meaning in _ROLES else ""
    body = f'<section epub:type="{one.meaning}"{role}>{content}</section>'
    return framed(shelf, one.title, body, one.accent)


def framed(shelf: Shelf, title: str, body: str, accent: str = "") -> bytes:
    """A whole XHTML file with this body."""
    book = shelf.handbook.book
    language, name = escaped(book.language), escaped(f"{title} – {book.title}" if title != book.title else title)
    classes = f' class="accent-{accent}"' if accent else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
        f' lang="{language}" xml:lang="{language}">\n<head>\n<meta charset="utf-8"/>\n<title>{name}</title>\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1"/>\n'
        f'<link rel="stylesheet" type="text/css" href="style.css"/>\n</head>\n'
        f"<body{classes}>\n{body}\n</body>\n</html>\n"
    ).encode()
