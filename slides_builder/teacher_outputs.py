"""Teachers' decks, of chapters and of lessons: each question followed by its answer, with speaker notes."""

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from lesstof.building.program import digest_of_program
from lesstof.building.step import Result, Step
from lesstof.model.lesson import LessonWish
from lesstof.outputs.contract import Request, TemplateFile
from lesstof.teacher.guide import TeacherGuide
from slides_builder.answering import answer_slides
from slides_builder.deck import Deck, Slide
from slides_builder.inputs import lesson_inputs
from slides_builder.lessons.composing import Composed, Known, compose
from slides_builder.lessons.rows import rows_of
from slides_builder.making import make_deck
from slides_builder.outputs import (
    Asked,
    MadeLesson,
    asked_for,
    exercises_by_chapter,
    file_name,
    handout_of,
    made_lesson,
    named_facts,
    wishes_of,
)
from slides_builder.planning.beats import Beat
from slides_builder.planning.lesson import Lesson, lesson_of
from slides_builder.planning.making import Desk
from slides_builder.planning.titles import unique_slides
from slides_builder.speaking import answered, spoken, with_left_out

FOLDER = "teacher/lessons"


class TaughtLesson(Struct, frozen=True):
    """A lesson with what the teacher alone may know of it; the wish of a whole chapter asks for nothing."""

    lesson: Lesson
    guide: TeacherGuide
    wish: LessonWish


class TeacherDecks:
    """The teacher output `teacher-decks`."""

    name = "teacher-decks"

    def steps(self, guide: TeacherGuide, request: Request) -> Iterable[Step]:
        """One step per chapter that is asked for."""
        exercises = exercises_by_chapter(guide.handbook)
        for chapter in guide.handbook.chapters:
            if request.wants(chapter.id):
                lesson = lesson_of(guide.handbook, chapter, exercises, request.template)
                taught = TaughtLesson(lesson, _guide_of(guide, lesson), LessonWish(chapter.id, chapter.id))
                yield _step(f"teacher-decks:{chapter.id}", taught, request)


class TeacherLessons:
    """The teacher output `lessons`."""

    name = "lessons"

    def steps(self, guide: TeacherGuide, request: Request) -> Iterable[Step]:
        """One step per lesson file."""
        for wish in wishes_of(guide.handbook, request, answers=True):
            yield _step(f"lessons:{wish.id}", taught_for(guide, wish, request.template), request)


def taught_for(guide: TeacherGuide, wish: LessonWish, template: TemplateFile | None = None) -> TaughtLesson:
    """A lesson with the part of the guide that it is made from."""
    asked = asked_for(guide.handbook, wish, template)
    return TaughtLesson(asked.lesson, _guide_of(guide, asked.lesson), wish)


def _step(name: str, taught: TaughtLesson, request: Request) -> Step:
    inputs = (*lesson_inputs(taught.lesson), *_guide_inputs(taught.guide), taught.wish.digest, request.config_digest)
    function = make_teacher_lesson if name.startswith("lessons:") else make_teacher_deck
    return Step(name, digest_of_program(), inputs, function, taught)


def make_teacher_deck(taught: TaughtLesson) -> Result:
    """The teacher's deck of one chapter."""
    return make_taught(taught, f"teacher/decks/{file_name(taught.lesson.chapter)}").result


def make_teacher_lesson(taught: TaughtLesson) -> Result:
    """The teacher's deck of one lesson."""
    return make_taught(taught, f"{FOLDER}/{taught.wish.id}.pptx").result


def make_taught(taught: TaughtLesson, path: str) -> MadeLesson:
    """A deck with answers and notes; the handout beside it has neither."""
    lesson, wish = taught.lesson, taught.wish
    composed = compose(lesson, wish, _known(taught))
    slides = with_left_out(lesson, unique_slides(_slides(taught, composed), Counter()), composed.left_out)
    result = make_deck(Deck(named_facts(lesson, wish), slides), lesson, path)
    return made_lesson(result, composed, len(slides), handout_of(Asked(lesson, wish), composed, FOLDER))


def _known(taught: TaughtLesson) -> Known:
    """The minutes of the notes, and the plan of a lesson that lasts as long."""
    notes = {note.anchor: note for note in taught.guide.notes}
    plan = notes.get(f"lesson-{taught.wish.minutes}")
    return Known({anchor: note.minutes for anchor, note in notes.items()}, rows_of(plan.prose.nodes) if plan else ())


def _slides(taught: TaughtLesson, composed: Composed) -> Iterator[Slide]:
    """Every beat with notes; a question is followed at once by its answer."""
    for beat in composed.beats:
        yield from spoken(taught.lesson, taught.guide, beat, timed=bool(taught.wish.minutes)).slides
        yield from _answers(taught, beat)


def _answers(taught: TaughtLesson, beat: Beat) -> tuple[Slide, ...]:
    if beat.exercise is None:
        return ()
    desk = Desk(taught.lesson, beat.slides[0].phase)
    slides = answer_slides(desk, beat.exercise, taught.guide.guide_of(beat.exercise.id))
    return tuple(replace(slide, notes=answered(taught.lesson, beat.exercise, slide)) for slide in slides)


def _guide_of(guide: TeacherGuide, lesson: Lesson) -> TeacherGuide:
    """The part of the guide that one deck is made from."""
    shown = {exercise.id for exercise in lesson.handbook.exercises}
    return TeacherGuide(
        handbook=lesson.handbook,
        exercises=tuple(each for each in guide.exercises if each.exercise in shown),
        unseen=(),
        notes=tuple(note for note in guide.notes if note.chapter == lesson.chapter.id),
    )


def _guide_inputs(guide: TeacherGuide) -> tuple[str, ...]:
    return (*(each.digest for each in guide.exercises), *(note.digest for note in guide.notes))
