"""Which outputs there are: ours by name, and those that other packages add through entry points."""

from collections.abc import Iterable
from pkgutil import resolve_name
from typing import Any

from msgspec import Struct

from lesstof.cli.failing import StoppedError
from lesstof.labels import Labels

STUDENT_GROUP = "lesstof.outputs"
TEACHER_GROUP = "lesstof.teacher_outputs"
FINISHING_GROUP = "lesstof.finishing_outputs"

OURS = (
    ("site", "lesstof.outputs.site.output:Site", STUDENT_GROUP),
    ("epub", "lesstof.outputs.epub.output:Epub", STUDENT_GROUP),
    ("flashcards", "lesstof.outputs.flashcards.output:Flashcards", STUDENT_GROUP),
    ("decks", "slides_builder.outputs:LessonDecks", STUDENT_GROUP),
    ("teacher-decks", "slides_builder.teacher_outputs:TeacherDecks", TEACHER_GROUP),
    ("lessons", "slides_builder.teacher_outputs:TeacherLessons", TEACHER_GROUP),
    ("offline", "lesstof.outputs.offline.output:Offline", FINISHING_GROUP),
    ("thumbnails", "slides_builder.thumbnails.output:Thumbnails", FINISHING_GROUP),
    ("offer", "lesstof.outputs.offer.output:Offer", FINISHING_GROUP),
)

# What a preview leaves out, because nobody looks at it there.
NOT_IN_PREVIEW = frozenset(("epub", "flashcards", "offline", "thumbnails", "offer"))
# What is made with it: a copy of the site needs the site.
_NEEDED = {
    "offline": ("site",),
    "thumbnails": ("site", "decks"),
    "offer": ("site", "decks", "thumbnails"),
}

# Modules that take long to import and that only workers need.
HEAVY = {
    "site": ("lesstof.outputs.site.building",),
    "epub": ("lesstof.outputs.epub.making",),
    "decks": ("slides_builder.making", "slides_builder.planning.chapter"),
}

# What only a course's first site needs: MkDocs, whose theme makes the frames that later builds find.
FIRST = ("lesstof.outputs.site.hosted",)


class Output(Struct, frozen=True):
    """An output that is not yet imported; `place` is `module:class`."""

    name: str
    place: str
    group: str

    @property
    def module(self) -> str:
        """The module that holds it."""
        return self.place.partition(":")[0]


class Outputs(Struct, frozen=True):
    """The outputs to make."""

    student: tuple[Output, ...]
    teacher: tuple[Output, ...]
    finishing: tuple[Output, ...] = ()

    @property
    def modules(self) -> tuple[str, ...]:
        """The modules that workers for the student outputs should have at hand."""
        return tuple(module for output in self.student for module in (*HEAVY.get(output.name, ()), output.module))


def chosen(names: Iterable[str], words: Labels) -> Outputs:
    """The outputs with these names, all of them when there are none. Raises StoppedError for an unknown name."""
    names = tuple(dict.fromkeys(needed for name in names for needed in (*_NEEDED.get(name, ()), name)))
    known = _ours() if names and all(name in _ours() for name in names) else _known()
    wanted = names or tuple(known)
    for name in wanted:
        if name not in known:
            all_names = ", ".join(sorted(known))
            raise StoppedError(words("There is no output ‘{name}’. Choose from: {names}", name=name, names=all_names))
    found = [known[name] for name in wanted]
    return Outputs(
        tuple(output for output in found if output.group == STUDENT_GROUP),
        tuple(output for output in found if output.group == TEACHER_GROUP),
        tuple(output for output in found if output.group == FINISHING_GROUP),
    )


def are_for_students(names: Iterable[str]) -> bool:
    """Whether all of these outputs are for students; false for a name that is not known."""
    groups = {name: group for name, _, group in OURS}
    if not set(names) <= groups.keys():
        groups = {name: output.group for name, output in _known().items()}
    return all(groups.get(name) in (STUDENT_GROUP, FINISHING_GROUP) for name in names)


def made(output: Output) -> Any:
    """The output itself, of the kind that its group tells. Raises ImportError, AttributeError."""
    return resolve_name(output.place)()


def _ours() -> dict[str, Output]:
    return {name: Output(name, place, group) for name, place, group in OURS}


def _known() -> dict[str, Output]:
    # Asking all installed packages takes a while.
    from importlib.metadata import entry_points

    others = (*entry_points(group=STUDENT_GROUP), *entry_points(group=TEACHER_GROUP))
    return {point.name: Output(point.name, point.value, point.group) for point in others} | _ours()
