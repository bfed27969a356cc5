"""Two exercises must not have one id."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.checks.duplicates import repeated
from lesstof.checks.texts import place
from lesstof.model.diagnostic import Diagnostic, diagnose


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E401 at the later one."""
    for later, first in repeated(course.handbook.exercises):
        yield diagnose("E401", later.span, id=later.id, first=place(first.span))
