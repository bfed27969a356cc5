"""What a rule over the teacher's material is given."""

from msgspec import Struct, field

from lesstof.checks.checkable import Thresholds
from lesstof.model.exercise import Exercise
from lesstof.teacher.guide import TeacherGuide


class CheckableGuide(Struct, frozen=True):
    """`broken` are the paths of files, the student's included, in which errors were read."""

    guide: TeacherGuide
    thresholds: Thresholds
    broken: frozenset[str] = field(default_factory=frozenset)

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """The students' exercises and the unseen items."""
        return self.guide.handbook.exercises + tuple(item.exercise for item in self.guide.unseen)


def teacher_file(path: str) -> str:
    """The teacher's file beside a student's file; a teacher's file gives itself."""
    return path.removesuffix(".md").removesuffix(".docent") + ".docent.md"
