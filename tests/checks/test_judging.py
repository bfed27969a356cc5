import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from lesstof.checks import catalogue
from lesstof.checks.checkable import Thresholds, thresholds_of
from lesstof.checks.dates import months_between
from lesstof.checks.rules import check_handbook
from lesstof.checks.teacher_rules import check_guide
from lesstof.checks.texts import word_count
from lesstof.reading.course import read_course
from lesstof.settings import load_settings
from lesstof.teacher.reading import read_guide
from tests.checks.checked_courses import FIXTURES, course_with, findings

BAD = sorted((FIXTURES / "rules").glob("*/bad"))


def replaced(root: Path, path: str, old: str, new: str) -> Path:
    text = (root / path).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (root / path).write_text(text.replace(old, new), encoding="utf-8")
    return root


@pytest.mark.parametrize("bad", BAD, ids=lambda path: path.parent.name)
def test_a_finding_of_a_rule_fills_every_field_that_its_message_needs(bad: Path, tmp_path: Path) -> None:
    for found in findings(course_with(bad, tmp_path / "course")):
        without = replace(found, arguments=tuple((name, "x") for name, _ in found.arguments))
        for language in catalogue.LANGUAGES:
            assert "…" not in catalogue.render(without, language)[0]


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        ("exercises/h01/07-snel-of-traag.md", "niveau: evalueren", "niveau: evaluren", "E218"),
        ("exercises/h01/07-snel-of-traag.md", "leerdoel: 1.5", "leerdoel: 1.9", "E405"),
        ("exercises/h01/02-keten.md", "soort: ordenen", "srt: ordenen", "E107"),
        ("exercises/h01/02-keten.md", "model: broodketen", "model: broodkten", "E406"),
        ("chapters/h01/index.md", "/// leerdoelen", "/// leerdolen", "E201"),
        ("chapters/h01/index.md", "    soort: keten", "    sort: keten", "E205"),
        ("chapters/h01/index.md", "- **gluten** (gluten): elastisch", "- gluten: elastisch", "E210"),
        ("content/bijlagen/10101-rekenblad-recept.md", "soort: rekenblad", "soort: rekenbld", "E110"),
        ("content/bijlagen/10101-rekenblad-recept.md", "hoofdstuk: h01", "hoofdstuk: h07", "E603"),
    ],
)
def test_one_slip_is_not_told_again_by_what_depends_on_it(
    path: str, old: str, new: str, code: str, tmp_path: Path
) -> None:
    root = replaced(course_with(None, tmp_path / "course"), path, old, new)
    assert [found.code for found in findings(root)] == [code]


def test_a_copy_without_teachers_files_is_not_judged_for_them(tmp_path: Path) -> None:
    root = course_with(None, tmp_path / "course")
    for file in root.rglob("*.docent.md"):
        file.unlink()
    assert findings(root) == ()


def test_a_warning_can_be_silenced_and_an_error_cannot(tmp_path: Path) -> None:
    root = course_with(FIXTURES / "rules" / "W505-number-of-objectives" / "bad", tmp_path / "course")
    settings = load_settings(root)
    handbook = read_course(settings).handbook
    told = {found.code for found in check_handbook(handbook, thresholds_of(settings))}
    quiet = replace(thresholds_of(settings), silenced=("W505", "W521", "E501"))
    assert told - {found.code for found in check_handbook(handbook, quiet)} == {"W505", "W521"}


def test_the_limits_of_the_course_are_its_own(tmp_path: Path) -> None:
    settings = load_settings(course_with(None, tmp_path / "course"))
    course = read_course(settings)
    guide = read_guide(settings, course.handbook).guide
    strict = Thresholds("2029-01-01", minimum_exercises=9, minimum_unseen=3, terms=(13, 20), countries=(("EU", 1),))
    codes = {found.code for found in check_handbook(course.handbook, strict) + check_guide(guide, strict)}
    assert codes == {"E501", "W506", "W516", "W518", "W554"}


def test_findings_come_sorted_and_the_same_every_time(tmp_path: Path) -> None:
    settings = load_settings(course_with(FIXTURES / "rules" / "E501-seven-exercises" / "bad", tmp_path / "course"))
    handbook = read_course(settings).handbook
    found = check_handbook(handbook, thresholds_of(settings))
    assert list(found) == sorted(found, key=lambda one: (one.span, one.code))
    assert found == check_handbook(handbook, thresholds_of(settings))


def test_the_rules_for_students_files_never_load_what_is_the_teachers() -> None:
    program = (
        "import sys, lesstof.checks.rules, lesstof.checks.reporting, lesstof.checks.catalogue;"
        "sys.exit(any(name.startswith('lesstof.teacher') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [("2026-06", "2026-06-30", 0), ("2025-12", "2026-01-01", 1), ("2026-06-15", "2024-06-01", -24)],
)
def test_months_are_counted_by_the_calendar(earlier: str, later: str, months: int) -> None:
    assert months_between(earlier, later) == months


def test_a_lone_sign_is_no_word() -> None:
    assert word_count("Eén – of twee … 4,8 %") == 4
