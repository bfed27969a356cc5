from pathlib import Path

import pytest

from lesstof.checks.reporting import report
from tests.checks.checked_courses import FIXTURES, course_with, findings

MISTAKES = sorted((FIXTURES / "mistakes").glob("*.md"))


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda path: path.stem)
def test_a_likely_mistake_gives_one_clear_message(mistake: Path, tmp_path: Path) -> None:
    place, _, expected = mistake.with_suffix(".expected").read_text(encoding="utf-8").partition("\n\n")
    root = course_with(None, tmp_path / "course")
    (root / place).parent.mkdir(parents=True, exist_ok=True)
    (root / place).write_bytes(mistake.read_bytes())
    found = findings(root)
    assert report(found, "text", "nl") == expected
    assert len(found) <= 1


def test_every_expectation_belongs_to_a_mistake() -> None:
    assert {path.stem for path in (FIXTURES / "mistakes").glob("*.expected")} == {path.stem for path in MISTAKES}
