"""What of a chapter a lesson is about: one country's part of it, the parts that were named."""

from msgspec.structs import replace

from lesstof.model.chapter import Chapter, Example, LawBox, Part
from lesstof.model.exercise import Exercise
from slides_builder.planning.beats import Beat
from slides_builder.planning.lesson import Lesson

EVERYWHERE = {"", "EU"}


def narrowed(lesson: Lesson, country: str) -> Lesson:
    """The lesson without examples, law boxes and exercises that are about the other country alone."""
    if not country:
        return lesson
    chapter = _chapter(lesson.chapter, country)
    exercises = tuple(each for each in lesson.handbook.exercises if _asks(each, country))
    handbook = replace(lesson.handbook, chapters=(chapter,), exercises=exercises)
    return replace(lesson, handbook=handbook, chapter=chapter)


def _chapter(chapter: Chapter, country: str) -> Chapter:
    sections = tuple(
        replace(section, parts=tuple(part for part in section.parts if _tells(part, country)))
        for section in chapter.sections
    )
    return replace(chapter, sections=sections)


def _tells(part: Part, country: str) -> bool:
    match part:
        case Example():
            return part.country in {*EVERYWHERE, country}
        case LawBox():
            return not part.countries or bool({"EU", country} & set(part.countries))
        case _:
            return True


def _asks(exercise: Exercise, country: str) -> bool:
    return exercise.country in {*EVERYWHERE, country}


def chosen(lesson: Lesson, beats: tuple[Beat, ...], part: str) -> tuple[Beat, ...]:
    """The beats that a named part stands for."""
    kind, _, id = part.partition(":")
    match kind:
        case "exercises":
            return tuple(beat for beat in beats if is_exercise(lesson, beat))
        case "recall":
            return tuple(beat for beat in beats if is_recall(lesson, beat))
        case "section":
            sections = {each.id for each in lesson.chapter.sections if id in (each.id, each.number)}
            return tuple(beat for beat in beats if beat.section in sections)
        case _:
            return tuple(beat for beat in beats if beat.anchor == part)


def is_recall(lesson: Lesson, beat: Beat) -> bool:
    """Whether this looks back at earlier chapters."""
    return beat.anchor == "recall" or (beat.exercise is not None and beat.exercise.chapter != lesson.chapter.id)


def is_exercise(lesson: Lesson, beat: Beat) -> bool:
    """Whether this is an exercise of the chapter itself."""
    return beat.exercise is not None and beat.exercise.chapter == lesson.chapter.id
