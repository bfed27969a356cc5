"""The report as workflow commands, which GitHub Actions shows beside the changed line."""

from lesstof.checks.catalogue import render
from lesstof.model.diagnostic import Diagnostic


def github(diagnostics: tuple[Diagnostic, ...], language: str) -> str:
    """`::error file=…,line=…,col=…,title=…::…`, one line a finding."""
    return "".join(f"{_command(finding, language)}\n" for finding in diagnostics)


def _command(finding: Diagnostic, language: str) -> str:
    span = finding.span
    where = f"file={_property(span.path)},line={span.line},col={span.column},title={finding.code}"
    text = "\n".join(part for part in render(finding, language) if part)
    return f"::{finding.severity} {where}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
