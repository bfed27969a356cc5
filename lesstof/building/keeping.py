"""Files that someone changed by hand in a published tree are put aside, not lost."""

import hashlib
from pathlib import Path

from lesstof.building.record import Record, published_files

KEPT = "kept"


def keep_changes(build: Path, tree: str, record: Record) -> tuple[str, ...]:
    """Move what differs from the record out of the resting tree into `build/kept/`; new paths, relative to `build`.

    Without a record nothing is known to be anyone's, and nothing is kept.
    """
    if not record:
        return ()
    resting = f".old-{tree}"
    found = published_files(build, resting)
    differing = [path for path, stamp in found.items() if path not in record or record[path].stamp != stamp]
    return tuple(_keep(build, tree, path) for path in differing if _is_new(build / resting / path, record, path))


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
