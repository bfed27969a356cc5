"""The door: finds a course's files and reads each as the student's or as the teacher's, told by its name."""

import codecs
import os
import re
from collections.abc import Iterator
from pathlib import Path

from lesstof.model.source import Span, StudentSource, TeacherSource
from lesstof.reading.folders import (
    SKIPPED,
    is_folder,
    is_in_chapter_without_text,
    report_likely_folders,
    report_missing_texts,
)
from lesstof.reading.places import Found, expected_folder, expected_place, found_at, is_teacher_file, misnamed_folder
from lesstof.reading.report import Report

SIZE_LIMIT = 1_000_000
FOLDERS = ("chapters", "exercises", "content")
# Control characters, non-characters and the outer planes of private use: no page and no slide can hold them.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]")
# What git leaves in a file when two people changed the same lines.
_CONFLICT = re.compile(r"^<{7} ", re.MULTILINE)
_DEPTH_LIMIT = 8
# The last three are what editors make of `.md`; such a file is told to have another name.
_MARKDOWN = (".md", ".md.txt", ".markdown", ".mdown")


def student_files(root: Path, report: Report) -> tuple[Found, ...]:
    """All files for students, sorted by path; a file in an unexpected place is reported."""
    report_likely_folders(root, report)
    report_missing_texts(root, report)
    return tuple(_placed(root, report, teacher=False))


def teacher_files(root: Path, report: Report) -> tuple[Found, ...]:
    """All files for teachers, sorted by path; a file in an unexpected place is reported."""
    return tuple(_placed(root, report, teacher=True))


def _placed(root: Path, report: Report, teacher: bool) -> Iterator[Found]:
    for path in _markdown_files(root, report, teacher):
        if found := found_at(path, teacher=teacher):
            yield found
        elif folder := misnamed_folder(path):
            report.add("E120", Span(_shown(root, root / folder)), expected=expected_folder(folder))
        elif teacher or not is_in_chapter_without_text(root, path):
            report.add("E115", Span(path), expected=expected_place(path, teacher=teacher))


def _markdown_files(root: Path, report: Report, teacher: bool) -> Iterator[str]:
    """Folders are judged once, for students; of files each side sees its own only."""
    for folder in FOLDERS:
        for path in sorted(_walk(root, root / folder, Report() if teacher else report)):
            if is_teacher_file(path.name) == teacher and _is_fine(root, path, report, teacher):
                yield path.relative_to(root).as_posix()


def _walk(root: Path, folder: Path, report: Report, depth: int = 1) -> Iterator[Path]:
    """Paths that are Markdown by their names below a folder; a link to a folder is reported and not followed."""
    for path in _entries(root, folder, report, depth):
        if path.name.startswith(SKIPPED):
            continue
        if path.name.casefold().endswith(_MARKDOWN):
            yield path
        elif is_folder(path):
            yield from _walk(root, path, report, depth + 1)


def _entries(root: Path, folder: Path, report: Report, depth: int) -> list[Path]:
    """What a folder holds; nothing when it is a link, too deep, absent or closed to us."""
    span = Span(_shown(root, folder))
    try:
        if folder.is_symlink():
            report.add("E104", span, target=_link_target(folder))
        elif depth > _DEPTH_LIMIT:
            report.add("E115", span, expected=expected_place(span.path, teacher=False))
        elif folder.exists():
            return sorted(folder.iterdir())
    except OSError as error:
        report.add("E118", span, reason=error.strerror or "")
    return []


def _is_fine(root: Path, path: Path, report: Report, teacher: bool) -> bool:
    """Whether this is a real file of the course, under a name that can be printed; says what is wrong."""
    shown = _shown(root, path)
    try:
        complaint = _complaint(root, path, teacher)
    except OSError as error:
        report.add("E118", Span(shown), reason=error.strerror or "")
        return False
    if complaint == "E115":
        report.add(complaint, Span(shown), expected=expected_place(shown, teacher=teacher))
    elif complaint == "E118":
        report.add(complaint, Span(shown), reason="")
    elif complaint:
        report.add(complaint, Span(shown), target=_link_target(path))
    return not complaint


def _complaint(root: Path, path: Path, teacher: bool) -> str:
    """The code of what is wrong with a path, or an empty text."""
    target = Path(os.path.realpath(path))
    if path.is_symlink() and not (target.is_file() and target.is_relative_to(os.path.realpath(root))):
        return "E104"
    if not path.name.isprintable() or "\\" in path.name or path.is_dir():
        return "E115"
    if not target.is_file():
        return "E118"
    return "E709" if not teacher and is_teacher_file(target.name) else ""


def _shown(root: Path, path: Path) -> str:
    """A path relative to the course, fit to print."""
    name = path.relative_to(root).as_posix()
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in name)


def _link_target(path: Path) -> str:
    """Where a link says that it leads, without the folders of this computer."""
    written = path.readlink()
    return written.name if written.is_absolute() else written.as_posix()


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
            report.add("E102", Span(path), size=f"{size // 1000} kB", limit=f"{SIZE_LIMIT // 1000} kB")
            return None
        return _decoded(path, file.read_bytes(), report)
    except OSError as error:
        report.add("E118", Span(path), reason=error.strerror or "?")
        return None


def _decoded(path: str, data: bytes, report: Report) -> str | None:
    """The text with line feeds only; a byte or character that no text may have is reported in its place."""
    data = data.removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        report.add("E101", _end_of(path, before), byte=f"0x{data[error.start]:02x}")
        return None
    if text.count("\0") > len(text) // 4:
        report.add("E101", Span.at(path, 1, 1, 1), byte="0x00")
        return None
    if found := _CONTROL.search(text):
        report.add("E103", _end_of(path, text[: found.start()]), character=f"U+{ord(found[0]):04X}")
        return None
    if found := _CONFLICT.search(text):
        report.add("E121", _end_of(path, text[: found.start()]))
        return None
    return text.replace("\u2028", " ").replace("\u2029", " ")


def _end_of(path: str, before: str) -> Span:
    """The place of the character that follows a text."""
    return Span.at(path, before.count("\n") + 1, len(before) - before.rfind("\n"), 1)
