"""Points go with the time that an exercise takes: about one for every two minutes."""

from collections.abc import Iterator
from fractions import Fraction

from lesstof.checks.checkable import Checkable
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.exercise import Exercise

# Minutes for one point, with room for quick recognition and for slow group work.
FEWEST, MOST = Fraction(1, 2), Fraction(5)


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W513 for an exercise far from that."""
    for exercise in course.handbook.exercises:
        if not _in_proportion(exercise):
            yield diagnose("W513", exercise.span, minutes=exercise.minutes, points=exercise.points)


def _in_proportion(exercise: Exercise) -> bool:
    return exercise.points > 0 and FEWEST <= Fraction(exercise.minutes, exercise.points) <= MOST
