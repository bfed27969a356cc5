"""The counts of a chapter and of a course."""

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from lesstof.counting.readability import Measure, measure
from lesstof.model.chapter import CaseBox, Chapter, Example, Interview, LawBox, Part, Question, Video
from lesstof.model.exercise import Exercise
from lesstof.model.figure import Figure
from lesstof.model.handbook import Handbook
from lesstof.model.prose import Prose, paragraphs

Tally = tuple[tuple[str, int], ...]


class Counts(Struct, frozen=True):
    """What a chapter holds; `text` measures running text with its examples, cases, law boxes and interviews.

    `files` are attachments to download, `register` the entries that lead to this chapter; `see` are those that only
    lead to another entry, and belong to no chapter.
    """

    text: Measure
    objectives: int
    terms: int
    figures: int
    attachments: int
    examples: Tally
    kinds: Tally
    levels: Tally
    interviews: int = 0
    files: int = 0
    posts: int = 0
    register: int = 0
    see: int = 0
    unseen: int = 0
    slides: int = 0

    @property
    def exercises(self) -> int:
        """Exercises that students see."""
        return sum(number for _, number in self.kinds)


def count_chapter(handbook: Handbook, chapter: Chapter, unseen: int = 0, slides: int = 0) -> Counts:
    """Count one chapter; `unseen` items and `slides` are told from outside."""
    exercises = handbook.exercises_of(chapter.id)
    return Counts(
        text=measure_parts(chapter.parts, handbook.book.language),
        objectives=len(chapter.objectives),
        terms=len(chapter.terms),
        figures=sum(isinstance(part, Figure) and not part.chart for part in chapter.parts),
        attachments=sum(attachment.chapter == chapter.id for attachment in handbook.attachments),
        examples=_tally(part.country for part in chapter.parts if isinstance(part, Example)),
        kinds=_tally(exercise.kind.value for exercise in exercises),
        levels=_tally(_levels(exercises)),
        interviews=sum(isinstance(part, Interview) for part in chapter.parts),
        files=sum(len(attachment.files) for attachment in handbook.attachments if attachment.chapter == chapter.id),
        posts=sum(post.chapter == chapter.id for post in handbook.posts),
        register=sum(any(at.chapter == chapter.id for at in entry.locators) for entry in handbook.register),
        unseen=unseen,
        slides=slides,
    )


def total(counts: Iterable[Counts], handbook: Handbook) -> Counts:
    """All chapters together; an entry of the register that leads to two of them counts once."""
    chapters = tuple(counts)
    return Counts(
        text=sum((one.text for one in chapters), Measure()),
        objectives=sum(one.objectives for one in chapters),
        terms=sum(one.terms for one in chapters),
        figures=sum(one.figures for one in chapters),
        attachments=sum(one.attachments for one in chapters),
        examples=_sum(one.examples for one in chapters),
        kinds=_sum(one.kinds for one in chapters),
        levels=_sum(one.levels for one in chapters),
        interviews=sum(one.interviews for one in chapters),
        files=sum(one.files for one in chapters),
        posts=len(handbook.posts),
        register=len(handbook.register),
        see=sum(not entry.locators for entry in handbook.register),
        unseen=sum(one.unseen for one in chapters),
        slides=sum(one.slides for one in chapters),
    )


def measure_parts(parts: Iterable[Part], language: str) -> Measure:
    """Words, sentences and syllables of what a reader reads as text."""
    texts = (line for part in parts for prose in _texts(part) for line in paragraphs(prose.nodes))
    return sum((measure(text, language) for text in texts), Measure())


def _texts(part: Part) -> Iterator[Prose]:
    match part:
        case Prose():
            yield part
        case Example(prose=prose) | CaseBox(prose=prose) | LawBox(prose=prose) | Video(prose=prose):
            yield prose
        case Interview(questions=questions):
            yield from (_whole(question) for question in questions)
        case _:
            return


def _whole(question: Question) -> Prose:
    return Prose((*question.question, *question.answer.nodes), question.answer.span)


def _levels(exercises: Iterable[Exercise]) -> Iterator[str]:
    return (exercise.level.value for exercise in exercises)


def _tally(values: Iterable[str]) -> Tally:
    return tuple(sorted(Counter(values).items()))


def _sum(tallies: Iterable[Tally]) -> Tally:
    counter: Counter[str] = Counter()
    for tally in tallies:
        counter.update(dict(tally))
    return tuple(sorted(counter.items()))
