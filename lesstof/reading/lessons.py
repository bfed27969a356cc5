"""A lesson file: front matter that says what a lesson is made of, and nothing else."""

import re

from lesstof.model.lesson import LessonWish
from lesstof.model.source import StudentSource
from lesstof.reading.context import Context
from lesstof.reading.documents import chapter_id
from lesstof.reading.front_matter import read_front_matter
from lesstof.reading.lines import lines_of, trimmed
from lesstof.reading.values import listed
from lesstof.reading.vocabulary import Vocabulary

_NUMBER = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}")


def read_lesson(context: Context, source: StudentSource, id: str) -> LessonWish | None:
    """A lesson; None when its front matter does not say of which chapter."""
    front = read_front_matter(context, lines_of(source.text))
    if stray := trimmed(front.body):
        context.tell("E620", stray[0])
    if not front.get("chapter"):
        return None
    country = front.get("country")
    return LessonWish(
        id=id,
        chapter=chapter_id(front),
        title=front.get("title"),
        minutes=int(front.get("minutes", "0")),
        country="" if country == "both" else country,
        parts=tuple(part_of(context.words, part) for part in listed(front.get("parts"))),
        answers=front.get("answers", "yes") == "yes",
        handout=front.get("handout") == "yes",
        span=context.span(front.place("parts")),
        digest=source.digest,
    )


def part_of(words: Vocabulary, text: str) -> str:
    """The canonical name of a part of a lesson as an author writes it; a word that is not known stays as it is."""
    bare = text.strip().removeprefix("#")
    if _NUMBER.fullmatch(bare):
        return f"section:{bare}"
    if named := words.canonical("part", bare):
        return named
    word, colon, id = bare.partition(":")
    kind = words.canonical("reference", word) or words.canonical("part", word)
    return f"{kind or word}:{id.strip()}" if colon else bare
