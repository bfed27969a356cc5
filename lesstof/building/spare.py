"""A spare is a second copy of a published tree: the next one is made of it, and only what differs is written.

It is the tree that was replaced last. Where there is none, it is made of links while other work is done.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache, partial
from pathlib import Path
from types import MappingProxyType

from lesstof.building.aside import aside
from lesstof.building.files import link_or_copy, remove_tree, write_own
from lesstof.building.record import RECORDS, Known, Record, is_edited, new_name, read_record

_SPARES = ".store/spare"


NO_SPARES: Mapping[str, Record] = MappingProxyType({})


@contextmanager
def readying(build: Path) -> Iterator[Callable[[], Mapping[str, Record]]]:
    """Beside other work, make the spares that are not there, and remove from each what is not as it was.

    What comes gives what lies in each, by the name of its tree. A spare that cannot be made is done without.
    """
    ready = cache(aside(partial(_ready_all, build)))
    try:
        yield ready
    finally:
        ready()


def note_spare(build: Path, tree: str) -> None:
    """Remember what the tree that is about to be replaced holds; call it before its record is. Raises OSError."""
    write_own(build / RECORDS / _spare_name(tree), (build / RECORDS / tree).read_bytes())


def keep_spare(build: Path, tree: str, old: Path) -> None:
    """Let the noted tree, which stands in `old` now, be the spare. Raises OSError.

    A tree with files that teachers change is removed: each of them has bytes of its own.
    """
    spare = build / _SPARES / tree
    if not _may_be_spare(tree, read_record(build, _spare_name(tree))):
        remove_tree(old)
    elif old.is_dir():
        remove_tree(spare)
        spare.parent.mkdir(parents=True, exist_ok=True)
        old.rename(spare)


def take_spare(build: Path, tree: str, ready: Record) -> Record:
    """Put the spare where the tree is about to be made, or an empty folder; what lies there. Raises OSError."""
    spare, new = build / _SPARES / tree, build / new_name(tree)
    remove_tree(new)
    if ready:
        spare.rename(new)
    else:
        new.mkdir(parents=True)
    return ready


def drop(tree: Path, path: Path) -> None:
    """Remove a file, a link or an empty folder, and the folders that are empty without it. Raises OSError."""
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
    else:
        path.unlink()
    parent = path.parent
    while parent != tree and not any(parent.iterdir()):
        parent.rmdir()
        parent = parent.parent


def _ready_all(build: Path) -> dict[str, Record]:
    ready: dict[str, Record] = {}
    with suppress(OSError):
        for tree in sorted(path.name for path in (build / RECORDS).iterdir() if not path.name.startswith(".")):
            _make_spare(build, tree)
            ready[tree] = _swept(build / _SPARES / tree, read_record(build, _spare_name(tree)))
    return ready


def _make_spare(build: Path, tree: str) -> None:
    spare, record = build / _SPARES / tree, read_record(build, tree)
    if spare.exists() or not _may_be_spare(tree, record):
        return
    half_made = spare.with_name(f".{tree}")
    remove_tree(half_made)
    for path in record:
        link_or_copy(build / tree / path, half_made / path)
    note_spare(build, tree)
    half_made.rename(spare)


def _swept(spare: Path, record: Record) -> Record:
    """What is in the spare as its record says; all else is removed from it."""
    if spare.is_symlink() or not spare.is_dir():
        return {}
    lying: dict[str, Known] = {}
    for path, entry in list(_leaves(spare)):
        state, known = entry.stat(follow_symlinks=False), record.get(path)
        if known and known.stamp == (state.st_size, state.st_mtime_ns):
            lying[path] = known
        else:
            drop(spare, Path(entry.path))
    return lying


def _may_be_spare(tree: str, record: Record) -> bool:
    return bool(record) and not any(is_edited(tree, path) for path in record)


def _spare_name(tree: str) -> str:
    return f".spare-{tree}"


def _leaves(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Files, links and empty folders, by path within the tree."""
    with os.scandir(folder) as entries:
        for entry in entries:
            within = list(_leaves(Path(entry.path))) if entry.is_dir(follow_symlinks=False) else []
            yield from ((f"{entry.name}/{path}", leaf) for path, leaf in within)
            if not within:
                yield entry.name, entry
