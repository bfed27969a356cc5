"""The folders of a course: says once what is wrong with one, instead of many times with all that depends on it."""

from pathlib import Path

from lesstof.model.source import Span
from lesstof.reading.places import CHAPTER_FOLDER, LIKE_FOLDERS, is_teacher_file
from lesstof.reading.report import Report

# Names that begin so are no sources: hidden files, locks of Word, and drafts.
SKIPPED = (".", "~$", "_")
TEXT = "index.md"


def report_likely_folders(root: Path, report: Report) -> None:
    """E120 for a folder such as `hoofdstukken` where `chapters` is not there."""
    names = _names(root)
    for right, likely in LIKE_FOLDERS.items():
        found = next((name for name in names if name.casefold() in likely and is_folder(root / name)), "")
        if found and not (root / right).exists():
            report.add("E120", Span(found), expected=right)


def report_missing_texts(root: Path, report: Report) -> None:
    """E119 for a chapter that has a folder and no text in it."""
    for name in _names(root / "chapters"):
        folder = root / "chapters" / name
        names = () if folder.is_symlink() else _sources(folder)
        if CHAPTER_FOLDER.fullmatch(name) and names and TEXT not in names:
            path = f"chapters/{name}"
            report.add("E119", Span(path), expected=f"{path}/{TEXT}", likely=_likely(names))


def is_in_chapter_without_text(root: Path, path: str) -> bool:
    """Whether a misplaced file stands in the folder of a chapter that is reported as a whole."""
    top, *rest = path.split("/")
    return top == "chapters" and len(rest) == 2 and TEXT not in _sources(root / top / rest[0])


def _sources(folder: Path) -> tuple[str, ...]:
    """The names of a folder's files that are for students."""
    return tuple(name for name in _names(folder) if not is_teacher_file(name) and not is_folder(folder / name))


def is_folder(path: Path) -> bool:
    """Whether this is a folder; no for what cannot be looked at."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _names(folder: Path) -> tuple[str, ...]:
    """What a folder holds, sorted; nothing when it cannot be opened, which is told elsewhere."""
    try:
        return tuple(sorted(entry.name for entry in folder.iterdir() if not entry.name.startswith(SKIPPED)))
    except OSError:
        return ()


def _likely(names: tuple[str, ...]) -> str:
    """The file that was likely meant to be the text: the one like `index.md`, or the only text."""
    texts = [name for name in names if name.casefold().endswith((".md", ".txt", ".markdown", ".docx"))]
    like = [name for name in texts if name.casefold().startswith("index")]
    return next(iter(like or (texts if len(texts) == 1 else [])), "")
