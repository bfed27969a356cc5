"""Teachers' decks: each question followed by its answer, with speaker notes."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lesstof.building.step import Result, Step
from lesstof.model.source import digest_of
from lesstof.outputs.contract import Request
from lesstof.teacher.guide import TeacherGuide
from slides_builder.answering import answer_slides
from slides_builder.deck import Deck, Slide
from slides_builder.inputs import code_version, lesson_inputs, teacher_code_version
from slides_builder.making import make_deck
from slides_builder.outputs import exercises_by_chapter, file_name
from slides_builder.planning.beats import Beat, facts_of
from slides_builder.planning.chapter import plan_chapter
from slides_builder.planning.lesson import Lesson, lesson_of
from slides_builder.planning.making import Desk
from slides_builder.planning.titles import unique_slides
from slides_builder.speaking import answer_notes, spoken


@dataclass(frozen=True, slots=True)
class TaughtLesson:
    """A lesson with what the teacher alone may know of it."""

    lesson: Lesson
    guide: TeacherGuide


class TeacherDecks:
    """The teacher output `teacher-decks`."""

    name = "teacher-decks"

    def steps(self, guide: TeacherGuide, request: Request) -> Iterable[Step]:
        """One step per chapter that is asked for."""
        exercises = exercises_by_chapter(guide.handbook)
        for chapter in guide.handbook.chapters:
            if request.wants(chapter.id):
                lesson = lesson_of(guide.handbook, chapter, exercises, request.template)
                taught = TaughtLesson(lesson, _guide_of(guide, lesson))
                inputs = (*lesson_inputs(lesson), *_guide_inputs(taught.guide), request.config_digest)
                version = digest_of(code_version(), teacher_code_version())
                yield Step(f"teacher-decks:{chapter.id}", version, inputs, make_teacher_deck, taught)


def make_teacher_deck(taught: TaughtLesson) -> Result:
    """The teacher's deck of one chapter."""
    lesson = taught.lesson
    slides = unique_slides(_slides(taught), Counter())
    path = f"teacher/decks/{file_name(lesson.chapter)}"
    return make_deck(Deck(facts_of(lesson), slides), lesson, path)


def _slides(taught: TaughtLesson) -> Iterator[Slide]:
    """Every beat with notes; a question is followed at once by its answer."""
    for beat in plan_chapter(taught.lesson):
        yield from spoken(taught.lesson, taught.guide, beat).slides
        yield from _answers(taught, beat)


def _answers(taught: TaughtLesson, beat: Beat) -> tuple[Slide, ...]:
    if beat.exercise is None:
        return ()
    desk = Desk(taught.lesson, beat.slides[0].phase)
    slides = answer_slides(desk, beat.exercise, taught.guide.guide_of(beat.exercise.id))
    if not slides:
        return ()
    return (replace(slides[0], notes=answer_notes(taught.lesson, beat.exercise)), *slides[1:])


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
