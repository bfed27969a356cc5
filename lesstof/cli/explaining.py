"""What can go wrong outside the sources, in words for the author."""

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
            return words("‘{step}’ could not be made: {reason}", step=step, reason=system) if system else ""
        case OSError():
            path = problem.filename or build
            return words("{path} cannot be written: {reason}", path=path, reason=problem.strerror or problem)
        case _:
            return ""


def _cannot_publish(problem: PublishError, build: Path, words: Labels) -> str:
    path = (build / problem.name).as_posix()
    first = words("{path} could not be renewed: {reason}", path=path, reason=problem.cause.strerror or problem.cause)
    if isinstance(problem.cause, PermissionError):
        second = words("Close the programs that have a file from this folder open, such as PowerPoint, and try again.")
    else:
        second = words("Is the disk full? What was built before is still there.")
    return f"{first}\n{second}"
