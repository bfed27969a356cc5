"""The navigation document: table of contents and landmarks (EPUB 3.3, section 7)."""

from collections.abc import Iterable

from lesstof.model.prose import Element, Nodes
from lesstof.outputs.epub.document import Document
from lesstof.outputs.epub.pages import framed
from lesstof.outputs.epub.xhtml import xml
from lesstof.outputs.site.rendering.shelf import Shelf, grouped
from lesstof.outputs.site.rendering.tags import Child, e, nodes

_LANDMARKS = ("cover", "titlepage", "glossary", "index", "bibliography")


def navigation(shelf: Shelf, found: tuple[Document, ...]) -> bytes:
    """The navigation document, which is also a page to read."""
    label = shelf.label
    contents = nodes(e("h1", label("Contents")), e("ol", _entries(found)))
    places = nodes(e("h2", label("Landmarks")), e("ol", _landmarks(label("Contents"), label("Start"), found)))
    body = (
        _nav("toc", "toc", contents, (("role", "doc-toc"),)),
        _nav("landmarks", "landmarks", places, (("hidden", "hidden"),)),
    )
    return framed(shelf, label("Contents"), xml(body))


def _nav(meaning: str, id: str, content: Nodes, more: tuple[tuple[str, str], ...]) -> Element:
    return Element("nav", (("epub:type", meaning), ("id", id), *more), content)


def _entries(found: tuple[Document, ...]) -> list[Child]:
    """Documents under their groups; a group stands where its first document stands."""
    below = grouped((one for one in found if one.within), lambda one: one.within)
    top = [one for one in found if not one.within and one.meaning != "cover"]
    groups = grouped(top, lambda one: one.group or one.name)
    return [_group(name, members, below) for name, members in groups.items()]


def _group(name: str, members: tuple[Document, ...], below: dict[str, tuple[Document, ...]]) -> Element:
    entries = [_entry(one, below.get(one.name, ())) for one in members]
    return e("li", e("span", name), e("ol", entries)) if members[0].group else entries[0]


def _entry(one: Document, below: Iterable[Document]) -> Element:
    inside = [e("li", e("a", title, href=f"{one.file}#{anchor}")) for title, anchor in one.sections]
    inside += [_entry(child, ()) for child in below]
    return e("li", e("a", one.title, href=one.file), e("ol", inside) if inside else None)


def _landmarks(contents: str, start: str, found: tuple[Document, ...]) -> list[Element]:
    known: dict[str, Document] = {}
    for one in found:
        known.setdefault(one.meaning, one)
    rows = [_landmark(name, known[name].file, known[name].title) for name in _LANDMARKS if name in known]
    first = known.get("chapter", found[-1])
    return [
        *rows[:2],
        _landmark("toc", "nav.xhtml#toc", contents),
        _landmark("bodymatter", first.file, start),
        *rows[2:],
    ]


def _landmark(meaning: str, file: str, title: str) -> Element:
    return e("li", Element("a", (("epub:type", meaning), ("href", file)), (title,)))
