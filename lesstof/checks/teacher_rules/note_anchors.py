"""A note belongs to a place of its chapter."""

from collections.abc import Iterator

from lesstof.checks.checkable import is_broken
from lesstof.checks.teacher_rules.checkable import CheckableGuide
from lesstof.model.chapter import Chapter, ClassSlide, Example
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.figure import Figure
from lesstof.reading.vocabulary import Vocabulary, suggestion, vocabulary

# Places that every chapter has, and those of the lesson as a whole.
_ALWAYS = (
    "opening",
    "objectives",
    "recall",
    "interview",
    "plan-step",
    "key-points",
    "law",
    "lesson-45",
    "lesson-90",
    "mistakes",
    "differentiation",
    "topicality",
)
_PART_KINDS: tuple[tuple[str, type[Figure] | type[Example] | type[ClassSlide]], ...] = (
    ("figure", Figure),
    ("example", Example),
    ("slide", ClassSlide),
)


def check(course: CheckableGuide) -> Iterator[Diagnostic]:
    """E553 for a note whose heading names nothing."""
    handbook = course.guide.handbook
    for note in course.guide.notes:
        chapter = handbook.chapter(note.chapter)
        if chapter is None or is_broken(chapter.id, course.broken):
            continue
        exercises = (f"exercise:{exercise.id}" for exercise in course.exercises if exercise.chapter == chapter.id)
        anchors = (*_anchors(chapter), *exercises)
        if note.anchor not in anchors:
            words = vocabulary(handbook.book.language)
            likely = suggestion(note.anchor, anchors)
            yield diagnose("E553", note.span, anchor=_written(words, note.anchor), suggestion=_written(words, likely))


def _anchors(chapter: Chapter) -> Iterator[str]:
    yield from _ALWAYS
    yield from (section.id for section in chapter.sections)
    for kind, type in _PART_KINDS:
        yield from (f"{kind}:{part.id}" for part in chapter.parts if isinstance(part, type))


def _written(words: Vocabulary, anchor: str) -> str:
    """An anchor in the words of the course."""
    if anchor in _ALWAYS:
        return words.word("anchor", anchor)
    kind, colon, id = anchor.partition(":")
    category = "anchor" if kind == "slide" else "reference"
    return f"{words.word(category, kind)}:{id}" if colon and kind in words.table[category] else anchor
