"""One build at a time in a course: a lock that the system itself lets go of when the builder ends, however it ends."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

PATIENCE_SECONDS = 300.0


class StillLockedError(Exception):
    """Another build of this course has been running for too long to wait for."""


@contextmanager
def locked(build: Path, waiting: Callable[[], None], patience: float = PATIENCE_SECONDS) -> Iterator[None]:
    """Hold the lock of this build folder; `waiting` is called once when another build has it.

    Raises StillLockedError after `patience` seconds, and OSError when the folder cannot be written.
    """
    build.mkdir(parents=True, exist_ok=True)
    with (build / ".lock").open("a+b") as handle:
        if not _try(handle):
            waiting()
            _wait(handle, time.monotonic() + patience)
        yield


def _wait(handle: IO[bytes], end: float) -> None:
    while not _try(handle):
        if time.monotonic() > end:
            raise StillLockedError
        time.sleep(0.1)


if sys.platform == "win32":
    import msvcrt

    def _try(handle: IO[bytes]) -> bool:
        handle.seek(0)
        try:
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try(handle: IO[bytes]) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a network drive without locks
            return True
        return True
