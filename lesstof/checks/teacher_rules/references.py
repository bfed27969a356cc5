"""What teacher's files and unseen items refer to exists."""

from collections.abc import Iterator

from lesstof.checks.known import Ids, known_ids
from lesstof.checks.references import judged
from lesstof.checks.rules.unknown_in_exercises import unknown_names
from lesstof.checks.rules.unknown_objectives import unknown_objectives
from lesstof.checks.teacher_rules.checkable import CheckableGuide
from lesstof.model.diagnostic import Diagnostic
from lesstof.model.reference import Reference
from lesstof.teacher.guide import TeacherGuide


def check(course: CheckableGuide) -> Iterator[Diagnostic]:
    """The codes of the rules for students' files: E403, E404, E604, E702, E405 and E406."""
    handbook = course.guide.handbook
    unseen = [item.exercise for item in course.guide.unseen]
    known = _with_unseen(known_ids(handbook), course.guide)
    yield from judged(_references(course.guide), known, course.broken)
    yield from unknown_objectives(unseen, handbook, course.broken)
    yield from unknown_names(unseen, known, course.broken)


def _with_unseen(known: Ids, guide: TeacherGuide) -> Ids:
    return {**known, "exercise": (*known["exercise"], *(item.exercise.id for item in guide.unseen))}


def _references(guide: TeacherGuide) -> Iterator[Reference]:
    for item in guide.unseen:
        yield from item.exercise.references
        yield from item.guide.references
    for one in guide.exercises:
        yield from one.references
    for note in guide.notes:
        yield from note.references
