"""What the author sees when something cannot go on: a sentence, never a traceback."""

import argparse
import os
import sys
import tempfile
import traceback
from importlib import import_module
from pathlib import Path

from lesstof import __version__
from lesstof.cli.console import tell
from lesstof.labels import Labels

WRONG_USE = 2
INTERRUPTED = 130


class StoppedError(Exception):
    """The command cannot go on; the message is for the author, in the prompt's words."""


def guarded(options: argparse.Namespace, words: Labels) -> int:
    """The exit code of the command that the options name."""
    try:
        code: int = import_module(f"lesstof.cli.{options.command}").run(options, words)
    except StoppedError as stop:
        tell(str(stop))
        return WRONG_USE
    except KeyboardInterrupt:
        end_workers()
        tell(words("Stopped. What was built before is still there."))
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as problem:
        tell_fault(options, words, getattr(problem, "details", "") + traceback.format_exc())
        return WRONG_USE
    return code


def end_workers() -> None:
    """End what our workers are doing; they cannot be asked to stop in the middle of a step."""
    from multiprocessing import active_children

    for worker in active_children():
        worker.kill()


def tell_fault(options: argparse.Namespace, words: Labels, details: str) -> None:
    """Say in two lines that the program is at fault, and keep the details in a file."""
    log = _written(Path(getattr(options, "course", "."), "build"), details)
    tell(words("Something went wrong in Lesstof itself. This is not your fault; what was built before is still there."))
    tell(words("Please report it and send this file along: {path}", path=log))


def _written(folder: Path, details: str) -> Path:
    text = f"Lesstof {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n\n{details}"
    for place in (folder, Path(tempfile.gettempdir())):
        path = place / "lesstof-error.log"
        try:
            place.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        except OSError:
            continue
        return path
    return Path(os.devnull)
