"""The workers of a build: one pool for what students may see, another for the rest."""

import os
import threading
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import suppress
from types import TracebackType

from lesstof.building.workers import clean_pool


class Crew:
    """Two pools, each started when it is first needed. The student's is never handed anything of the teacher's."""

    def __init__(self, jobs: int, preload: tuple[str, ...] = ()) -> None:
        self._jobs = jobs
        self._preload = preload
        self._pools: dict[str, ProcessPoolExecutor] = {}
        self._starting: threading.Thread | None = None

    def student(self) -> Executor:
        """Workers that are handed only what students may see."""
        return self._pool("student", self._preload)

    def teacher(self) -> Executor:
        """Workers that may be handed anything."""
        return self._pool("teacher", ())

    def warm(self) -> None:
        """Let the student's workers start while the sources are read: asking for them would wait for their imports."""
        self._starting = threading.Thread(target=_start_all, args=(self.student(), self._jobs), daemon=True)
        self._starting.start()

    def dismiss(self, *, wait: bool = True) -> None:
        """Let all workers end; new ones are started when they are needed again.

        Python itself stumbles over a pool that is still ending when the program ends: only who is in a hurry, after
        Ctrl-C or a fault, does not wait.
        """
        if self._starting is not None:
            self._starting.join()
        for pool in self._pools.values():
            pool.shutdown(wait=wait, cancel_futures=True)
        self._pools.clear()

    def __enter__(self) -> "Crew":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.dismiss(wait=kind is None)

    def _pool(self, name: str, preload: tuple[str, ...]) -> ProcessPoolExecutor:
        if name not in self._pools:
            self._pools[name] = clean_pool(self._jobs, preload)
        return self._pools[name]


def _start_all(pool: Executor, jobs: int) -> None:
    with suppress(RuntimeError):  # dismissed already
        for _ in range(jobs):
            pool.submit(os.getpid)
