"""Executors for steps: a pool of clean processes, a pool of copies, and one that runs in place.

A clean worker never inherits the memory of the process that asks: it descends from a fresh interpreter (`forkserver`,
or `spawn` where there is none). So what that process has read, such as a teacher's file, is in no worker that was not
handed it. A copy does inherit it, and starts in a tenth of the time: it is for a process that has opened no such file.
"""

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from multiprocessing.connection import wait
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class InPlace(Executor):
    """Runs each call at once, in this process; walls nothing off."""

    def submit(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """A future that is already done."""
        future: Future[T] = Future()
        try:
            future.set_result(function(*args, **kwargs))
        except Exception as problem:
            future.set_exception(problem)
        return future


def clean_pool(jobs: int, preload: Sequence[str] = ()) -> ProcessPoolExecutor:
    """A pool of `jobs` worker processes; `preload` names modules that each should have at hand."""
    context = multiprocessing.get_context(_method())
    if context.get_start_method() == "forkserver":
        context.set_forkserver_preload(["lesstof.building.schedule", *preload])
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin, initargs=(tuple(preload),))


def can_copy() -> bool:
    """Whether the system can copy a process; other systems cannot, or warn of it."""
    return sys.platform == "linux"


def pool_of_copies(jobs: int, preload: Sequence[str] = ()) -> ProcessPoolExecutor:
    """A pool of `jobs` copies of this process, made at the first call and with these modules at hand."""
    for name in preload:
        __import__(name)
    # A collection in a copy would touch, and so double, all the memory that it shares with this process.
    gc.freeze()
    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("fork"), initializer=_begin, initargs=((),))


def cores() -> int:
    """The cores that this process may use."""
    available: Any = getattr(os, "sched_getaffinity", None)
    return len(available(0)) if available else os.cpu_count() or 1


def _method() -> str:
    return "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"


def collect_seldom() -> None:
    """Let the garbage collector look less often: nearly all that a build makes is kept until its end."""
    gc.set_threshold(100_000, 20, 20)


def _begin(preload: tuple[str, ...]) -> None:
    collect_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=end_with_parent, daemon=True).start()
    for name in preload:
        __import__(name)


def end_with_parent() -> None:
    """Wait for the end of the process that began this one, and end: a killed parent cannot tell its children."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
