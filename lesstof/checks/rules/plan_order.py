"""A plan step builds on earlier steps."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.model.diagnostic import Diagnostic, diagnose


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E416 for a step that builds on itself or on a later one; ids such as `p04` sort as they follow each other."""
    for step in course.handbook.plan_steps():
        for target in step.builds_on:
            if target >= step.id:
                yield diagnose("E416", step.span, id=step.id, target=target)
