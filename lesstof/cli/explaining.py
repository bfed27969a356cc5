"""What can go wrong outside the sources, in words for the author."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lesstof.building.lock import StillLockedError
from lesstof.building.publishing import PublishError
from lesstof.building.schedule import StepError, WorkersLostError
from lesstof.cli.failing import StoppedError
from lesstof.labels import Labels


class OutputMissingError(Exception):
    """The output with this name is listed but cannot be loaded."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason


@contextmanager
def explaining(build: Path, words: Labels) -> Iterator[None]:
    """Turns what the system did into StoppedError with its sentence; a fault of the program passes through."""
    try:
        yield
    except (StillLockedError, OutputMissingError, WorkersLostError, PublishError, StepError, OSError) as problem:
        if sentence := _sentence(problem, build, words):
            raise StoppedError(sentence) from problem
        raise


def _sentence(problem: Exception, build: Path, words: Labels) -> str:
    match problem:
        case StillLockedError():
            return words("Another build of this course is still running. Try again when it is done.")
        case OutputMissingError(name=name, reason=reason):
            return words("The output ‘{name}’ cannot be loaded: {reason}", name=name, reason=reason)
        case WorkersLostError():
            return words("The system ended a part of the build, as a rule because memory was full. Try --jobs 1.")
        case PublishError():
            return _cannot_publish(problem, build, words)
        case StepError(step=step, system=system):
            reason = reason_of(system, words)
            return words("‘{step}’ could not be made: {reason}", step=step, reason=reason) if system else ""
        case OSError():
            path = problem.filename or build
            return words(
                "{path} cannot be written: {reason}", path=path, reason=reason_of(problem.strerror or problem, words)
            )
        case _:
            return ""


def _cannot_publish(problem: PublishError, build: Path, words: Labels) -> str:
    path = (build / problem.name).as_posix()
    reason = reason_of(problem.cause.strerror or problem.cause, words)
    first = words("{path} could not be renewed: {reason}", path=path, reason=reason)
    if isinstance(problem.cause, PermissionError):
        second = words("Close the programs that have a file from this folder open, such as PowerPoint, and try again.")
    else:
        second = words("Is the disk full? What was built before is still there.")
    return f"{first}\n{second}"


def reason_of(told: object, words: Labels) -> str:
    """What the system told, in the words of the prompt when it is something that happens often."""
    often = {
        errno.ENOSPC: words("the disk is full"),
        errno.EACCES: words("you may not write there"),
        errno.EPERM: words("you may not write there"),
        errno.EROFS: words("you may not write there"),
        errno.EEXIST: words("there is a file where a folder should be"),
        errno.ENOTDIR: words("there is a file where a folder should be"),
    }
    return {os.strerror(number): text for number, text in often.items()}.get(str(told), str(told))


def unread(path: Path, problem: OSError, words: Labels) -> str:
    """Why a file that was asked for cannot be read."""
    often = {
        errno.ENOENT: words("there is no such file"),
        errno.ENOTDIR: words("there is no such file"),
        errno.EISDIR: words("that is a folder"),
        errno.EACCES: words("you may not read it"),
    }
    reason = often.get(problem.errno or 0, problem.strerror or str(problem))
    return words("{path} cannot be read: {reason}", path=path, reason=reason)
