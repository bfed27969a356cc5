import json
from typing import Any

import pytest

from lesstof.checks.catalogue import LANGUAGES
from lesstof.checks.reporting import FORMATS, report
from lesstof.model.diagnostic import Diagnostic, diagnose, in_order
from lesstof.model.source import Span
from tests.checks.checked_courses import FIXTURES

FOUND = in_order(
    [
        diagnose(
            "E218", Span.at("chapters/h03/index.md", 14, 8, 8), word="begrepen", suggestion="begrijpen", known="x"
        ),
        diagnose("W518", Span("chapters/h03/index.md", 137, 1), date="2024-01", months=34, limit=18),
        diagnose("E307", Span.at("exercises/h03/04-gat 100%.md", 11, 17, 20), text="a, b", suggestion="a; b"),
        diagnose("E902", Span.at("mkdocs.yml", 3, 5), reason='found "\t" :: 50%\nhere'),
        diagnose("E999", Span("content/é.md"), surprise="x"),
    ]
)

# The properties that SARIF 2.1.0 names for each object that we write, the required ones first.
SARIF = {
    "sarifLog": ({"version", "runs"}, {"$schema"}),
    "run": ({"tool"}, {"results", "language", "columnKind"}),
    "tool": ({"driver"}, set()),
    "toolComponent": ({"name"}, {"version", "rules"}),
    "reportingDescriptor": ({"id"}, {"shortDescription", "fullDescription", "help"}),
    "multiformatMessageString": ({"text"}, set()),
    "result": ({"message"}, {"ruleId", "ruleIndex", "level", "locations"}),
    "message": ({"text"}, set()),
    "location": (set(), {"physicalLocation"}),
    "physicalLocation": ({"artifactLocation"}, {"region"}),
    "artifactLocation": ({"uri"}, set()),
    "region": ({"startLine"}, {"startColumn", "endLine", "endColumn"}),
}


def has_form(name: str, found: dict[str, Any]) -> dict[str, Any]:
    required, optional = SARIF[name]
    assert required <= set(found) <= required | optional
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", FORMATS)
def test_a_report_is_the_same_as_the_stored_one(format: str, language: str) -> None:
    stored = (FIXTURES / "reports" / f"{format}.{language}.txt").read_bytes().decode()
    assert report(FOUND, format, language) == stored


def test_every_stored_report_is_of_a_format_and_language_that_exist() -> None:
    stored = {path.name for path in (FIXTURES / "reports").iterdir()}
    assert stored == {f"{format}.{language}.txt" for format in FORMATS for language in LANGUAGES}


@pytest.mark.parametrize(
    ("found", "line"),
    [
        ((), "Geen fouten en geen waarschuwingen."),
        (("E203",), "1 fout."),
        (("W520", "W521"), "2 waarschuwingen."),
        (("E203", "E301", "W520"), "2 fouten en 1 waarschuwing."),
    ],
)
def test_the_text_ends_with_a_count(found: tuple[str, ...], line: str) -> None:
    diagnostics = tuple(Diagnostic(code, Span("a.md")) for code in found)
    assert report(diagnostics, "text", "nl").split("\n")[-2] == line


def test_the_json_report_counts_and_keeps_the_arguments() -> None:
    found = json.loads(report(FOUND, "json", "en"))
    assert (found["version"], found["language"], found["errors"], found["warnings"]) == (1, "en", 4, 1)
    first = found["diagnostics"][0]
    assert (first["code"], first["line"], first["column"], first["end_column"]) == ("E218", 14, 8, 16)
    assert first["arguments"]["suggestion"] == "begrijpen"


def test_the_sarif_report_has_the_published_form() -> None:
    log = has_form("sarifLog", json.loads(report(FOUND, "sarif", "nl")))
    assert log["version"] == "2.1.0"
    for run in log["runs"]:
        driver = has_form("toolComponent", has_form("tool", has_form("run", run)["tool"])["driver"])
        for rule in driver["rules"]:
            for name in set(has_form("reportingDescriptor", rule)) - {"id"}:
                has_form("multiformatMessageString", rule[name])
        for result in run["results"]:
            assert driver["rules"][has_form("result", result)["ruleIndex"]]["id"] == result["ruleId"]
            assert result["level"] in {"error", "warning", "note", "none"}
            assert has_form("message", result["message"])["text"]
            for location in result["locations"]:
                place = has_form("physicalLocation", has_form("location", location)["physicalLocation"])
                assert " " not in has_form("artifactLocation", place["artifactLocation"])["uri"]
                assert all(number >= 1 for number in has_form("region", place["region"]).values())


def test_a_command_for_github_is_one_line_whatever_the_message_holds() -> None:
    lines = report(FOUND, "github", "nl").rstrip("\n").split("\n")
    assert len(lines) == len(FOUND)
    assert "file=exercises/h03/04-gat 100%25.md,line=11,col=17" in "".join(lines)
    assert all(line.startswith(("::error file=", "::warning file=")) for line in lines)


def test_a_report_without_findings_is_whole_in_every_format() -> None:
    assert json.loads(report((), "json", "nl"))["diagnostics"] == []
    assert json.loads(report((), "sarif", "nl"))["runs"][0]["results"] == []
    assert report((), "github", "nl") == ""
