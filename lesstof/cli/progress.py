"""How far a build is: a bar on a terminal, plain lines elsewhere."""

import shutil
import sys
from typing import Protocol

from lesstof.building.schedule import Progress, Report
from lesstof.cli.console import is_terminal, tell

BAR_WIDTH = 24


class Teller(Protocol):
    """Tells progress until it is closed."""

    def __call__(self, progress: Progress) -> None:
        """Take note of a finished step."""
        ...

    def close(self) -> None:
        """Leave the terminal as it was."""
        ...


def teller(*, quiet: bool) -> Teller:
    """The teller that suits where the messages go."""
    if quiet:
        return Plain(silent)
    return Bar() if is_terminal(sys.stderr) else Plain(line)


def silent(progress: Progress) -> None:
    """Tell nothing."""


def line(progress: Progress) -> None:
    """A line for a step that was run."""
    if progress.ran:
        tell(f"{progress.done:>4}/{progress.total} {progress.name}")


class Plain:
    """Tells each step by a function of its own."""

    def __init__(self, report: Report) -> None:
        self._report = report

    def __call__(self, progress: Progress) -> None:
        """Pass it on."""
        self._report(progress)

    def close(self) -> None:
        """Nothing was left open."""


class Bar:
    """One line of the terminal that is written over and over."""

    def __init__(self) -> None:
        self._written = 0

    def __call__(self, progress: Progress) -> None:
        """Draw the bar anew."""
        filled = BAR_WIDTH * progress.done // progress.total
        text = f"[{'#' * filled}{'.' * (BAR_WIDTH - filled)}] {progress.done}/{progress.total} {progress.name}"
        self._write(text[: shutil.get_terminal_size().columns - 1])

    def close(self) -> None:
        """Wipe the bar."""
        if self._written:
            self._write("")
            sys.stderr.write("\r")
            sys.stderr.flush()

    def _write(self, text: str) -> None:
        sys.stderr.write("\r" + text.ljust(self._written))
        sys.stderr.flush()
        self._written = len(text)
