"""The workers of a build: one pool for what students may see, another for the rest."""

import os
import threading
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import suppress
from types import TracebackType

from lesstof.building.workers import InPlace, clean_pool, cores
from lesstof.cli.failing import end_workers
from lesstof.cli.outputs import FIRST, Outputs
from lesstof.cli.wish import MEMORY, Wish


class Crew:
    """Two pools, each started when it is first needed. The student's is never handed anything of the teacher's.

    `alone` makes what students see in this process, which then may have opened no file of the teacher's.
    """

    def __init__(self, jobs: int, preload: tuple[str, ...] = (), *, alone: bool = False) -> None:
        self._jobs = jobs
        self._alone = alone
        self._preload = preload
        self._pools: dict[str, ProcessPoolExecutor] = {}
        self._starting: threading.Thread | None = None

    def student(self) -> Executor:
        """Workers that are handed only what students may see."""
        return InPlace() if self._alone else self._pool("student", self._preload)

    def teacher(self) -> Executor:
        """Workers that may be handed anything."""
        return self._pool("teacher", ())

    def warm(self) -> None:
        """Let the student's workers start while the sources are read: asking for them would wait for their imports."""
        if self._alone:
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

    def _pool(self, name: str, preload: tuple[str, ...]) -> ProcessPoolExecutor:
        if name not in self._pools:
            self._pools[name] = clean_pool(self._jobs, preload)
        return self._pools[name]


def crew_for(wish: Wish, outputs: Outputs) -> Crew:
    """The workers for a build, which need no more than the wish; their modules are at hand when a step comes."""
    names = {output.name for output in outputs.student}
    alone = names == {"site"} and not (outputs.teacher or outputs.finishing)
    first = "site" in names and not (wish.build / MEMORY / "frames").exists()
    return Crew(wish.jobs or cores(), outputs.modules + (FIRST if first else ()), alone=alone)


def _start_all(pool: Executor, jobs: int) -> None:
    with suppress(RuntimeError):  # dismissed already
        for _ in range(jobs):
            pool.submit(os.getpid)
