"""An exercise's file to an `Exercise`."""

import re

from msgspec import Struct

from lesstof.model.exercise import Bloom, Exercise, ExerciseKind
from lesstof.model.prose import Prose
from lesstof.model.source import StudentSource, TeacherSource
from lesstof.reading.bodies import read_body
from lesstof.reading.context import Context
from lesstof.reading.front_matter import FrontMatter, read_front_matter
from lesstof.reading.grammar import STUDENT_HEADINGS
from lesstof.reading.lines import Lines, lines_of, trimmed
from lesstof.reading.parts import HeadedLines, headed
from lesstof.reading.prose import prose, said
from lesstof.reading.values import listed

_FILE = re.compile(r"(?P<chapter>h\d{2})/(?P<number>\d{2})-[^/]+\.md$")


class ExerciseFile(Struct, frozen=True):
    """An exercise cut into its front matter, task and headed pieces."""

    front: FrontMatter
    task: Lines
    pieces: tuple[HeadedLines, ...]

    def first(self, name: str) -> Lines:
        """The lines under the first heading of this name."""
        return next((piece.lines for piece in self.pieces if piece.name == name), ())

    def all(self, name: str) -> tuple[Lines, ...]:
        """The lines under every heading of this name."""
        return tuple(piece.lines for piece in self.pieces if piece.name == name)


def cut(context: Context, text: str, headings: tuple[str, ...]) -> ExerciseFile:
    """Cut a file; a heading that is not among `headings` is reported."""
    front = read_front_matter(context, lines_of(text))
    task, pieces = headed(context, front.body, headings)
    return ExerciseFile(front, task, pieces)


def read_exercise(context: Context, source: StudentSource) -> Exercise | None:
    """Read a student's exercise; None when its front matter does not say what it is."""
    file = cut(context, source.text, STUDENT_HEADINGS)
    return exercise_of(context, file, source)


def exercise_of(context: Context, file: ExerciseFile, source: StudentSource | TeacherSource) -> Exercise | None:
    """The exercise in a file that was cut."""
    front = file.front
    place = _FILE.search(source.path)
    if place is None:
        context.tell("E115", front.line, expected="exercises/h01/01-….md")
        return None
    if not (front.get("kind") and front.get("level")):
        return None
    kind = ExerciseKind(front.get("kind"))
    context.chapter = place["chapter"]
    task_lines, body = read_body(context, kind, file.task, front, file.first)
    return Exercise(
        id=_id(context, front, place),
        chapter=context.chapter,
        title=said(context, front.get("title")),
        kind=kind,
        level=Bloom(front.get("level")),
        objectives=listed(front.get("objective")),
        minutes=int(front.get("minutes") or 0),
        points=int(front.get("points") or 0),
        task=task_lines,
        body=body,
        hints=tuple(prose(context, trimmed(lines)) for lines in file.all("hint")),
        worked=_optional(context, file.first("worked")),
        assessment=_optional(context, file.first("assessment")),
        sources=_optional(context, file.first("sources")),
        plan_step=front.get("plan-step"),
        case=front.get("case"),
        attachments=listed(front.get("attachment")),
        figures=listed(front.get("figure")),
        country=front.get("country"),
        span=context.span(front.place("id")),
        digest=source.digest,
        references=context.take_references(),
    )


def _optional(context: Context, lines: Lines) -> Prose | None:
    return prose(context, trimmed(lines)) if trimmed(lines) else None


def _id(context: Context, front: FrontMatter, place: re.Match[str]) -> str:
    """The id that folder and file name tell; one at the top that says otherwise is reported."""
    expected = f"{place['chapter'][1:]}-{place['number']}"
    if front.get("id") and front.get("id") != expected:
        context.tell("E317", front.place("id"), id=front.get("id"), expected=expected)
    return expected
