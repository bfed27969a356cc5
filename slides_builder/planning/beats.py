"""Slides that stay together, and what all slides of a deck have in common."""

from msgspec import Struct

from lesstof.design import accent_of
from lesstof.model.exercise import Exercise
from lesstof.model.prose import Nodes
from slides_builder.deck import Facts, Slide
from slides_builder.planning.lesson import Lesson


class Beat(Struct, frozen=True):
    """Slides that stay together; a teacher's note hangs on `anchor`, `lecture` is the book's text to go with them.

    `section` is the id of the section that they belong to, `times` what begins with them in a lesson that has times.
    """

    anchor: str
    slides: tuple[Slide, ...]
    lecture: tuple[Nodes, ...] = ()
    exercise: Exercise | None = None
    minutes: int = 0
    section: str = ""
    times: tuple[str, ...] = ()


def facts_of(lesson: Lesson) -> Facts:
    """What every slide of the deck has in common."""
    book, chapter, words = lesson.handbook.book, lesson.chapter, lesson.words
    edition = words("edition {edition}", edition=book.edition) if book.edition else ""
    parts = [part.title for part in book.parts if part.first <= chapter.number <= part.last]
    return Facts(
        title=f"{chapter.number}. {chapter.title} – {book.title}",
        author=chapter.authors or book.author,
        language=lesson.language,
        edition=edition,
        year=book.year,
        licence=book.licence,
        footer=" · ".join(filter(None, (book.title, edition))),
        number=str(chapter.number),
        part=parts[0] if parts else chapter.title,
        accent=accent_of(book, chapter.number).name,
    )
