"""Which outputs there are: ours by name, and those that other packages add through entry points."""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from lesstof.cli.failing import StoppedError
from lesstof.labels import Labels

STUDENT_GROUP = "lesstof.outputs"
TEACHER_GROUP = "lesstof.teacher_outputs"

OURS = (
    EntryPoint("site", "lesstof.outputs.site.output:Site", STUDENT_GROUP),
    EntryPoint("decks", "slides_builder.outputs:LessonDecks", STUDENT_GROUP),
    EntryPoint("teacher-decks", "slides_builder.teacher_outputs:TeacherDecks", TEACHER_GROUP),
)

# Modules that take long to import and that only workers need.
HEAVY = {
    "site": ("lesstof.outputs.site.building",),
    "decks": ("slides_builder.making", "slides_builder.planning.chapter"),
}


@dataclass(frozen=True, slots=True)
class Outputs:
    """The outputs to make, not yet imported."""

    student: tuple[EntryPoint, ...]
    teacher: tuple[EntryPoint, ...]

    @property
    def modules(self) -> tuple[str, ...]:
        """The modules that workers for the student outputs should have at hand."""
        return tuple(module for point in self.student for module in (*HEAVY.get(point.name, ()), point.module))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all of them."""
        return tuple(point.name for point in self.student + self.teacher)


def chosen(names: Iterable[str], words: Labels) -> Outputs:
    """The outputs with these names, all of them when there are none. Raises StoppedError for an unknown name."""
    points = (*OURS, *entry_points(group=STUDENT_GROUP), *entry_points(group=TEACHER_GROUP))
    known = {point.name: point for point in reversed(points)}
    wanted = tuple(dict.fromkeys(names)) or tuple(dict.fromkeys(point.name for point in points))
    for name in wanted:
        if name not in known:
            all_names = ", ".join(sorted(known))
            raise StoppedError(words("There is no output ‘{name}’. Choose from: {names}", name=name, names=all_names))
    found = [known[name] for name in wanted]
    return Outputs(
        tuple(point for point in found if point.group == STUDENT_GROUP),
        tuple(point for point in found if point.group == TEACHER_GROUP),
    )


def made(point: EntryPoint) -> Any:
    """The output itself: a `StudentOutput` or a `TeacherOutput`, by its group. Raises ImportError."""
    return point.load()()
