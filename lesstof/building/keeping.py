"""Files that someone changed by hand in a published tree are put aside, not lost."""

import filecmp
import hashlib
from pathlib import Path

from lesstof.building.record import Record, published_files

KEPT = "kept"
# What teachers change, and where the site has copies of it.
_EDITED, _COPIES = ".pptx", "downloads/"


def is_edited(path: str) -> bool:
    """Whether the file at this path of a tree is one that teachers change."""
    return path.endswith(_EDITED) and not path.startswith(_COPIES)


def keep_changes(build: Path, tree: str, record: Record) -> tuple[str, ...]:
    """Move what differs from the record out of the resting tree into `build/kept/`; new paths, relative to `build`.

    Without a record nobody knows whose a file is: a deck that is not made again just so may be someone's.
    """
    resting = f".old-{tree}"
    found = published_files(build, resting)
    if not record:
        decks = filter(is_edited, found)
        return tuple(_keep(build, tree, path) for path in decks if not _is_made_again(build, tree, path))
    differing = [path for path, stamp in found.items() if path not in record or record[path].stamp != stamp]
    return tuple(_keep(build, tree, path) for path in differing if _is_new(build / resting / path, record, path))


def _is_made_again(build: Path, tree: str, path: str) -> bool:
    made, old = build / tree / path, build / f".old-{tree}" / path
    return made.is_file() and filecmp.cmp(made, old, shallow=False)


def _is_new(file: Path, record: Record, path: str) -> bool:
    return path not in record or hashlib.sha256(file.read_bytes()).hexdigest() != record[path].digest


def _keep(build: Path, tree: str, path: str) -> str:
    target = _free(build / KEPT / tree / path)
    target.parent.mkdir(parents=True, exist_ok=True)
    (build / f".old-{tree}" / path).rename(target)
    return target.relative_to(build).as_posix()


def _free(path: Path) -> Path:
    candidate, number = path, 2
    while candidate.exists():
        candidate = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return candidate
