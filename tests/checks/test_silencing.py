"""A course says in mkdocs.yml which warnings it does not want to hear."""

from pathlib import Path

import pytest

from lesstof.checks.catalogue import LANGUAGES, explain, render
from lesstof.checks.checkable import thresholds_of
from lesstof.settings import ConfigurationError, load_settings
from tests.checks.checked_courses import FIXTURES, course_with, findings


def silencing(root: Path, codes: str) -> Path:
    file = root / "mkdocs.yml"
    file.write_text(file.read_text(encoding="utf-8") + f"      silence: {codes}\n", encoding="utf-8")
    return root


def test_what_a_course_silences_is_not_told(tmp_path: Path) -> None:
    bad = FIXTURES / "rules" / "W505-number-of-objectives" / "bad"
    loud = {found.code for found in findings(course_with(bad, tmp_path / "loud"))}
    quiet = {found.code for found in findings(silencing(course_with(bad, tmp_path / "quiet"), "[W505, w521]"))}
    assert loud - quiet == {"W505", "W521"}


@pytest.mark.parametrize(
    ("written", "code", "likely"),
    [
        ("W555", "E906", ""),
        ("505", "E905", "W505"),
        ("W50", "E905", "W5"),
        ("interview", "E905", ""),
        ("E108", "E906", ""),
        ("e108", "E906", ""),
    ],
)
def test_a_code_that_cannot_be_silenced_is_refused_in_its_place(
    written: str, code: str, likely: str, tmp_path: Path
) -> None:
    root = silencing(course_with(None, tmp_path / "course"), f"[W505, '{written}']")
    with pytest.raises(ConfigurationError) as refused:
        thresholds_of(load_settings(root))
    (found,) = refused.value.diagnostics
    assert (found.code, found.span.column) == (code, 24)
    assert likely in dict(found.arguments).get("suggestion", "")


def test_lines_to_copy_are_shown_as_lines() -> None:
    for language in LANGUAGES:
        assert "\nplugins:\n  - search\n  - lesstof" in explain("E907", language)


def test_every_wrong_code_is_told_at_once(tmp_path: Path) -> None:
    root = silencing(course_with(None, tmp_path / "course"), "[W999, E201, W505]")
    with pytest.raises(ConfigurationError) as refused:
        thresholds_of(load_settings(root))
    assert [found.code for found in refused.value.diagnostics] == ["E905", "E906"]
    assert all(render(found, "nl")[1] for found in refused.value.diagnostics)
