"""Running a command and measuring it: seconds on the clock, and the most memory that its processes held at once."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from msgspec import Struct

from benchmarks.quiet import PATIENCE, wait_for_quiet

LOOK_SECONDS = 0.02
# Programs that people install keep their compiled code; so do these, also where they run from their sources.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
PROCESSES = Path("/proc")


class Measured(Struct, frozen=True):
    """`seconds` for each run; `peak` in MiB (0 where the system cannot tell)."""

    name: str
    seconds: tuple[float, ...]
    peak: float

    @property
    def median(self) -> float:
        """The run in the middle."""
        return median(self.seconds)


class Pace(Struct, frozen=True):
    """How many rounds a race has, and how many seconds it waits for a quiet machine before each run."""

    rounds: int
    patience: float = PATIENCE


class Contestant(Struct, frozen=True):
    """Commands that are run one after another in a folder; what `prepare` does is not on the clock."""

    name: str
    commands: Sequence[Sequence[str]]
    place: Path
    prepare: Callable[[], None]


def race(contestants: Sequence[Contestant], pace: Pace) -> dict[str, Measured]:
    """Each in turn, round after round, so that a busy moment of the machine hits all alike; then once for the memory.

    Raises SystemExit when a command fails.
    """
    rounds = [{each.name: _seconds(each, pace.patience) for each in contestants} for _ in range(pace.rounds)]
    return {
        each.name: Measured(each.name, tuple(results[each.name] for results in rounds), _peak(each))
        for each in contestants
    }


def _seconds(contestant: Contestant, patience: float) -> float:
    contestant.prepare()
    wait_for_quiet(patience)
    start = time.perf_counter()
    for command in contestant.commands:
        _run(command, contestant.place)
    seconds = time.perf_counter() - start
    print(f"  {contestant.name}: {seconds:.2f} s", file=sys.stderr, flush=True)
    return seconds


def _peak(contestant: Contestant) -> float:
    """MiB; looking costs time, so this run is not on the clock."""
    contestant.prepare()
    return max(_run(command, contestant.place, look=True) for command in contestant.commands)


def _run(command: Sequence[str], place: Path, *, look: bool = False) -> float:
    """The peak in MiB of the command with all processes that it starts, when it is looked for."""
    with subprocess.Popen(
        command,
        cwd=place,
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        watch = _Watch(process.pid)
        if look:
            watch.start()
        _, errors = process.communicate()
        watch.over.set()
        if look:
            watch.join()
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{errors.decode(errors='replace')[-2000:]}")
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
