"""A lesson file chooses from a chapter that is there, and parts that it has."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable, is_broken
from lesstof.checks.known import may_be_broken
from lesstof.model.chapter import (
    CaseBox,
    Chapter,
    ClassSlide,
    Example,
    Interview,
    KeyPoints,
    LawBox,
    Objectives,
    Part,
    PlanStep,
)
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.figure import Figure
from lesstof.model.handbook import Handbook
from lesstof.model.lesson import LessonWish
from lesstof.reading.vocabulary import Vocabulary, suggestion, vocabulary

_PLACES = {
    Objectives: "objectives",
    Interview: "interview",
    PlanStep: "plan-step",
    KeyPoints: "key-points",
    LawBox: "law",
}


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E621 for a chapter, E622 for a part that is not there."""
    for lesson in course.handbook.lessons:
        yield from judge_lesson(course.handbook, lesson, course.broken)


def judge_lesson(handbook: Handbook, lesson: LessonWish, broken: frozenset[str] = frozenset()) -> Iterator[Diagnostic]:
    """The same for one lesson, wherever it was asked for."""
    chapter = handbook.chapter(lesson.chapter)
    if chapter is None:
        if not may_be_broken("chapter", lesson.chapter, broken):
            known = ", ".join(each.id for each in handbook.chapters)
            yield diagnose("E621", lesson.span, chapter=lesson.chapter, known=known)
        return
    words, known_parts = vocabulary(handbook.book.language), parts_of(handbook, chapter)
    for part in () if is_broken(chapter.id, broken) else lesson.parts:
        if part not in known_parts:
            shown = tuple(written(words, each) for each in known_parts)
            told = written(words, part)
            likely = suggestion(told, shown)
            yield diagnose(
                "E622", lesson.span, part=told, chapter=chapter.id, suggestion=likely, known=", ".join(shown)
            )


def parts_of(handbook: Handbook, chapter: Chapter) -> tuple[str, ...]:
    """Every part that a lesson of this chapter can name."""
    kinds = {type(part) for part in chapter.parts}
    named = (place for kind, place in _PLACES.items() if kind in kinds)
    ids = (name for part in chapter.parts if (name := _id(part)))
    exercises = (f"exercise:{exercise.id}" for exercise in handbook.exercises_of(chapter.id))
    sections = (f"section:{each}" for section in chapter.sections for each in (section.number, section.id) if each)
    fixed = ("opening", "recall", "exercises", "attachments")
    return (*fixed, *named, *sections, *ids, *exercises)


def _id(part: Part) -> str:
    match part:
        case Figure():
            return f"figure:{part.id}"
        case Example():
            return f"example:{part.id}"
        case ClassSlide():
            return f"slide:{part.id}"
        case CaseBox():
            return f"case:{part.id}"
        case _:
            return ""


def written(words: Vocabulary, part: str) -> str:
    """A part as an author of this language writes it."""
    if part in words.table["part"]:
        return words.word("part", part)
    kind, colon, id = part.partition(":")
    if kind == "section" and id[:1].isdigit():
        return id
    category = "part" if kind in words.table["part"] else "reference"
    return f"{words.word(category, kind)}:{id}" if colon and kind in words.table[category] else part
