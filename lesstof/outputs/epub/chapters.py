"""A chapter of the e-book: opener, sections with their parts, and the way to its exercises."""

from lesstof.model.chapter import Chapter
from lesstof.model.prose import Element
from lesstof.outputs.epub.document import Document
from lesstof.outputs.naming import long_date
from lesstof.outputs.site.rendering.boxes import box, facts, link, listed
from lesstof.outputs.site.rendering.chapters import part_name, parts_of, section_of
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import Child, e, nodes


def chapter_document(shelf: Shelf, chapter: Chapter) -> Document:
    """The chapter; its table of contents lists the sections."""
    content = nodes(
        _opener(shelf, chapter),
        parts_of(shelf, chapter.opening),
        _recall(shelf, chapter),
        [section_of(shelf, section) for section in chapter.sections],
        _to_exercises(shelf, chapter),
    )
    part = shelf.part_of(chapter)
    return Document(
        name=chapter.id,
        title=f"{chapter.number}. {chapter.title}",
        content=content,
        meaning="chapter",
        accent=shelf.accent(chapter.id),
        group=part[1].title if part else "",
        sections=tuple((f"{section.number} {section.title}".strip(), section.id) for section in chapter.sections),
        stands_for=((f"{chapter.id}/", ""),),
    )


def _opener(shelf: Shelf, chapter: Chapter) -> Element:
    label = shelf.label
    above = part_name(shelf, chapter)
    reviewed = long_date(shelf.handbook.book.language, chapter.reviewed)
    number = e("span", label("Chapter"), f" {chapter.number}", class_="lt-opener__number")
    return e(
        "header",
        e("p", above, class_="lt-head__above") if above else None,
        e("h1", number, " ", chapter.title),
        e("p", chapter.core_question, class_="lt-head__lead") if chapter.core_question else None,
        facts((label("Study load"), chapter.study_load), (label("Facts checked"), reviewed)),
        class_="lt-head",
    )


def _recall(shelf: Shelf, chapter: Chapter) -> Element | None:
    known = [shelf.exercises[id] for id in chapter.recall if id in shelf.exercises]
    if not known:
        return None
    lead = e("p", shelf.label("Fetch what you learnt before. Answer these questions without looking back."))
    rows: list[Child] = [
        link(f"exercise:{one.id}", e("span", one.id, class_="lt-number"), " ", one.title) for one in known
    ]
    return box("recall", shelf.label("What do you still know?"), None, lead, listed(rows, "lt-plain"))


def _to_exercises(shelf: Shelf, chapter: Chapter) -> Element | None:
    if chapter.id not in shelf.exercises_of:
        return None
    title = shelf.label("Exercises for chapter {number}", number=chapter.number)
    return e("p", link(f"exercises:{chapter.id}", title), class_="lt-ways")
