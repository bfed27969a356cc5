"""The door: finds a course's files and reads each as the student's or as the teacher's, told by its name."""

import codecs
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lesstof.model.source import Span, StudentSource, TeacherSource
from lesstof.reading.report import Report

SIZE_LIMIT = 1_000_000
FOLDERS = ("chapters", "exercises", "content")
TEACHER_SUFFIX = ".docent.md"
# Control characters, non-characters and the outer planes of private use: no page and no slide can hold them.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]")
_DEPTH_LIMIT = 8
_EXPECTED = (
    ("chapter", re.compile(r"^chapters/(?P<id>h\d{2})/index\.md$")),
    ("exercise", re.compile(r"^exercises/(?P<id>h\d{2})/\d{2}-[^/.]+\.md$")),
    ("attachment", re.compile(r"^content/(?:bijlagen|attachments)/(?P<id>[^/.]+)\.md$")),
    ("post", re.compile(r"^content/(?:actueel|news)/(?P<id>[^/.]+)\.md$")),
    ("lesson", re.compile(r"^content/(?:lessen|lessons)/(?P<id>[^/.]+)\.md$")),
    ("page", re.compile(r"^content/(?P<id>[^/.]+)\.md$")),
)
_TEACHER_EXPECTED = (
    ("chapter", re.compile(r"^chapters/(?P<id>h\d{2})/index\.docent\.md$")),
    ("exercise", re.compile(r"^exercises/(?P<id>h\d{2})/\d{2}-[^/.]+\.docent\.md$")),
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
    for path in _markdown_files(root, report, teacher):
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


def _markdown_files(root: Path, report: Report, teacher: bool) -> Iterator[str]:
    """Folders are judged once, for students; of files each side sees its own only."""
    for folder in FOLDERS:
        for path in sorted(_walk(root, root / folder, Report() if teacher else report)):
            if is_teacher_file(path.name) == teacher and _is_fine(root, path, report, teacher):
                yield path.relative_to(root).as_posix()


def _walk(root: Path, folder: Path, report: Report, depth: int = 1) -> Iterator[Path]:
    """Paths that end in `.md` below a folder; a link to a folder is reported and not followed."""
    for path in _entries(root, folder, report, depth):
        if path.name.startswith((".", "~$", "_")):
            continue
        if path.name.casefold().endswith(".md"):
            yield path
        elif _is_folder(path):
            yield from _walk(root, path, report, depth + 1)


def _entries(root: Path, folder: Path, report: Report, depth: int) -> list[Path]:
    """What a folder holds; nothing when it is a link, too deep, absent or closed to us."""
    span = Span(_shown(root, folder))
    try:
        if folder.is_symlink():
            report.add("E104", span, target=_link_target(folder))
        elif depth > _DEPTH_LIMIT:
            report.add("E115", span, expected=_expected_place(span.path, teacher=False))
        elif folder.exists():
            return sorted(folder.iterdir())
    except OSError as error:
        report.add("E118", span, reason=error.strerror or "")
    return []


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_fine(root: Path, path: Path, report: Report, teacher: bool) -> bool:
    """Whether this is a real file of the course, under a name that can be printed; says what is wrong."""
    shown = _shown(root, path)
    try:
        complaint = _complaint(root, path, teacher)
    except OSError as error:
        report.add("E118", Span(shown), reason=error.strerror or "")
        return False
    if complaint == "E115":
        report.add(complaint, Span(shown), expected=_expected_place(shown, teacher))
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
    return text.replace("\u2028", " ").replace("\u2029", " ")


def _end_of(path: str, before: str) -> Span:
    """The place of the character that follows a text."""
    return Span.at(path, before.count("\n") + 1, len(before) - before.rfind("\n"), 1)
