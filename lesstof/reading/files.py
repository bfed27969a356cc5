"""The door: finds a course's files and reads each as the student's or as the teacher's, told by its name."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lesstof.model.source import Span, StudentSource, TeacherSource
from lesstof.reading.report import Report

SIZE_LIMIT = 2_000_000
FOLDERS = ("chapters", "exercises", "content")
TEACHER_SUFFIX = ".docent.md"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_EXPECTED = (
    ("chapter", re.compile(r"^chapters/(?P<id>h\d{2})/index\.md$")),
    ("exercise", re.compile(r"^exercises/(?P<id>h\d{2})/\d{2}-[^/]+\.md$")),
    ("attachment", re.compile(r"^content/(?:bijlagen|attachments)/(?P<id>[^/]+)\.md$")),
    ("post", re.compile(r"^content/(?:actueel|news)/(?P<id>[^/]+)\.md$")),
    ("page", re.compile(r"^content/(?P<id>[^/]+)\.md$")),
)
_TEACHER_EXPECTED = (
    ("chapter", re.compile(r"^chapters/(?P<id>h\d{2})/index\.docent\.md$")),
    ("exercise", re.compile(r"^exercises/(?P<id>h\d{2})/\d{2}-[^/]+\.docent\.md$")),
)


@dataclass(frozen=True, slots=True)
class Found:
    """A source file: its kind, the id that its path tells, and its path relative to the course."""

    kind: str
    id: str
    path: str


def is_teacher_file(name: str) -> bool:
    """Whether a file's name marks it as the teacher's; a name that only resembles the mark counts too."""
    return ".docent" in name.casefold()


def student_files(root: Path, report: Report) -> tuple[Found, ...]:
    """All files for students, sorted by path; a file in an unexpected place is reported."""
    return tuple(_placed(root, report, teacher=False))


def teacher_files(root: Path, report: Report) -> tuple[Found, ...]:
    """All files for teachers, sorted by path; a file in an unexpected place is reported."""
    return tuple(_placed(root, report, teacher=True))


def _placed(root: Path, report: Report, teacher: bool) -> Iterator[Found]:
    for path in _markdown_files(root, report):
        if is_teacher_file(path.rsplit("/", 1)[-1]) != teacher:
            continue
        for kind, pattern in _TEACHER_EXPECTED if teacher else _EXPECTED:
            if found := pattern.match(path):
                yield Found(kind, found["id"], path)
                break
        else:
            report.add("E115", Span(path), expected=_expected_place(path, teacher))


def _expected_place(path: str, teacher: bool) -> str:
    suffix = TEACHER_SUFFIX if teacher else ".md"
    places = {"chapters": f"chapters/h01/index{suffix}", "exercises": f"exercises/h01/01-…{suffix}"}
    return places.get(path.split("/", 1)[0], "chapters/h01/index.docent.md" if teacher else "content/….md")


def _markdown_files(root: Path, report: Report) -> Iterator[str]:
    for folder in FOLDERS:
        yield from sorted(_walk(root, root / folder, report))


def _walk(root: Path, folder: Path, report: Report) -> Iterator[str]:
    """Markdown files below a folder; a link that leaves the course is reported and not followed."""
    if not folder.is_dir() or _leaves(root, folder, report):
        return
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        path = Path(entry.path)
        if entry.name.startswith((".", "~$", "_")):
            continue
        if entry.is_dir():
            yield from _walk(root, path, report)
        elif entry.name.casefold().endswith(".md") and not _leaves(root, path, report):
            yield path.relative_to(root).as_posix()


def _leaves(root: Path, path: Path, report: Report) -> bool:
    """Whether a link leads out of the course, round in a circle, or nowhere."""
    if not path.is_symlink():
        return False
    target = Path(os.path.realpath(path))
    fine = target.exists() and target.is_relative_to(Path(os.path.realpath(root))) and not path.is_dir()
    if not fine:
        report.add("E104", Span(path.relative_to(root).as_posix()), target=os.readlink(path))
    return not fine


def read_student(root: Path, path: str, report: Report) -> StudentSource | None:
    """The text of a student's file; None when it cannot be read, which is reported.

    Raises ValueError for a teacher's file: this door never opens one, not even through a link.
    """
    if is_teacher_file(Path(path).name) or is_teacher_file(Path(os.path.realpath(root / path)).name):
        raise ValueError(path)
    text = _text(root, path, report)
    return None if text is None else StudentSource(path, text)


def read_teacher(root: Path, path: str, report: Report) -> TeacherSource | None:
    """The text of a teacher's file; None when it cannot be read, which is reported."""
    text = _text(root, path, report)
    return None if text is None else TeacherSource(path, text)


def _text(root: Path, path: str, report: Report) -> str | None:
    file = root / path
    try:
        size = file.stat().st_size
        if size > SIZE_LIMIT:
            report.add("E102", Span(path), size=size, limit=SIZE_LIMIT)
            return None
        return _decoded(path, file.read_bytes(), report)
    except OSError as error:
        report.add("E118", Span(path), reason=error.strerror or "?")
        return None


def _decoded(path: str, data: bytes, report: Report) -> str | None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        report.add("E101", Span.at(path, line, column, 1), byte=f"0x{data[error.start]:02x}")
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    if found := _CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - (text.rfind("\n", 0, found.start()) + 1) + 1
        report.add("E103", Span.at(path, line, column, 1), character=f"U+{ord(found[0]):04X}")
        return None
    return text
