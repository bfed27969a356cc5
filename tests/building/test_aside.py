"""Work beside other work gives what the work gives, wherever it was done."""

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from lesstof.building.aside import aside
from lesstof.building.workers import cores


def _heavy(number: int) -> list[int]:
    return [number] * 100_000


def _ended() -> int:
    """The copy that is made of this process ends itself; the process itself does not."""
    if os.getpid() != HERE:
        os.kill(os.getpid(), signal.SIGKILL)
    return 3


def _raises() -> None:
    raise ValueError("no")


HERE = os.getpid()


def test_the_result_comes_back_when_it_is_asked_for() -> None:
    first, second = aside(partial(_heavy, 1)), aside(partial(_heavy, 2))
    assert (second(), first()) == (_heavy(2), _heavy(1))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has copies of a process")
def test_what_an_ended_copy_did_not_make_is_made_here() -> None:
    assert aside(_ended)() == 3


def test_what_the_work_raises_is_raised_here() -> None:
    result = aside(_raises)
    with pytest.raises(ValueError, match="no"):
        result()


@pytest.mark.skipif(sys.platform != "linux" or cores() < 2, reason="no copies of a process here")
@pytest.mark.parametrize("work", ["lambda: b'x' * 5_000_000", "lambda: time.sleep(60)"])
def test_a_copy_ends_with_its_original(work: str) -> None:
    script = f"""
import multiprocessing, time
from lesstof.building.aside import aside
aside({work})
print(multiprocessing.active_children()[0].pid, flush=True)
time.sleep(60)
"""
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as original:
        assert original.stdout
        copy = Path("/proc", original.stdout.readline().strip())
        assert copy.exists()
        original.kill()
    end = time.monotonic() + 20
    while _runs(copy) and time.monotonic() < end:
        time.sleep(0.05)
    assert not _runs(copy)


def _runs(process: Path) -> bool:
    """Whether it is there, and no mere name of one that has ended."""
    try:
        return process.joinpath("stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
