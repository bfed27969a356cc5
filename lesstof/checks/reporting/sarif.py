"""The report as SARIF 2.1.0 (OASIS, 2020), which code hosts and editors show beside the line."""

import json
from urllib.parse import quote

from lesstof import __version__
from lesstof.checks.catalogue import codes, entry, render, shown
from lesstof.model.diagnostic import Diagnostic
from lesstof.model.source import Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"


def sarif(diagnostics: tuple[Diagnostic, ...], language: str) -> str:
    """One run; its rules are the codes that were found, paths are relative to the course."""
    used = sorted({finding.code for finding in diagnostics})
    driver = {"name": "Lesstof", "version": __version__, "rules": [_rule(code, language) for code in used]}
    run = {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, used, language) for finding in diagnostics],
    }
    report = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, language: str) -> dict[str, object]:
    rule: dict[str, object] = {"id": code}
    if code in codes():
        found = entry(code, language)
        rule["shortDescription"] = {"text": shown(found.message)}
        rule["fullDescription"] = {"text": found.why}
        rule["help"] = {"text": shown(found.hint)}
    return rule


def _result(finding: Diagnostic, used: list[str], language: str) -> dict[str, object]:
    place = {"artifactLocation": {"uri": quote(finding.span.path)}, "region": _region(finding.span)}
    return {
        "ruleId": finding.code,
        "ruleIndex": used.index(finding.code),
        "level": str(finding.severity),
        "message": {"text": " ".join(part for part in render(finding, language) if part)},
        "locations": [{"physicalLocation": place}],
    }


def _region(span: Span) -> dict[str, int]:
    region = {"startLine": span.line, "startColumn": span.column}
    if (span.end_line, span.end_column) > (span.line, span.column):
        region |= {"endLine": span.end_line, "endColumn": span.end_column}
    return region
