"""Findings for the person at the prompt."""

from lesstof.cli.console import tell
from lesstof.labels import Labels
from lesstof.model.diagnostic import Diagnostic, Severity


def stops(diagnostics: tuple[Diagnostic, ...], *, strict: bool) -> bool:
    """Whether nothing may be published."""
    return any(strict or finding.severity is Severity.ERROR for finding in diagnostics)


def show(diagnostics: tuple[Diagnostic, ...], words: Labels) -> None:
    """The findings as text, when there are any."""
    if diagnostics:
        tell(as_text(diagnostics, words))


def as_text(diagnostics: tuple[Diagnostic, ...], words: Labels) -> str:
    """The findings as text."""
    from lesstof.checks.reporting import report

    return report(diagnostics, "text", words.language).rstrip()
