"""The handbook with what only the teacher may see beside it."""

from msgspec import Struct

from lesstof.model.exercise import Exercise
from lesstof.model.handbook import Handbook
from lesstof.model.prose import Prose
from lesstof.model.reference import Reference
from lesstof.model.source import Span


class ExerciseGuide(Struct, frozen=True):
    """The `.docent.md` beside an exercise: answer model and notes, each may be absent."""

    exercise: str
    answer: Prose | None
    notes: Prose | None
    references: tuple[Reference, ...]
    span: Span
    digest: str


class UnseenItem(Struct, frozen=True):
    """A test item that exists for the teacher only; its answer model and notes are in `guide`."""

    exercise: Exercise
    guide: ExerciseGuide


class Note(Struct, frozen=True):
    """A note to a place of a chapter.

    `anchor` is `van-drukte-naar-resultaat` (a section), `opening`, `objectives`, `recall`, `interview`, `plan-step`,
    `key-points`, `law`, `figure:ID`, `example:ID`, `exercise:ID`, `slide:ID`, `lesson-45`, `lesson-90`, `mistakes`,
    `differentiation` or `topicality`.
    """

    chapter: str
    anchor: str
    minutes: int
    method: str
    prose: Prose
    references: tuple[Reference, ...]
    span: Span
    digest: str


class TeacherGuide(Struct, frozen=True):
    """Everything a teacher's output is made from."""

    handbook: Handbook
    exercises: tuple[ExerciseGuide, ...]
    unseen: tuple[UnseenItem, ...]
    notes: tuple[Note, ...]

    def guide_of(self, exercise: str) -> ExerciseGuide | None:
        """The guide to an exercise."""
        return next((guide for guide in self.exercises if guide.exercise == exercise), None)

    def note_at(self, chapter: str, anchor: str) -> Note | None:
        """The note at a place of a chapter."""
        return next((note for note in self.notes if (note.chapter, note.anchor) == (chapter, anchor)), None)
