"""Which files of a store were whole when they were last looked at, so that those that nobody touched are not read."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from lesstof.building.files import write_own
from lesstof.building.manifest import sealed, unsealed

Stamp = list[int]


def is_whole(path: Path, digest: str) -> bool:
    """Whether the file is there and has this SHA-256."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() == digest
    except OSError:
        return False


class Checked:
    """Sizes and times of change of whole files, by digest, as the save before left them in the file `place`.

    `path_of` tells where the bytes of a digest lie. Without a place nothing is known or left.
    """

    def __init__(self, place: Path | None, path_of: Callable[[str], Path]) -> None:
        self._place = place
        self._path_of = path_of
        self._before = _recalled(place) if place else {}
        self._now: dict[str, Stamp] = {}

    def is_untouched(self, digest: str) -> bool:
        """Whether the file is as it was when it was whole."""
        known = self._before.get(digest)
        if known is None or known != _stamp(self._path_of(digest)):
            return False
        self._now[digest] = known
        return True

    def note(self, digest: str) -> None:
        """Remember a file that is whole now."""
        if self._place and (stamp := _stamp(self._path_of(digest))):
            self._now[digest] = stamp

    def keep(self) -> None:
        """Leave it for the next save. Raises OSError."""
        if self._place and self._now != self._before:
            write_own(self._place, sealed(self._now))


def _recalled(place: Path) -> dict[str, Stamp]:
    """What was known; a file that may have changed within the tick of the clock in which it was noted is not."""
    try:
        found, noted = unsealed(place.read_bytes()), place.stat().st_mtime_ns
        return {digest: stamp for digest, stamp in found.items() if stamp[1] < noted}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _stamp(path: Path) -> Stamp | None:
    try:
        state = path.stat()
    except OSError:
        return None
    return [state.st_size, state.st_mtime_ns]
