"""`lesstof new`: files to start from, never over what is there."""

import argparse
from pathlib import Path

from lesstof.cli.console import tell
from lesstof.cli.explaining import reason_of
from lesstof.cli.failing import StoppedError
from lesstof.cli.new.course import new_course
from lesstof.cli.new.parts import MAKERS
from lesstof.labels import Labels
from lesstof.scaffolds import Filled, write_all


def run(options: argparse.Namespace, words: Labels) -> int:
    """Make what was asked for and say what was made and what comes next."""
    if not any(map(str.isalnum, options.title)):
        raise StoppedError(words('Give it a title, for example: lesstof new {what} "My title"', what=options.what))
    if options.what == "course":
        root, made = new_course(options, words)
    else:
        root = Path(options.course)
        made = MAKERS[options.what](options, words)
    _write(root, made, words)
    for line in _next_steps(options, root, words):
        tell(line)
    return 0


def _write(root: Path, made: tuple[Filled, ...], words: Labels) -> None:
    try:
        write_all(root, made)
    except FileExistsError as problem:
        path = root / str(problem)
        raise StoppedError(words("{path} is there already; nothing was changed.", path=path)) from problem
    except OSError as problem:
        path = problem.filename or root
        raise StoppedError(
            words("{path} cannot be written: {reason}", path=path, reason=reason_of(problem.strerror or problem, words))
        ) from problem
    shown = made if len(made) <= 4 else made[:0]
    for file in shown:
        tell(words("made: {path}", path=(root / file.path).as_posix()))


def _next_steps(options: argparse.Namespace, root: Path, words: Labels) -> tuple[str, ...]:
    if options.what != "course":
        return (words("Write your text and look at it with: lesstof serve"),)
    return (
        words("Your course stands in the folder {path}.", path=root.as_posix()),
        words("See it with:"),
        f"  cd {root.as_posix()}" if " " not in str(root) else f'  cd "{root.as_posix()}"',
        "  lesstof serve",
    )
