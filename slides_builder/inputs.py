"""What a deck depends on, as digests."""

from lesstof.model.source import digest_of
from slides_builder.planning.lesson import Lesson


def lesson_inputs(lesson: Lesson) -> tuple[str, ...]:
    """Digests of the chapter, the exercises and attachments it shows, its pictures and the facts of the book."""
    handbook = lesson.handbook
    digests = [lesson.chapter.digest, *(exercise.digest for exercise in handbook.exercises)]
    digests += [attachment.digest for attachment in handbook.attachments]
    digests += [picture.digest for picture in handbook.pictures]
    template = (lesson.template.digest,) if lesson.template else ()
    facts = (digest_of(repr(handbook.book)), digest_of(*lesson.recall), digest_of(repr(lesson.elsewhere)))
    return (*facts, *digests, *template)
