"""Files that someone changed by hand in a published tree are put aside, not lost."""

import filecmp
import hashlib
from pathlib import Path

from lesstof.building.record import Record, is_edited, published_files

KEPT = "kept"


def keep_changes(build: Path, tree: str, record: Record) -> tuple[str, ...]:
    """Move what differs from the record out of the resting tree into `build/kept/`; new paths, relative to `build`.

    What is in the new tree as well stays there. Without a record nobody knows whose a file is: a deck may be someone's.
    """
    found = published_files(build, f".old-{tree}")
    differing = [path for path, stamp in found.items() if path not in record or record[path].stamp != stamp]
    someones = [path for path in differing if _is_new(build, tree, path, record)]
    return tuple(_keep(build, tree, path) for path in someones if not _is_made_again(build, tree, path))


def _is_made_again(build: Path, tree: str, path: str) -> bool:
    made, old = build / tree / path, build / f".old-{tree}" / path
    return made.is_file() and filecmp.cmp(made, old, shallow=False)


def _is_new(build: Path, tree: str, path: str, record: Record) -> bool:
    if path not in record:
        return bool(record) or is_edited(tree, path)
    return hashlib.sha256((build / f".old-{tree}" / path).read_bytes()).hexdigest() != record[path].digest


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
