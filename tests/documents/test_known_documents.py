"""Files of attachments that nothing changed are not made again."""

from pathlib import Path

from msgspec.structs import replace

from lesstof.model.handbook import Handbook
from lesstof.outputs.documents.making import documents
from lesstof.reading.course import read_course
from lesstof.settings import load_settings

COURSE = Path(__file__).parents[1] / "fixtures" / "course-minimal"
BOOK: Handbook = read_course(load_settings(COURSE)).handbook


def test_files_are_taken_from_what_is_known() -> None:
    known: dict[str, bytes] = {}
    made = documents(BOOK, known)
    assert made == documents(BOOK)
    assert len(known) == len(made) > 0
    known = dict.fromkeys(known, b"as it was")
    assert {document.data for document in documents(BOOK, known)} == {b"as it was"}


def test_another_title_text_or_picture_asks_for_new_files() -> None:
    known: dict[str, bytes] = {}
    documents(BOOK, known)
    chapters = tuple(replace(chapter, title="Another") for chapter in BOOK.chapters)
    attachments = tuple(replace(attachment, digest="other") for attachment in BOOK.attachments)
    for other in (
        replace(BOOK, book=replace(BOOK.book, edition="9")),
        replace(BOOK, chapters=chapters),
        replace(BOOK, attachments=attachments),
        replace(BOOK, pictures=(*BOOK.pictures, *BOOK.pictures), posts=()),
    ):
        today = dict(known)
        assert documents(other, today) == documents(other)
        assert today.keys().isdisjoint(known)


def test_an_edit_elsewhere_asks_for_none() -> None:
    known: dict[str, bytes] = {}
    documents(BOOK, known)
    edited = replace(BOOK, chapters=tuple(replace(chapter, digest="other") for chapter in BOOK.chapters))
    today = dict(known)
    documents(edited, today)
    assert today == known
