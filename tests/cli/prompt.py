"""The prompt as a person uses it: real processes in real folders."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

OUTPUTS = Path(__file__).parent / "plain_outputs"
REPOSITORY = Path(__file__).parents[2]


def environment(*, more_outputs: bool = True) -> dict[str, str]:
    """Without a language of its own, and with the outputs of another package."""
    places = (str(OUTPUTS), str(REPOSITORY)) if more_outputs else (str(REPOSITORY),)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    return kept | {"PYTHONPATH": os.pathsep.join(places), "LC_ALL": "C.UTF-8"}


def command(*arguments: str) -> list[str]:
    """The command line of `lesstof`."""
    return [sys.executable, "-m", "lesstof.cli", *arguments]


def heed_interrupts() -> None:
    """For a new process: tests that a shell starts in the background ignore Ctrl-C, and children inherit that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def lesstof(*arguments: str, at: Path, code: int = 0) -> "subprocess.CompletedProcess[str]":
    """Run it and expect an exit code; a traceback is never shown."""
    done = subprocess.run(
        command(*arguments), cwd=at, env=environment(), capture_output=True, text=True, encoding="utf-8", timeout=300
    )
    assert done.returncode == code, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr, done.stderr
    return done


def new_course(at: Path, language: str = "nl") -> Path:
    """A new course in a folder."""
    lesstof("new", "course", "Proef", "--language", language, at=at)
    return at / "proef"


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def times(folder: Path) -> dict[str, tuple[int, int]]:
    """Identity and time of change of every file and folder."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns)
        for path in sorted((folder, *folder.rglob("*")))
    }


def ran(done: "subprocess.CompletedProcess[str]") -> list[str]:
    """The steps that a build ran, from its plain lines."""
    return re.findall(r"^ +\d+/\d+ (\S+)$", done.stderr, re.MULTILINE)
