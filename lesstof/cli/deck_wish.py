"""What was typed for a deck, or what a lesson file says, as one wish."""

import argparse
import re

from msgspec.structs import replace

from lesstof.cli.failing import StoppedError
from lesstof.labels import Labels
from lesstof.model.handbook import Handbook
from lesstof.model.lesson import LessonWish
from lesstof.model.source import Span

_CHAPTER = re.compile(r"#?h?([0-9]{1,2})", re.IGNORECASE)


def wish_of(options: argparse.Namespace, handbook: Handbook, words: Labels) -> LessonWish:
    """The wish; what is typed goes before what a lesson file says. Raises StoppedError for a name that is not there."""
    from lesstof.reading.lessons import part_of
    from lesstof.reading.vocabulary import vocabulary

    known = {lesson.id: lesson for lesson in handbook.lessons}
    base = known.get(options.what) or _of_chapter(options.what, handbook, words)
    spoken = vocabulary(handbook.book.language)
    listed = (part for text in options.only for part in text.split(","))
    parts = tuple(part_of(spoken, part) for part in listed if part.strip())
    wish = replace(
        base,
        minutes=options.minutes or base.minutes,
        parts=parts or base.parts,
        country=base.country if options.country is None else options.country.replace("both", ""),
        answers=base.answers if options.answers is None else options.answers,
        handout=options.handout or base.handout,
        span=base.span if base.span.path else Span("lesstof deck"),
    )
    return wish if wish.id in known else replace(wish, id=_name(wish, spoken.word("part", "exercises")))


def _of_chapter(text: str, handbook: Handbook, words: Labels) -> LessonWish:
    number = _CHAPTER.fullmatch(text)
    id = f"h{int(number[1]):02d}" if number else text
    if handbook.chapter(id) is None:
        there = [chapter.id for chapter in handbook.chapters] + [lesson.id for lesson in handbook.lessons]
        unknown = words("There is no chapter or lesson ‘{name}’. There are:", name=text)
        raise StoppedError(f"{unknown} {', '.join(there)}")
    return LessonWish(id, id)


def _name(wish: LessonWish, exercises: str) -> str:
    """`h08-45min-be`, `h08-oefeningen`."""
    named = "-".join(part.partition(":")[2] or part for part in wish.parts)
    parts = exercises if wish.parts == ("exercises",) else named
    length = f"{wish.minutes}min" if wish.minutes else ""
    student = "" if wish.answers else "student"
    pieces = (wish.chapter, length, parts[:40].strip("-"), wish.country.lower(), student)
    return re.sub(r"[^a-z0-9.-]+", "-", "-".join(filter(None, pieces)).lower()).replace(".", "-")
