"""Writing files so that a reader finds the old one or the new one, never half of one."""

import os
import shutil
import threading
from contextlib import suppress
from pathlib import Path

# Making files is mostly waiting for the disk: more at a time is quicker.
WRITERS = 8


def write_whole(path: Path, data: bytes) -> None:
    """Write beside and rename into place; makes the folder. Raises OSError and leaves what was there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{os.getpid()}-{threading.get_ident()}-{path.name[:80]}")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except BaseException as problem:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        if isinstance(problem, OSError):
            # Nobody knows the name beside it.
            problem.filename, problem.filename2 = str(path), None
        raise


def write_own(path: Path, data: bytes) -> None:
    """As `write_whole`, for what nobody but the program keeps there: a folder in its place goes."""
    if path.is_dir():
        remove_tree(path)
    write_whole(path, data)


def link_or_copy(source: Path, target: Path) -> None:
    """The same file at a second place, with its time of change; a copy where links are not to be had."""
    try:
        target.hardlink_to(source)
    except OSError:
        # As a rule the folder is there: to ask first, for every file, takes longer.
        target.parent.mkdir(parents=True, exist_ok=True)
        _link_or_copy(source, target)


def copy(source: Path, target: Path) -> None:
    """The same bytes at a second place, with their time of change; makes the folder."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, target)


def _link_or_copy(source: Path, target: Path) -> None:
    try:
        target.hardlink_to(source)
    except OSError:
        shutil.copy2(source, target)


def remove_tree(folder: Path) -> None:
    """Remove a folder if it is there; raises OSError when something in it cannot be removed."""
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)
