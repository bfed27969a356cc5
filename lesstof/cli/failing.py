"""What the author sees when something cannot go on: a sentence, never a traceback."""

import os
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

from lesstof import __version__
from lesstof.cli.console import tell
from lesstof.labels import Labels

WRONG_USE = 2
INTERRUPTED = 130


class StoppedError(Exception):
    """The command cannot go on; the message is for the author, in the prompt's words."""


def guarded(command: Callable[[], int], words: Labels) -> int:
    """The exit code of a command, whatever happens in it."""
    try:
        code = command()
        # A pipe that nobody reads any more is noticed here, not by the interpreter on its way out.
        sys.stdout.flush()
        return code
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
        tell_fault(problem, words)
        return WRONG_USE


def end_workers() -> None:
    """End what our workers are doing; they cannot be asked to stop in the middle of a step."""
    from multiprocessing import active_children

    for worker in active_children():
        worker.kill()


def tell_fault(problem: Exception, words: Labels) -> None:
    """Say in two lines that the program is at fault, and keep the details in a file."""
    details = getattr(problem, "details", "") + "".join(traceback.format_exception(problem))
    tell(words("Something went wrong in Lesstof itself. This is not your fault; what was built before is still there."))
    tell(words("Please report it and send this file along: {path}", path=_written(details)))


def _written(details: str) -> Path:
    text = f"Lesstof {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n\n{details}"
    for folder in (Path("build"), Path(tempfile.gettempdir())):
        path = folder / "lesstof-error.log"
        try:
            path.write_text(text, encoding="utf-8")
        except OSError:
            continue
        return path
    return Path(os.devnull)
