"""The course that something is added to."""

import argparse
import re
from pathlib import Path

from msgspec import Struct

from lesstof.cli.courses import settings_of
from lesstof.cli.failing import StoppedError
from lesstof.labels import Labels

FOLDERS = {
    "attachments": {"nl": "content/bijlagen", "en": "content/attachments"},
    "news": {"nl": "content/actueel", "en": "content/news"},
}


class CoursePlace(Struct, frozen=True):
    """A course's folder and what its templates are filled with; `edition` is one digit."""

    root: Path
    language: str
    author: str
    edition: str

    def chapter_file(self, chapter: str) -> Path:
        """The student's file of a chapter."""
        return self.root / "chapters" / chapter / "index.md"

    def folder_name(self, kind: str) -> str:
        """Where attachments or news stand: the folder that is there, else that of the course's language."""
        names = FOLDERS[kind]
        there = [name for name in names.values() if (self.root / name).is_dir()]
        return there[0] if len(there) == 1 else names[self.language]

    def folder(self, kind: str) -> Path:
        """The same as a path."""
        return self.root / self.folder_name(kind)


def course_place(options: argparse.Namespace, words: Labels) -> CoursePlace:
    """The course in the folder asked for, which has the chapter asked for. Raises StoppedError."""
    settings = settings_of(options, words)
    book = settings.book
    digit = re.search("[1-9]", book.edition)
    place = CoursePlace(settings.root, book.language, book.author or words("the editors"), digit[0] if digit else "1")
    chapter = getattr(options, "chapter", "")
    if chapter and not (re.fullmatch(r"h\d\d", chapter) and place.chapter_file(chapter).is_file()):
        raise StoppedError(words("There is no chapter ‘{chapter}’. Chapters are named h01, h02 …", chapter=chapter))
    return place
