"""What can be found: every passage of the pages as a document with its kind, its names and its text."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from html import unescape

from msgspec import Struct, field

from lesstof.model.chapter import PlanStep, Term
from lesstof.model.handbook import Locator, RegisterEntry
from lesstof.outputs.site.rendering.page import SitePage
from lesstof.outputs.site.rendering.passages import Passage
from lesstof.outputs.site.rendering.shelf import Shelf


class Kind(StrEnum):
    """What a document is; results stand together by it."""

    TERM = "term"
    CHAPTER = "chapter"
    SECTION = "section"
    MODEL = "model"
    EXAMPLE = "example"
    STEP = "step"
    EXERCISE = "exercise"
    ATTACHMENT = "attachment"
    NEWS = "news"
    PAGE = "page"


class Document(Struct):
    """`above` is what the document belongs to, `names` are other names of it, `marks` are entries of the
    register that it explains, `also` those that it mentions; `factor` makes it weigh more or less than others.
    """

    address: str
    kind: Kind
    title: str
    above: str
    text: str
    names: list[str] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    also: list[str] = field(default_factory=list)
    factor: float = 1.0


# Pages of ours and their passages, in the book's order.
Written = tuple[SitePage, tuple[Passage, ...]]

_OF_PAGE = {
    "chapter": Kind.CHAPTER,
    "exercise": Kind.EXERCISE,
    "exercises": Kind.EXERCISE,
    "attachment": Kind.ATTACHMENT,
    "post": Kind.NEWS,
}
_OF_PASSAGE = {
    "figure": Kind.MODEL,
    "example": Kind.EXAMPLE,
    "interview": Kind.EXAMPLE,
    "case": Kind.EXAMPLE,
    "law": Kind.EXAMPLE,
    "step": Kind.STEP,
    "term": Kind.TERM,
}
# Pages that only list what stands elsewhere: of these the name is enough.
_LISTS = {
    "glossary",
    "register",
    "figures",
    "examples",
    "interviews",
    "attachments",
    "news",
    "tags",
    "plan",
    "exercises",
}
# A page that lists things is what one looks for by its name alone; the home page only leads on.
LIST, FRONT = 1.4, 0.5
_CODED = re.compile(r"^((?:[^\W\d]+ )?#?[0-9][0-9.-]*):? +(.+)$")


def documents(shelf: Shelf, pages: Iterable[Written]) -> list[Document]:
    """All documents, in the book's order."""
    found = {
        document.address: document for page, passages in pages if passages for document in _of_page(page, passages)
    }
    for term in shelf.handbook.glossary:
        _name_term(shelf, found, term)
    for step in shelf.handbook.plan_steps():
        if document := found.get(shelf.addresses.of("step", step.id)):
            document.names += _names_of_step(shelf, step)
    for attachment in shelf.handbook.attachments:
        if document := found.get(shelf.addresses.of("attachment", attachment.code)):
            document.names += attachment.old_codes
    for entry in shelf.handbook.register:
        _mark(shelf, found, entry)
    return list(found.values())


def _names_of_step(shelf: Shelf, step: PlanStep) -> tuple[str, ...]:
    """*p04*, *Planstap 4* and *stap 4*."""
    number = step.id.lstrip("p0")
    return (step.id, f"{shelf.label('Plan step')} {number}", f"{shelf.label('step')} {number}")


def _of_page(page: SitePage, passages: tuple[Passage, ...]) -> Iterator[Document]:
    first = _document(page, passages[0], page.title)
    first.title = unescape(passages[0].title) or page.title
    first.above = ""
    if page.kind == "chapter":
        first.names.append(page.address.rstrip("/"))
    if page.kind in _LISTS:
        first.text, first.factor = page.description, LIST
    yield first
    for passage in passages[1:]:
        if page.kind == "exercise":
            # Its parts have the same names everywhere: the exercise is what one looks for.
            first.text += f" {unescape(passage.text)}"
        elif page.kind not in _LISTS or _kind(page, passage) is Kind.TERM:
            document = _document(page, passage, page.title)
            document.factor = FRONT if page.kind == "home" else 1.0
            yield document


def _document(page: SitePage, passage: Passage, above: str) -> Document:
    address = f"{page.address}#{passage.id}" if passage.id else page.address
    return Document(address, _kind(page, passage), unescape(passage.title), above, unescape(passage.text))


def _kind(page: SitePage, passage: Passage) -> Kind:
    prefix = passage.id.partition("-")[0]
    if page.kind in {"chapter", "glossary"} and passage.id:
        return _OF_PASSAGE.get(prefix, Kind.SECTION)
    return _OF_PAGE.get(page.kind, Kind.PAGE)


def names_of(document: Document) -> list[str]:
    """Its title, cut in its code and its words where it has both, and its other names."""
    coded = _CODED.match(document.title)
    return [*(coded.groups() if coded else (document.title,)), *document.names]


def _name_term(shelf: Shelf, found: dict[str, Document], term: Term) -> None:
    document = found.get(shelf.addresses.of("term", term.id))
    if document is None:
        return
    document.text = document.text.removeprefix(document.title).strip()
    document.names += [*filter(None, (term.english,)), *term.used_for]
    if shelf.has("section", f"{term.chapter}#{term.section}"):
        section = found.get(shelf.addresses.of("section", f"{term.chapter}#{term.section}"))
        document.above = section.title if section else ""


def _mark(shelf: Shelf, found: dict[str, Document], entry: RegisterEntry) -> None:
    for locator in entry.locators:
        document = found.get(_place(shelf, locator))
        if document is not None:
            (document.marks if locator.main or not entry.term else document.also).append(entry.name)


def _place(shelf: Shelf, locator: Locator) -> str:
    key = ("section", f"{locator.chapter}#{locator.section}") if locator.section else ("chapter", locator.chapter)
    return shelf.addresses.of(*key) if shelf.has(*key) else ""
