"""What teacher's files and unseen items refer to exists."""

from collections.abc import Iterator

from lesstof.checks.known import Ids, known_ids
from lesstof.checks.references import judged, references_in, references_of
from lesstof.checks.rules.unknown_in_exercises import unknown_names
from lesstof.checks.rules.unknown_objectives import unknown_objectives
from lesstof.checks.teacher_rules.checkable import CheckableGuide
from lesstof.model.chapter import Reference
from lesstof.model.diagnostic import Diagnostic
from lesstof.teacher.guide import ExerciseGuide, TeacherGuide


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
        yield from references_of(item.exercise)
    for one in (*guide.exercises, *(item.guide for item in guide.unseen)):
        yield from _of_guide(one)
    for note in guide.notes:
        yield from references_in([(note.prose.nodes, note.prose.span)], note.chapter)


def _of_guide(guide: ExerciseGuide) -> Iterator[Reference]:
    pieces = [(prose.nodes, prose.span) for prose in (guide.answer, guide.notes) if prose]
    return references_in(pieces, "")
