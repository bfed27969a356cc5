"""Generated chapters as data, from which our format and that of the others are written."""

from msgspec import Struct

from benchmarks.text import Writer

LEVELS = ("onthouden", "begrijpen", "toepassen", "analyseren", "evalueren")
VERBS = ("noemen", "uitleggen", "toepassen", "vergelijken", "beoordelen")


class Point(Struct, frozen=True):
    """A heading with running text and a few short points."""

    title: str
    paragraphs: tuple[str, ...]
    points: tuple[str, ...]


class Task(Struct, frozen=True):
    """A choice question: the first answer is right."""

    title: str
    question: str
    answers: tuple[str, ...]


class GeneratedChapter(Struct, frozen=True):
    """One chapter; `talks` are slides that stand on no page."""

    number: int
    title: str
    opening: str
    sections: tuple[Point, ...]
    figures: tuple[Point, ...]
    examples: tuple[Point, ...]
    talks: tuple[Point, ...]
    key_points: tuple[str, ...]
    tasks: tuple[Task, ...]

    @property
    def id(self) -> str:
        """As its folder is named."""
        return f"h{self.number:02}"


def chapters(count: int, talks: int, tasks: int) -> tuple[GeneratedChapter, ...]:
    """Chapters that differ in every word, each with five sections, five figures and three examples."""
    return tuple(_chapter(number, talks, tasks) for number in range(1, count + 1))


def _chapter(number: int, talks: int, tasks: int) -> GeneratedChapter:
    writer = Writer(f"chapter {number}")
    return GeneratedChapter(
        number=number,
        title=writer.words(4),
        opening=writer.paragraph(4),
        sections=tuple(_point(writer, 4) for _ in range(5)),
        figures=tuple(_point(writer, 1) for _ in range(5)),
        examples=tuple(_point(writer, 1) for _ in range(3)),
        talks=tuple(_point(writer, 0) for _ in range(talks)),
        key_points=tuple(writer.words(6) for _ in range(5)),
        tasks=tuple(_task(writer) for _ in range(tasks)),
    )


def _point(writer: Writer, paragraphs: int) -> Point:
    return Point(
        writer.words(4), tuple(writer.paragraph() for _ in range(paragraphs)), tuple(writer.words(6) for _ in range(3))
    )


def _task(writer: Writer) -> Task:
    return Task(writer.words(4), writer.sentence(), tuple(writer.words(5) for _ in range(3)))
