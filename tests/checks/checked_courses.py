"""Small courses for the tests of the checks: the minimal one with files laid over it."""

import re
import shutil
from pathlib import Path

from lesstof.checks.checkable import thresholds_of
from lesstof.checks.rules import check_handbook
from lesstof.checks.teacher_rules import check_guide
from lesstof.model.diagnostic import Diagnostic, in_order
from lesstof.reading.course import read_course
from lesstof.settings import load_settings
from lesstof.teacher.reading import read_guide

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "tests" / "fixtures"
_CODE = re.compile(r"[\"']([EW]\d{3})[\"']")


def codes_in(place: Path) -> set[str]:
    """The codes of diagnostics that stand in Python source."""
    files = [place] if place.is_file() else sorted(place.rglob("*.py"))
    return {code for file in files for code in _CODE.findall(file.read_text(encoding="utf-8"))}


def course_with(overlay: Path | None, target: Path) -> Path:
    """The minimal course in `target`, with the files of `overlay` laid over it."""
    shutil.copytree(FIXTURES / "course-minimal", target)
    if overlay:
        shutil.copytree(overlay, target, dirs_exist_ok=True)
    return target


def findings(root: Path) -> tuple[Diagnostic, ...]:
    """All that the reader and the rules tell of a course, the teacher's files included."""
    settings = load_settings(root)
    limits = thresholds_of(settings)
    course = read_course(settings)
    guide = read_guide(settings, course.handbook)
    found = course.diagnostics + guide.diagnostics
    judged = check_handbook(course.handbook, limits, course.diagnostics) + check_guide(guide.guide, limits, found)
    return in_order(found + judged)
