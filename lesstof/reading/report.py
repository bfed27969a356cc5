"""Collects what there is to tell the author while files are read."""

from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.source import Span


class Report:
    """The diagnostics of a reading, in the order of finding."""

    def __init__(self) -> None:
        self.found: list[Diagnostic] = []

    def add(self, code: str, span: Span, /, **arguments: object) -> None:
        """Add a finding."""
        self.found.append(diagnose(code, span, **arguments))
