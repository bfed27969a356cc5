"""Work beside other work gives what the work gives, wherever it was done."""

import os
import signal
import sys
from functools import partial

import pytest

from lesstof.building.aside import aside


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
