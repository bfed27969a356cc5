"""Lesson decks: one per chapter, without an answer and without notes."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from lesstof.building.step import Result, Step
from lesstof.model.chapter import Chapter
from lesstof.model.exercise import Exercise
from lesstof.model.handbook import Handbook
from lesstof.outputs.addresses import tag_slug
from lesstof.outputs.contract import Request
from slides_builder.inputs import code_version, lesson_inputs
from slides_builder.planning.lesson import Lesson, lesson_of

if TYPE_CHECKING:
    from slides_builder.deck import Deck


class LessonDecks:
    """The student output `decks`."""

    name = "decks"

    def steps(self, handbook: Handbook, request: Request) -> Iterable[Step]:
        """One step per chapter that is asked for."""
        exercises = exercises_by_chapter(handbook)
        for chapter in handbook.chapters:
            if request.wants(chapter.id):
                lesson = lesson_of(handbook, chapter, exercises, request.template)
                inputs = (*lesson_inputs(lesson), request.config_digest)
                yield Step(f"decks:{chapter.id}", code_version(), inputs, make_lesson_deck, lesson)


def make_lesson_deck(lesson: Lesson) -> Result:
    """The lesson deck of one chapter; runs in another process."""
    # python-pptx takes a while to import: only who builds pays for it.
    from slides_builder.making import make_deck

    return make_deck(_planned(lesson), lesson, f"decks/{file_name(lesson.chapter)}")


def count_slides(handbook: Handbook, chapter: Chapter) -> int:
    """The number of slides in a chapter's lesson deck."""
    from slides_builder.making import fit

    lesson = lesson_of(handbook, chapter, exercises_by_chapter(handbook))
    return len(fit(_planned(lesson), lesson).pages)


def _planned(lesson: Lesson) -> "Deck":
    from slides_builder.deck import Deck
    from slides_builder.planning.beats import facts_of
    from slides_builder.planning.chapter import plan_chapter

    return Deck(facts_of(lesson), tuple(slide for beat in plan_chapter(lesson) for slide in beat.slides))


def exercises_by_chapter(handbook: Handbook) -> Mapping[str, tuple[Exercise, ...]]:
    """The exercises of each chapter, in the order of their ids."""
    found: dict[str, list[Exercise]] = {}
    for exercise in handbook.exercises:
        found.setdefault(exercise.chapter, []).append(exercise)
    return {chapter: tuple(own) for chapter, own in found.items()}


def file_name(chapter: Chapter) -> str:
    """`h11-meten-leren-en-verbeteren.pptx`."""
    return f"{'-'.join(filter(None, (chapter.id, tag_slug(chapter.title)[:60].strip('-'))))}.pptx"
