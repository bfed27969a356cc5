import subprocess
import sys
from pathlib import Path

import pytest

from lesstof.building.lock import StillLockedError, locked

HOLD = """
import sys, time
from pathlib import Path
from lesstof.building.lock import locked
with locked(Path(sys.argv[1]), lambda: None):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path: Path) -> "subprocess.Popen[str]":
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_build_waits_and_then_says_so(holder: "subprocess.Popen[str]", tmp_path: Path) -> None:
    told: list[str] = []
    with pytest.raises(StillLockedError), locked(tmp_path, lambda: told.append("waiting"), patience=0.3):
        pass
    holder.kill()
    holder.wait()
    assert told == ["waiting"]


def test_a_killed_build_leaves_no_lock_behind(holder: "subprocess.Popen[str]", tmp_path: Path) -> None:
    holder.kill()
    holder.wait()
    with locked(tmp_path, lambda: pytest.fail("it waits"), patience=1):
        pass
