from pathlib import Path

import pytest

from lesstof.checks.rules import RULES
from lesstof.checks.teacher_rules import TEACHER_RULES
from tests.checks.checked_courses import FIXTURES, codes_in, course_with, findings

CASES = sorted(path for path in (FIXTURES / "rules").iterdir() if path.is_dir())


def places(root: Path, code: str) -> list[str]:
    return sorted({f"{found.span.path}:{found.span.line}" for found in findings(root) if found.code == code})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_mistake_is_reported_where_it_stands_and_its_mend_is_not(case: Path, tmp_path: Path) -> None:
    code = case.name[:4]
    expected = (case / "expected.txt").read_text(encoding="utf-8").split()
    assert places(course_with(case / "bad", tmp_path / "bad"), code) == expected
    assert places(course_with(case / "good", tmp_path / "good"), code) == []


def test_the_minimal_course_is_clean(tmp_path: Path) -> None:
    assert findings(course_with(None, tmp_path / "course")) == ()


def test_every_rule_is_in_a_table() -> None:
    rooms = Path(__file__).parents[2] / "lesstof" / "checks"
    for folder, table, others in (("rules", RULES, set()), ("teacher_rules", TEACHER_RULES, {"checkable"})):
        files = {path.stem for path in (rooms / folder).glob("*.py")} - {"__init__"} - others
        assert files == {rule.__module__.rsplit(".", 1)[-1] for rule in table}


def test_every_code_of_a_rule_has_a_fixture() -> None:
    rooms = Path(__file__).parents[2] / "lesstof" / "checks"
    codes = codes_in(rooms / "rules") | codes_in(rooms / "teacher_rules") | codes_in(rooms / "references.py")
    assert codes == {case.name[:4] for case in CASES}
