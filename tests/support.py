"""Courses as folders of real files, read by the real reader."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from lesstof.model.diagnostic import Diagnostic
from lesstof.model.handbook import Book
from lesstof.model.source import Span
from lesstof.reading.course import Course, read_course
from lesstof.settings import Settings
from lesstof.teacher.reading import Guide, read_guide

REPOSITORY = Path(__file__).parent.parent
FIXTURES = Path(__file__).parent / "fixtures" / "reading"

# What a course's mkdocs.yml usually lists; some of it must not reach our parser.
EXTENSIONS = ("attr_list", "def_list", "tables", "toc", "footnotes", "abbr", "md_in_html", "pymdownx.superfences")


def settings_for(root: Path, language: str = "nl", extensions: tuple[str, ...] = EXTENSIONS) -> Settings:
    """Settings without a mkdocs.yml."""
    book = Book("Proefcursus", language, "1", "2026", "Redactie", "CC BY 4.0", "", "")
    return Settings(root, book, extensions, today="2026-11-23")


def write(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Put files in a folder; a text is stored as UTF-8 with its line ends as they are."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def course(root: Path, files: Mapping[str, str | bytes], language: str = "nl") -> Course:
    """A course of these files, read."""
    return read_course(settings_for(write(root, files), language))


def guide(root: Path, files: Mapping[str, str | bytes], language: str = "nl") -> Guide:
    """The teacher's side of a course of these files, read."""
    settings = settings_for(write(root, files), language)
    return read_guide(settings, read_course(settings).handbook)
