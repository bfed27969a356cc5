"""Waiting until the machine has nothing else to do, so that a measurement is of us alone."""

import time
from pathlib import Path

STATE = Path("/proc/stat")
QUIET = 0.95
LOOK_SECONDS = 0.5
PATIENCE = 60.0


def wait_for_quiet(patience: float = PATIENCE) -> None:
    """Return when the processors are idle, or after this many seconds; at once where the system cannot tell."""
    end = time.monotonic() + patience
    while STATE.exists() and time.monotonic() < end:
        before = _times()
        time.sleep(LOOK_SECONDS)
        idle, total = (now - then for now, then in zip(_times(), before, strict=True))
        if total and idle / total >= QUIET:
            return


def _times() -> tuple[int, int]:
    """Idle and all ticks since the start, as the first line of `/proc/stat` tells (proc(5))."""
    ticks = [int(field) for field in STATE.read_text().splitlines()[0].split()[1:9]]
    return ticks[3] + ticks[4], sum(ticks)
