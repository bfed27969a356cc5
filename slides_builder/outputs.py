"""Lesson decks: one per chapter and one per lesson file, without an answer and without notes."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from lesstof.building.program import digest_of_program
from lesstof.building.step import Artifact, Result, Step
from lesstof.model.chapter import Chapter
from lesstof.model.exercise import Exercise
from lesstof.model.handbook import Handbook
from lesstof.model.lesson import LessonWish
from lesstof.outputs.addresses import tag_slug
from lesstof.outputs.contract import Request, TemplateFile
from slides_builder.inputs import lesson_inputs
from slides_builder.lessons.choosing import narrowed
from slides_builder.planning.lesson import Lesson, lesson_of

if TYPE_CHECKING:
    from slides_builder.deck import Deck, Facts
    from slides_builder.lessons.composing import Composed

FOLDER = "decks/lessons"


class Asked(Struct, frozen=True):
    """A lesson that is to be made for students, and what was asked."""

    lesson: Lesson
    wish: LessonWish


class MadeLesson(Struct, frozen=True):
    """The file of a lesson, the number of planned slides, and the titles of what it leaves out."""

    result: Result
    slides: int
    left_out: tuple[str, ...]


class LessonDecks:
    """The student output `decks`."""

    name = "decks"

    def steps(self, handbook: Handbook, request: Request) -> Iterable[Step]:
        """One step per chapter that is asked for, and one per lesson file that wants no answers."""
        exercises = exercises_by_chapter(handbook)
        for chapter in handbook.chapters:
            if request.wants(chapter.id):
                lesson = lesson_of(handbook, chapter, exercises, request.template)
                inputs = (*lesson_inputs(lesson), request.config_digest)
                yield Step(f"decks:{chapter.id}", digest_of_program(), inputs, make_lesson_deck, lesson)
        for wish in wishes_of(handbook, request, answers=False):
            asked = asked_for(handbook, wish, request.template)
            inputs = (*lesson_inputs(asked.lesson), wish.digest, request.config_digest)
            yield Step(f"decks:{wish.id}", digest_of_program(), inputs, make_asked_deck, asked)


def wishes_of(handbook: Handbook, request: Request, *, answers: bool) -> tuple[LessonWish, ...]:
    """The lesson files that are asked for; those of a chapter that is not there were reported."""
    known = {chapter.id for chapter in handbook.chapters}
    found = (wish for wish in handbook.lessons if wish.chapter in known and wish.answers is answers)
    return tuple(wish for wish in found if request.wants(wish.chapter))


def asked_for(handbook: Handbook, wish: LessonWish, template: TemplateFile | None = None) -> Asked:
    """A lesson with the part of the handbook that it is made from; StopIteration for an unknown chapter."""
    chapter = next(chapter for chapter in handbook.chapters if chapter.id == wish.chapter)
    lesson = lesson_of(handbook, chapter, exercises_by_chapter(handbook), template)
    return Asked(narrowed(lesson, wish.country), wish)


def make_lesson_deck(lesson: Lesson) -> Result:
    """The lesson deck of one chapter; runs in another process."""
    # What paints takes a while to import: only who builds pays for it.
    from slides_builder.making import make_deck

    return make_deck(_planned(lesson), lesson, f"decks/{file_name(lesson.chapter)}")


def make_asked_deck(asked: Asked) -> Result:
    """The deck of one lesson file."""
    return make_asked(asked).result


def make_asked(asked: Asked) -> MadeLesson:
    """A lesson without answers and without notes, and its handout where that was asked."""
    from slides_builder.lessons.composing import Known, compose
    from slides_builder.making import make_deck

    lesson, wish = asked.lesson, asked.wish
    composed = compose(lesson, wish, Known())
    deck = deck_of(asked, composed)
    result = make_deck(deck, lesson, f"{FOLDER}/{wish.id}.pptx")
    handout = handout_of(asked, composed, FOLDER)
    return made_lesson(result, composed, len(deck.slides), handout)


def handout_of(asked: Asked, composed: "Composed", folder: str) -> tuple[Artifact, ...]:
    """The sheets to print, which never show an answer; nothing where none were asked."""
    if not asked.wish.handout:
        return ()
    from slides_builder.handouts.making import make_handout

    return (make_handout(deck_of(asked, composed), asked.lesson.handbook, f"{folder}/{asked.wish.id}-handout.pptx"),)


def deck_of(asked: Asked, composed: "Composed") -> "Deck":
    """The lesson's slides without answers and without notes."""
    from slides_builder.deck import Deck

    slides = tuple(slide for beat in composed.beats for slide in beat.slides)
    return Deck(named_facts(asked.lesson, asked.wish), slides)


def made_lesson(result: Result, composed: "Composed", slides: int, handout: tuple[Artifact, ...]) -> MadeLesson:
    """All that came of a lesson."""
    whole = Result((*result.artifacts, *handout), (*composed.diagnostics, *result.diagnostics))
    return MadeLesson(whole, slides, composed.left_out)


def named_facts(lesson: Lesson, wish: LessonWish) -> "Facts":
    """The facts of a deck whose title tells which lesson it is."""
    from slides_builder.lessons.composing import title_of
    from slides_builder.marking import wish_text
    from slides_builder.planning.beats import facts_of

    facts, title = replace(facts_of(lesson), wish=wish_text(wish)), title_of(lesson, wish)
    return replace(facts, title=f"{title}: {facts.title}") if title else facts


def count_slides(handbook: Handbook, chapter: Chapter) -> int:
    """The number of slides in a chapter's lesson deck."""
    from slides_builder.making import fit

    lesson = lesson_of(handbook, chapter, exercises_by_chapter(handbook))
    return len(fit(_planned(lesson), lesson).pages)


def _planned(lesson: Lesson) -> "Deck":
    from slides_builder.deck import Deck
    from slides_builder.planning.chapter import plan_chapter

    wish = LessonWish(lesson.chapter.id, lesson.chapter.id, answers=False)
    return Deck(named_facts(lesson, wish), tuple(slide for beat in plan_chapter(lesson) for slide in beat.slides))


def exercises_by_chapter(handbook: Handbook) -> Mapping[str, tuple[Exercise, ...]]:
    """The exercises of each chapter, in the order of their ids."""
    found: dict[str, list[Exercise]] = {}
    for exercise in handbook.exercises:
        found.setdefault(exercise.chapter, []).append(exercise)
    return {chapter: tuple(own) for chapter, own in found.items()}


def file_name(chapter: Chapter) -> str:
    """`h11-meten-leren-en-verbeteren.pptx`."""
    return f"{'-'.join(filter(None, (chapter.id, tag_slug(chapter.title)[:60].strip('-'))))}.pptx"
