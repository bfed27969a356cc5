"""An example says of whom it tells, when, and who told it."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.model.chapter import Example
from lesstof.model.diagnostic import Diagnostic, diagnose


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W527 for an example that leaves out its organisation, year or source."""
    for chapter in course.handbook.chapters:
        for part in chapter.parts:
            if isinstance(part, Example) and (missing := _missing(part)):
                yield diagnose("W527", part.span, title=part.title, missing=", ".join(missing))


def _missing(example: Example) -> list[str]:
    facts = {"organisation": example.organisation, "year": example.year, "source": example.source}
    return [name for name, value in facts.items() if not value]
