"""Running a command and measuring it: seconds on the clock, and the most memory that its processes held at once."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

LOOK_SECONDS = 0.03
PROCESSES = Path("/proc")


@dataclass(frozen=True, slots=True)
class Measured:
    """`seconds` for each run; `peak` is the most over all runs, in MiB (0 where the system cannot tell)."""

    name: str
    seconds: tuple[float, ...]
    peak: float

    @property
    def median(self) -> float:
        """The run in the middle."""
        return median(self.seconds)


def repeat(
    name: str, runs: int, prepare: Callable[[], None], commands: Sequence[Sequence[str]], place: Path
) -> Measured:
    """Prepare, then run the commands one after another; as often as asked. Raises CalledProcessError."""
    results = []
    for _ in range(runs):
        prepare()
        start = time.perf_counter()
        peaks = [_run(command, place) for command in commands]
        results.append((time.perf_counter() - start, max(peaks)))
        print(f"  {name}: {results[-1][0]:.2f} s", file=sys.stderr, flush=True)
    return Measured(name, tuple(seconds for seconds, _ in results), max(peak for _, peak in results))


def _run(command: Sequence[str], place: Path) -> float:
    """The peak in MiB of the command with all processes that it starts."""
    with subprocess.Popen(
        command, cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        watch = _Watch(process.pid)
        watch.start()
        _, errors = process.communicate()
        watch.over.set()
        watch.join()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, stderr=errors.decode(errors="replace")[-2000:])
    return watch.peak


class _Watch(threading.Thread):
    """Looks at a session's processes until it is over; memory that they share is counted once."""

    def __init__(self, session: int) -> None:
        super().__init__(daemon=True)
        self.session = session
        self.peak = 0.0
        self.over = threading.Event()

    def run(self) -> None:
        while not self.over.wait(LOOK_SECONDS):
            self.peak = max(self.peak, sum(_memory(place) for place in _processes_of(self.session)))


def _processes_of(session: int) -> list[Path]:
    return [place for place in PROCESSES.glob("[0-9]*") if _session(place) == session] if PROCESSES.is_dir() else []


def _session(place: Path) -> int:
    try:
        return int((place / "stat").read_text().rpartition(")")[2].split()[3])
    except (OSError, ValueError, IndexError):
        return -1


def _memory(place: Path) -> float:
    try:
        lines = (place / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


def machine() -> str:
    """The machine in general words."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3 if hasattr(os, "sysconf") else 0
    return f"{sys.platform}, {os.cpu_count()} cores, {memory:.0f} GiB of memory, Python {sys.version.split()[0]}"
