"""The report for people and editors: one line a finding, its hint below it, a count at the end."""

from lesstof.checks.catalogue import render
from lesstof.labels import labels
from lesstof.model.diagnostic import Diagnostic, Severity


def text(diagnostics: tuple[Diagnostic, ...], language: str) -> str:
    """`chapters/h03/index.md:41:5: error E204: …` and the hint, indented, on the next line."""
    lines = [line for finding in diagnostics for line in _lines(finding, language)]
    return "\n".join((*lines, *([""] if lines else []), count_line(diagnostics, language))) + "\n"


def count_line(diagnostics: tuple[Diagnostic, ...], language: str) -> str:
    """How many errors and warnings there are, in words."""
    label = labels(language)
    errors = sum(finding.severity is Severity.ERROR for finding in diagnostics)
    warnings = len(diagnostics) - errors
    in_words = {
        "errors": label("1 error") if errors == 1 else label("{count} errors", count=errors),
        "warnings": label("1 warning") if warnings == 1 else label("{count} warnings", count=warnings),
    }
    if errors and warnings:
        return label("{errors} and {warnings}.", **in_words)
    if not diagnostics:
        return label("No errors and no warnings.")
    return in_words["errors" if errors else "warnings"] + "."


def _lines(finding: Diagnostic, language: str) -> tuple[str, ...]:
    message, hint = render(finding, language)
    span = finding.span
    first = f"{span.path}:{span.line}:{span.column}: {finding.severity} {finding.code}: {message}"
    return (first, *(f"    {line}" for line in hint.split("\n") if hint))
