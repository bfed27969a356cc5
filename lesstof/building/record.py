"""What was published last, so that a tree that is already in place is left alone."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import astuple

from lesstof.building.files import write_own
from lesstof.building.manifest import sealed, unsealed

RECORDS = ".store/published"
_JUNK = (".DS_Store", "Thumbs.db", "desktop.ini")
_NEW = ".new-"
# What teachers change, except in what is put on the web as it is.
_EDITED, _WEB = ".pptx", "site"
Stamp = tuple[int, int]


class Known(Struct, frozen=True):
    """A published file as it was put there: SHA-256, size in bytes and time of change in nanoseconds."""

    digest: str
    size: int
    changed: int

    @property
    def stamp(self) -> Stamp:
        """Size and time of change."""
        return (self.size, self.changed)


Record = Mapping[str, Known]


def new_name(tree: str) -> str:
    """Under which name a tree and its record are made, beside those that readers have."""
    return _NEW + tree


def read_record(build: Path, tree: str) -> Record:
    """What was last published as this tree, by path within it; empty when that is not known."""
    try:
        value = unsealed((build / RECORDS / tree).read_bytes())
        return {path: Known(*known) for path, known in value.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def known_as(digest: str, path: Path) -> Known:
    """What is known of a file that has just been put there."""
    state = path.lstat()
    return Known(digest, state.st_size, state.st_mtime_ns)


def prepare_record(build: Path, tree: str, record: Record) -> None:
    """Note what is known of the tree that is about to take its place."""
    write_own(build / RECORDS / new_name(tree), sealed({path: astuple(known) for path, known in record.items()}))


def adopt_record(build: Path, tree: str) -> None:
    """What was prepared is the record from now on."""
    (build / RECORDS / new_name(tree)).replace(build / RECORDS / tree)


def is_record_prepared(build: Path, tree: str) -> bool:
    """Whether there is a record that waits for its tree."""
    return (build / RECORDS / new_name(tree)).is_file()


def drop_prepared_record(build: Path, tree: str) -> None:
    """Its tree did not take its place."""
    (build / RECORDS / new_name(tree)).unlink(missing_ok=True)


def published_files(build: Path, tree: str) -> dict[str, Stamp]:
    """Every file of the tree with its size and time of change, without what file managers and office programs leave."""
    return _files_below(build / tree) if (build / tree).is_dir() else {}


def is_edited(tree: str, path: str) -> bool:
    """Whether the file at this path of a tree is one that teachers change."""
    return path.endswith(_EDITED) and tree != _WEB


def guests(tree: str, found: Iterable[str], record: Record) -> set[str]:
    """Decks in a tree that no build put there: lessons made at the prompt, and teachers' own."""
    return {path for path in found if is_edited(tree, path) and path not in record} if record else set()


def is_intact(build: Path, tree: str) -> bool:
    """Whether the tree is still as its record says."""
    record, found = read_record(build, tree), published_files(build, tree)
    for guest in guests(tree, found, record):
        del found[guest]
    return bool(record) and found == {path: known.stamp for path, known in record.items()}


def _files_below(folder: Path) -> dict[str, Stamp]:
    found: dict[str, Stamp] = {}
    start = len(f"{folder}{os.sep}")
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if name not in _JUNK and not name.startswith(("~$", ".~lock.")):
                path = f"{place}{os.sep}{name}"
                state = os.lstat(path)
                found[path[start:].replace(os.sep, "/")] = (state.st_size, state.st_mtime_ns)
    return found
