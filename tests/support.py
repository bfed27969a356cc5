"""Courses as folders of real files, read by the real reader, and what it told in a form that is easy to compare."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from lesstof.model.chapter import Part
from lesstof.model.diagnostic import Diagnostic
from lesstof.model.exercise import Exercise
from lesstof.model.handbook import Book
from lesstof.model.source import Span
from lesstof.reading.course import Course, read_course
from lesstof.settings import Settings
from lesstof.teacher.reading import Guide, read_guide

REPOSITORY = Path(__file__).parent.parent
FIXTURES = Path(__file__).parent / "fixtures" / "reading"
EXTENSIONS = ("attr_list", "tables", "def_list", "pymdownx.superfences", "lesstof")
CHAPTER = "chapters/h01/index.md"
EXERCISE = "exercises/h01/01-oefening.md"

Files = Mapping[str, str | bytes]


def settings_for(root: Path, language: str = "nl", extensions: tuple[str, ...] = EXTENSIONS) -> Settings:
    """Settings without a mkdocs.yml."""
    book = Book("Proefcursus", language, "1", "2026", "Redactie", "CC BY 4.0", "", "")
    return Settings(root, book, extensions, today="2026-11-23")


def write(root: Path, files: Files) -> Path:
    """Put files in a folder; a text is stored as UTF-8 with its line ends as they are."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def course(root: Path, files: Files, language: str = "nl") -> Course:
    """A course of these files, read."""
    return read_course(settings_for(write(root, files), language))


def guide(root: Path, files: Files, language: str = "nl") -> Guide:
    """The teacher's side of a course of these files, read."""
    settings = settings_for(write(root, files), language)
    return read_guide(settings, read_course(settings).handbook)


def chapter(body: str, number: int = 1) -> str:
    """A chapter's file; its body begins on line 7."""
    return f"---\nhoofdstuk: {number}\ntitel: Proef\nkernvraag: Werkt het?\n---\n\n{body}\n"


def exercise(kind: str, body: str, *keys: str, id: str = "01-01") -> str:
    """An exercise's file; its body begins on line 11 when no keys are added."""
    added = "".join(f"{key}\n" for key in keys)
    front = f"id: {id}\ntitel: Proef\nsoort: {kind}\nniveau: toepassen\nleerdoel: 1.1\nminuten: 5\npunten: 2\n{added}"
    return f"---\n{front}---\n\n{body}\n"


def page(body: str) -> str:
    """A written page's file; its body begins on line 6."""
    return f"---\ntitel: Proef\nsoort: pagina\n---\n\n{body}\n"


def parts(root: Path, body: str) -> tuple[Part, ...]:
    """The parts of a chapter with this body, in which nothing may be wrong."""
    found = course(root, {CHAPTER: chapter(body)})
    assert found.diagnostics == ()
    return found.handbook.chapters[0].parts


def read_one(root: Path, kind: str, body: str, *keys: str) -> Exercise:
    """The exercise with this body, in which nothing may be wrong."""
    found = course(root, {EXERCISE: exercise(kind, body, *keys)})
    assert found.diagnostics == ()
    return found.handbook.exercises[0]


def told(root: Path, found: Iterable[Diagnostic]) -> list[str]:
    """Each finding as `E703 7:5 javascript:alert(1)`: code, place, and the stretch of text that it points at."""
    return [f"{one.code} {one.span.line}:{one.span.column} {stretch(root, one.span)}".rstrip() for one in found]


def told_of(root: Path, body: str, language: str = "nl") -> list[str]:
    """What is told of a chapter with this body."""
    return told(root, course(root, {CHAPTER: chapter(body)}, language).diagnostics)


def told_of_exercise(root: Path, kind: str, body: str, *keys: str) -> list[str]:
    """What is told of an exercise with this body."""
    return told(root, course(root, {EXERCISE: exercise(kind, body, *keys)}).diagnostics)


def stretch(root: Path, span: Span) -> str:
    """The text of a stretch of a source file; fails when the stretch is not inside the file."""
    if not (root / span.path).is_file():
        return ""
    lines = (root / span.path).read_text(encoding="utf-8-sig", errors="replace").split("\n")
    assert 1 <= span.line <= span.end_line <= len(lines), span
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1, span
    assert span.end_column <= len(lines[span.end_line - 1]) + 1, span
    if span.line < span.end_line:
        return f"{lines[span.line - 1][span.column - 1 :]} …"
    assert span.column <= span.end_column, span
    return lines[span.line - 1][span.column - 1 : span.end_column - 1]


def codes(found: Iterable[Diagnostic]) -> list[str]:
    """The codes alone, in order."""
    return [one.code for one in found]
