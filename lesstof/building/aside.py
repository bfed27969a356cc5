"""Work beside other work: in a copy of this process where the system can make one, else when its result is asked for.

A copy sees all that this process has in memory, so a worker that was handed students' files alone has copies that know
no more than that.
"""

import multiprocessing
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection
from typing import TypeVar

from lesstof.building.workers import can_copy, cores, end_with_parent

T = TypeVar("T")


def aside(work: Callable[[], T]) -> Callable[[], T]:
    """Begin the work; what comes back gives its result, which must be able to travel between processes.

    When the copy does not make it, because it was ended or the work raised, the work is done here after all.
    """
    if not can_copy() or cores() < 2:
        return work
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    copy = context.Process(target=_do, args=(here, there, work), daemon=True)
    copy.start()
    there.close()
    return partial(_result, here, copy.join, work)


def _do(here: Connection, there: Connection, work: Callable[[], object]) -> None:
    # A copy whose original was killed would hold open all that this one had open, and others would wait for that.
    here.close()
    threading.Thread(target=end_with_parent, daemon=True).start()
    # What goes wrong is told where the work is done again.
    with suppress(Exception):
        there.send(work())


def _result(here: Connection, wait: Callable[[], None], work: Callable[[], T]) -> T:
    try:
        result: T = here.recv()
    except (EOFError, OSError):
        return work()
    finally:
        wait()
    return result
