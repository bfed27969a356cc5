"""Where a deck is put, and what was there before: a file that someone changed is kept beside the new one."""

import hashlib
import json
from contextlib import suppress
from pathlib import Path

from lesstof.building.files import write_whole
from lesstof.cli.failing import StoppedError
from lesstof.labels import Labels

SUFFIX = ".pptx"
# A deck goes to colleagues over shared folders; written whole, it would be for its maker alone.
READABLE = 0o644
STUDENT_TREES = ("site", "decks")


def place_for(build: Path, default: str, asked: str, words: Labels, *, with_answers: bool) -> Path:
    """The path of a file whose place in `build` would be `default`; `asked` is a file or a folder. Raises StoppedError.

    A second file, such as a handout, gets the asked name with its own ending.
    """
    if not asked:
        return build / default
    path = Path(asked)
    if path.is_dir() or asked.endswith(("/", "\\")):
        path = path / Path(default).name
    elif path.suffix.lower() != SUFFIX:
        raise StoppedError(words("‘{path}’ should end in .pptx, or be a folder.", path=asked))
    elif default.endswith(f"-handout{SUFFIX}"):
        path = path.with_stem(f"{path.stem}-handout")
    for tree in STUDENT_TREES if with_answers else ():
        if path.resolve().is_relative_to((build / tree).resolve()):
            raise StoppedError(words("{path} is for students; a deck with answers cannot go there.", path=path))
    return path


def save(build: Path, path: Path, data: bytes) -> Path | None:
    """Write whole. What is there is first kept beside it, unless we wrote it and nobody changed it; the kept path.

    Raises OSError and leaves what was there.
    """
    kept = _put_aside(path) if _is_someones(build, path, data) else None
    write_whole(path, data)
    path.chmod(READABLE)
    with suppress(OSError):
        # On a disk that one may only read a deck can still be saved elsewhere; it counts as someone's then.
        _remember(build, path, data)
    return kept


def _is_someones(build: Path, path: Path, data: bytes) -> bool:
    if not path.exists():
        return False
    there = path.read_bytes()
    return there != data and _digest(there) != _record(build).get(str(path.resolve()))


def _put_aside(path: Path) -> Path:
    """A copy under a free name; the file itself stays until the new one takes its place."""
    target, number = path.with_suffix(f".bak{path.suffix}"), 2
    while target.exists():
        target, number = path.with_suffix(f".bak-{number}{path.suffix}"), number + 1
    write_whole(target, path.read_bytes())
    target.chmod(READABLE)
    return target


def _record(build: Path) -> dict[str, str]:
    try:
        read = json.loads(_record_path(build).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}


def _remember(build: Path, path: Path, data: bytes) -> None:
    record = _record(build) | {str(path.resolve()): _digest(data)}
    write_whole(_record_path(build), json.dumps(record, indent=0, sort_keys=True).encode())


def _record_path(build: Path) -> Path:
    return build / ".store" / "decks.json"


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
