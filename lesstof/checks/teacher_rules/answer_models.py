"""A task that a teacher marks has an answer model."""

from collections.abc import Iterator

from lesstof.checks.teacher_rules.checkable import CheckableGuide, teacher_file
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.exercise import ExerciseKind
from lesstof.teacher.guide import ExerciseGuide, TeacherGuide

_MARKED_BY_HAND = (ExerciseKind.OPEN, ExerciseKind.CASE, ExerciseKind.GROUP)


def check(course: CheckableGuide) -> Iterator[Diagnostic]:
    """E551 for an open task, a case or a group task without one."""
    guides = guides_by_exercise(course.guide)
    for exercise in course.exercises:
        path = teacher_file(exercise.span.path)
        guide = guides.get(exercise.id)
        if exercise.kind not in _MARKED_BY_HAND or course.broken & {path, exercise.span.path}:
            continue
        if not (guide and guide.answer):
            yield diagnose("E551", guide.span if guide else exercise.span, id=exercise.id, expected=path)


def guides_by_exercise(guide: TeacherGuide) -> dict[str, ExerciseGuide]:
    """Exercise id → its guide, unseen items included."""
    return {one.exercise: one for one in (*guide.exercises, *(item.guide for item in guide.unseen))}
