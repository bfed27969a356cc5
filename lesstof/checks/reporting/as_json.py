"""The report for programs, in a form of our own."""

import json

from lesstof.checks.catalogue import render
from lesstof.model.diagnostic import Diagnostic, Severity

VERSION = 1


def as_json(diagnostics: tuple[Diagnostic, ...], language: str) -> str:
    """An object with `version`, `language`, `errors`, `warnings` and `diagnostics`; lines and columns from 1."""
    errors = sum(finding.severity is Severity.ERROR for finding in diagnostics)
    report = {
        "version": VERSION,
        "language": language,
        "errors": errors,
        "warnings": len(diagnostics) - errors,
        "diagnostics": [_finding(finding, language) for finding in diagnostics],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Diagnostic, language: str) -> dict[str, object]:
    message, hint = render(finding, language)
    span = finding.span
    return {
        "code": finding.code,
        "severity": finding.severity,
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "message": message,
        "hint": hint,
        "arguments": dict(finding.arguments),
    }
