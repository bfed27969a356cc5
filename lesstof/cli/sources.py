"""The files that a course is made of, and one digest of everything that a build depends on."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from lesstof.model.source import digest_of

FILE = "mkdocs.yml"
FOLDERS = ("chapters", "exercises", "content")
NOWHERE = (-1, -1)
_TEMPLATE = re.compile(r"^\s+template:\s*([^#\n]+)", re.MULTILINE)
_THEME_FOLDER = re.compile(r"^\s+custom_dir:\s*['\"]?([^'\"#\n]+)", re.MULTILINE)


def source_files(root: Path, *, with_teacher: bool) -> tuple[Path, ...]:
    """Every file of the course that can matter, sorted; without teachers' files when those stay closed."""
    found = [root / FILE, *configuration_files(root), *template_files(root)]
    for folder in FOLDERS:
        found += _files(root / folder)
    return tuple(sorted(path for path in found if with_teacher or ".docent" not in path.name.casefold()))


def configuration_files(root: Path) -> tuple[Path, ...]:
    """The files of the theme folder that mkdocs.yml names, if it names one within the course."""
    found = _THEME_FOLDER.search(_content(root / FILE).decode(errors="replace"))
    folder = (root / found[1].strip()).resolve() if found else root
    return tuple(sorted(_files(folder))) if folder != root and folder.is_relative_to(root.resolve()) else ()


def template_files(root: Path) -> tuple[Path, ...]:
    """The school's template that mkdocs.yml names, if it names one within the course."""
    found = _TEMPLATE.search(_content(root / FILE).decode(errors="replace"))
    path = (root / found[1].strip().strip("'\"")).resolve() if found else root
    return (path,) if path.is_relative_to(root.resolve()) and path.is_file() else ()


def digest_of_files(root: Path, paths: tuple[Path, ...]) -> str:
    """Digest of names and contents; a file that cannot be read counts by its name."""
    return digest_of(*(part for path in paths for part in (_name(root, path), _content(path))))


def state_of(paths: tuple[Path, ...]) -> dict[Path, tuple[int, int]]:
    """Size and time of change of every file that is there: looking works on every kind of disk."""
    return {path: state for path in paths if (state := _state(path)) != NOWHERE}


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not _is_hidden(name))
        for name in names:
            if not name.startswith((".", "~$")):
                yield Path(place, name)


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "__pycache__"))


def _name(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _state(path: Path) -> tuple[int, int]:
    try:
        state = path.stat()
    except OSError:
        return NOWHERE
    return state.st_size, state.st_mtime_ns
