"""The attachments of a chapter, at the back of the e-book."""

from collections.abc import Iterator

from lesstof.model.chapter import Chapter
from lesstof.model.handbook import Attachment
from lesstof.model.prose import Element
from lesstof.outputs.epub.document import Document
from lesstof.outputs.site.rendering.attachments import about
from lesstof.outputs.site.rendering.boxes import title_block
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, nodes
from lesstof.outputs.site.rendering.writing import written


def attachments(shelf: Shelf, chapter: Chapter) -> Iterator[Document]:
    """The document with a chapter's attachments, if it has any."""
    found = sorted((one for one in shelf.handbook.attachments if one.chapter == chapter.id), key=lambda one: one.code)
    if found:
        title = shelf.label("Attachments to chapter {number}", number=chapter.number)
        yield Document(
            name=f"{chapter.id}-attachments",
            title=title,
            content=nodes(title_block(title), [_attachment(shelf, one) for one in found]),
            meaning="appendix",
            accent=shelf.accent(chapter.id),
            group=shelf.label("Attachments"),
            sections=tuple((f"#{one.code} {one.title}", _anchor(one)) for one in found),
            stands_for=tuple((f"b/{one.code}/", _anchor(one)) for one in found),
        )


def _anchor(attachment: Attachment) -> str:
    return f"attachment-{attachment.code}"


def _attachment(shelf: Shelf, one: Attachment) -> Element:
    made = ", ".join(filter(None, (one.maker, one.year)))
    return e(
        "section",
        e("h2", e("span", f"#{one.code}", class_="lt-number"), " ", one.title, id=_anchor(one)),
        e("p", " · ".join(filter(None, (about(shelf, one), made))), class_="lt-quiet"),
        e("p", e("a", one.url, href=one.url)) if one.url else None,
        written(shelf, one.prose, 3),
        class_="lt-attachment",
    )
