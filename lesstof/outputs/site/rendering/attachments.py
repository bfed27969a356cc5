"""Attachments: a card in a chapter, a page each at a short address, and the list by code, kind and chapter."""

from functools import partial

from lesstof.model.handbook import Attachment
from lesstof.model.prose import Element, Nodes, Prose
from lesstof.outputs.addresses import made_page
from lesstof.outputs.documents.making import Document
from lesstof.outputs.naming import ATTACHMENTS, long_date
from lesstof.outputs.site.rendering.boxes import facts, link, title_block
from lesstof.outputs.site.rendering.icons import icon
from lesstof.outputs.site.rendering.page import SitePage
from lesstof.outputs.site.rendering.shelf import Shelf, grouped
from lesstof.outputs.site.rendering.tags import Child, e, joined, nodes
from lesstof.outputs.site.rendering.videos import film_of, player
from lesstof.outputs.site.rendering.words import DOCUMENTS, size_of, summary
from lesstof.outputs.site.rendering.writing import written


def attachment_card(shelf: Shelf, code: str, why: Prose) -> Element | None:
    """A pointer to an attachment: code, title, kind and duration, and why it helps."""
    found = shelf.attachments.get(code)
    if found is None:
        return None
    name = link(f"attachment:{found.code}", e("span", f"#{found.code}", class_="lt-code"), " ", found.title)
    return e(
        "div",
        e(
            "p",
            icon("attachment"),
            e("span", name, " ", e("span", about(shelf, found), class_="lt-quiet")),
            class_="lt-card__title",
        ),
        e("div", written(shelf, why, 4, False), class_="lt-card__body") if why else None,
        class_="lt-card",
    )


def about(shelf: Shelf, attachment: Attachment) -> str:
    """*Checklist, 10 minuten*."""
    return ", ".join(filter(None, (shelf.label(ATTACHMENTS[attachment.kind]), attachment.duration)))


def attachment_page(shelf: Shelf, attachment: Attachment) -> SitePage:
    """The page of an attachment."""
    title = shelf.label("Attachment #{code}: {title}", code=attachment.code, title=attachment.title)
    return SitePage(
        address=f"b/{attachment.code}/",
        title=title,
        description=summary(f"{title}. {about(shelf, attachment)}."),
        kind="attachment",
        view=partial(_view, attachment),
        accent=shelf.accent(attachment.chapter),
        short=f"#{attachment.code} {attachment.title}",
    )


def _view(attachment: Attachment, shelf: Shelf) -> Nodes:
    label, language = shelf.label, shelf.handbook.book.language
    chapter = shelf.chapters.get(attachment.chapter)
    above = (
        link(f"chapter:{chapter.id}", label("Chapter {number}: {title}", number=chapter.number, title=chapter.title))
        if chapter
        else None
    )
    outside = e("a", attachment.url, href=attachment.url) if attachment.url else None
    short = e("p", label("Short address of this page:"), " ", e("code", f"/b/{attachment.code}/"), class_="lt-source")
    return nodes(
        e(
            "header",
            e("p", above, class_="lt-head__above") if above else None,
            e("h1", e("span", f"#{attachment.code}", class_="lt-number"), " ", attachment.title),
            facts(
                (label("Kind"), label(ATTACHMENTS[attachment.kind])),
                (label("Time"), attachment.duration),
                (label("By"), ", ".join(filter(None, (attachment.maker, attachment.year)))),
                (label("Checked on"), long_date(language, attachment.checked)),
                (label("Outside address"), outside),
            ),
            class_="lt-head",
        ),
        _files(shelf, attachment),
        film_of(shelf, attachment.url, attachment.title) if player(attachment.url)[1] else None,
        written(shelf, attachment.prose, 2),
        short,
    )


def _files(shelf: Shelf, attachment: Attachment) -> Element | None:
    """Links to the files that can be filled in, each with its kind and size."""
    found = shelf.documents.get(attachment.code, ())
    links = [
        link(f"file:{document.address}", icon("download"), e("span", _file_name(shelf, document))) for document in found
    ]
    return e("p", shelf.label("Download"), ": ", joined(links, " "), class_="lt-files") if links else None


def _file_name(shelf: Shelf, document: Document) -> str:
    kind = shelf.label(DOCUMENTS[document.kind])
    return f"{kind} (.{document.kind}, {size_of(shelf.handbook.book.language, len(document.data))})"


def attachments_page(shelf: Shelf) -> SitePage:
    """The list of all attachments."""
    title = shelf.label("Attachments")
    return SitePage(
        address=made_page(shelf.handbook, "attachments"),
        title=title,
        description=shelf.label("All attachments by code, by kind and by chapter."),
        kind="attachments",
        view=_list_view,
        short=title,
    )


def _list_view(shelf: Shelf) -> Nodes:
    label = shelf.label
    found = sorted(shelf.handbook.attachments, key=lambda one: one.code)
    kinds = grouped(
        sorted(found, key=lambda one: label(ATTACHMENTS[one.kind])), lambda one: label(ATTACHMENTS[one.kind])
    )
    chapters = grouped(found, lambda one: one.chapter)
    lead = label("Every code is permanent: the first digit is the edition, the next two the chapter.")
    return nodes(
        title_block(label("Attachments"), lead),
        e("h2", label("By code"), id="by-code"),
        _rows(shelf, found),
        e("h2", label("By kind"), id="by-kind"),
        [(e("h3", kind), _rows(shelf, group)) for kind, group in kinds.items()],
        e("h2", label("By chapter"), id="by-chapter"),
        [(e("h3", _chapter_name(shelf, chapter)), _rows(shelf, group)) for chapter, group in chapters.items()],
    )


def _rows(shelf: Shelf, found: "list[Attachment] | tuple[Attachment, ...]") -> Element:
    return e("ul", [_row(shelf, attachment) for attachment in found], class_="lt-rows")


def _row(shelf: Shelf, attachment: Attachment) -> Element:
    code = e("span", f"#{attachment.code}", class_="lt-number lt-code")
    name = link(f"attachment:{attachment.code}", code, " ", e("span", attachment.title))
    return e("li", name, e("span", about(shelf, attachment), class_="lt-rows__about"))


def _chapter_name(shelf: Shelf, id: str) -> Child:
    chapter = shelf.chapters.get(id)
    return link(f"chapter:{id}", f"{chapter.number}. {chapter.title}") if chapter else id
