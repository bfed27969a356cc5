"""The workers of a build: one pool for what students may see, another for the rest."""

import os
import threading
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import suppress
from functools import partial
from types import TracebackType

from lesstof.building.workers import InPlace, can_copy, clean_pool, cores, pool_of_copies
from lesstof.cli.failing import end_workers
from lesstof.cli.outputs import FIRST, Outputs
from lesstof.cli.wish import MEMORY, Wish


class Crew:
    """Two pools, each started when it is first needed. The student's is never handed anything of the teacher's.

    `alone` makes what students see in this process, and `copied` in copies of it: both only for a process that opens
    no file of the teacher's.
    """

    def __init__(self, jobs: int, preload: tuple[str, ...] = (), *, alone: bool = False, copied: bool = False) -> None:
        self._jobs = jobs
        self._alone = alone
        self._copied = copied
        self._preload = preload
        self._pools: dict[str, ProcessPoolExecutor] = {}
        self._starting: threading.Thread | None = None

    def student(self) -> Executor:
        """Workers that are handed only what students may see."""
        if self._alone:
            return InPlace()
        return self._pool("student", partial(pool_of_copies if self._copied else clean_pool, self._jobs, self._preload))

    def teacher(self) -> Executor:
        """Workers that may be handed anything. Raises ValueError in a build for students alone."""
        if self._alone or self._copied:
            raise ValueError("this build was to open no file of the teacher's")
        return self._pool("teacher", partial(clean_pool, self._jobs))

    def warm(self) -> None:
        """Let the student's workers start while the sources are read: asking for them would wait for their imports."""
        if self._alone or self._copied:
            return
        self._starting = threading.Thread(target=_start_all, args=(self.student(), self._jobs), daemon=True)
        self._starting.start()

    def dismiss(self, *, at_once: bool = False) -> None:
        """Let all workers end, after Ctrl-C or a fault in the middle of a step; new ones start when they are needed.

        Python itself stumbles over a pool that is still ending when the program ends, so this waits for it.
        """
        if self._starting is not None:
            self._starting.join()
        if at_once:
            end_workers()
        for pool in self._pools.values():
            pool.shutdown(wait=True, cancel_futures=True)
        self._pools.clear()

    def __enter__(self) -> "Crew":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.dismiss(at_once=kind is not None)

    def _pool(self, name: str, start: Callable[[], ProcessPoolExecutor]) -> ProcessPoolExecutor:
        if name not in self._pools:
            self._pools[name] = start()
        return self._pools[name]


def crew_for(wish: Wish, outputs: Outputs) -> Crew:
    """The workers for a build, which need no more than the wish; their modules are at hand when a step comes."""
    names = {output.name for output in outputs.student}
    students_only = not (outputs.teacher or outputs.finishing)
    alone = students_only and names == {"site"}
    # What a site needs takes long to import: better while the sources are read than before the copies are made.
    copied = students_only and "site" not in names and can_copy()
    first = "site" in names and not (wish.build / MEMORY / "frames").exists()
    return Crew(wish.jobs or cores(), outputs.modules + (FIRST if first else ()), alone=alone, copied=copied)


def _start_all(pool: Executor, jobs: int) -> None:
    with suppress(RuntimeError):  # dismissed already
        for _ in range(jobs):
            pool.submit(os.getpid)
