"""Findings as text for people, or in the forms that programs read."""

from collections.abc import Callable, Mapping

from lesstof.checks.reporting.as_json import as_json
from lesstof.checks.reporting.github import github
from lesstof.checks.reporting.plain_text import count_line, text
from lesstof.checks.reporting.sarif import sarif
from lesstof.model.diagnostic import Diagnostic

__all__ = ["FORMATS", "count_line", "report"]

FORMATS: Mapping[str, Callable[[tuple[Diagnostic, ...], str], str]] = {
    "text": text,
    "json": as_json,
    "sarif": sarif,
    "github": github,
}


def report(diagnostics: tuple[Diagnostic, ...], format: str, language: str) -> str:
    """The whole report, ending in a line feed; raises KeyError for a format that is not in FORMATS."""
    return FORMATS[format](diagnostics, language)
