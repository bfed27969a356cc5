"""The rules over the teacher's material: the only part of the checks that may see it."""

from collections.abc import Callable, Iterable

from lesstof.checks.checkable import Thresholds, broken_files, told
from lesstof.checks.missing_chapters import missing_chapters
from lesstof.checks.teacher_rules import answer_models, answer_points, note_anchors, references, unseen_items
from lesstof.checks.teacher_rules.checkable import CheckableGuide
from lesstof.model.diagnostic import Diagnostic
from lesstof.teacher.guide import TeacherGuide

TeacherRule = Callable[[CheckableGuide], Iterable[Diagnostic]]

TEACHER_RULES: tuple[TeacherRule, ...] = (
    answer_models.check,
    answer_points.check,
    note_anchors.check,
    unseen_items.check,
    references.check,
)


def check_guide(
    guide: TeacherGuide, thresholds: Thresholds, found: tuple[Diagnostic, ...] = ()
) -> tuple[Diagnostic, ...]:
    """What the rules find, sorted; `found` is what was told while reading, the student's files included.

    A course without any teacher's file, such as a copy for students, has nothing to judge.
    """
    if not (guide.exercises or guide.unseen or guide.notes):
        return ()
    missing = missing_chapters(guide.handbook, found)
    course = CheckableGuide(guide, thresholds, broken_files(found + missing))
    return told((finding for rule in TEACHER_RULES for finding in rule(course)), thresholds, course.broken)
