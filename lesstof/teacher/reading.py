"""Teacher's files to a `TeacherGuide`: beside an exercise, beside a chapter, or a whole unseen item."""

from itertools import chain

from msgspec import Struct

from lesstof.model.diagnostic import Diagnostic, in_order
from lesstof.model.handbook import Handbook
from lesstof.model.prose import Prose
from lesstof.model.source import Span, TeacherSource
from lesstof.reading.context import Context
from lesstof.reading.course import Desk
from lesstof.reading.exercises import ExerciseFile, cut, exercise_of
from lesstof.reading.files import read_teacher, student_files, teacher_files
from lesstof.reading.grammar import STUDENT_HEADINGS, TEACHER_HEADINGS
from lesstof.reading.judging import note_tabs
from lesstof.reading.lines import Lines, lines_of, trimmed
from lesstof.reading.parts import headed
from lesstof.reading.places import TEACHER_SUFFIX, Found
from lesstof.reading.prose import prose
from lesstof.reading.report import Report
from lesstof.settings import Settings
from lesstof.teacher.guide import ExerciseGuide, Note, TeacherGuide, UnseenItem
from lesstof.teacher.notes import read_notes

Read = ExerciseGuide | UnseenItem | Note


class Guide(Struct, frozen=True):
    """What was read for teachers, and what there is to tell about it."""

    guide: TeacherGuide
    diagnostics: tuple[Diagnostic, ...]


def read_guide(settings: Settings, handbook: Handbook) -> Guide:
    """Read every teacher's file of a course whose handbook was read."""
    desk = Desk(settings)
    places = _places(settings)
    found = teacher_files(settings.root, desk.report)
    read = tuple(chain.from_iterable(_read(desk, file, places) for file in found))
    guide = TeacherGuide(
        handbook=handbook,
        exercises=tuple(item for item in read if isinstance(item, ExerciseGuide)),
        unseen=tuple(item for item in read if isinstance(item, UnseenItem)),
        notes=tuple(item for item in read if isinstance(item, Note)),
    )
    return Guide(guide, in_order(desk.report.found))


def _places(settings: Settings) -> set[str]:
    """Where a teacher's file belongs to a student's, a student's file that is told to be missing included."""
    report = Report()
    found = student_files(settings.root, report)
    chapters = {f"chapters/{one.id}/index.md" for one in found if one.kind == "exercise"}
    told = {dict(one.arguments)["expected"] for one in report.found if one.code in ("E115", "E119")}
    return {_beside_path(path) for path in chapters | told | {one.path for one in found}}


def _beside_path(path: str) -> str:
    """The path of the teacher's file that belongs to a student's file."""
    return path.removesuffix(".md") + TEACHER_SUFFIX


def _read(desk: Desk, found: Found, places: set[str]) -> tuple[Read, ...]:
    source = read_teacher(desk.settings.root, found.path, desk.report)
    if source is None:
        return ()
    context = desk.context(found.path, found.kind)
    context.chapter = found.id
    if found.kind == "chapter":
        return read_notes(context, source, found.id) if found.path in places else _orphan(context, source)
    return (_beside(context, source),) if found.path in places else _unseen(context, source)


def _beside(context: Context, source: TeacherSource) -> ExerciseGuide:
    top, pieces = headed(context, lines_of(source.text), TEACHER_HEADINGS)
    note_tabs(context, lines_of(source.text))
    if stray := trimmed(top):
        context.tell(
            "E215",
            stray[0],
            word=stray[0].text.strip()[:40],
            suggestion="",
            known=", ".join(context.words.words("heading", TEACHER_HEADINGS)),
        )
    by_name: dict[str, Lines] = {piece.name: piece.lines for piece in pieces}
    return _guide(context, source, _id_of(source.path), by_name)


def _guide(context: Context, source: TeacherSource, exercise: str, by_name: dict[str, Lines]) -> ExerciseGuide:
    return ExerciseGuide(
        exercise=exercise,
        answer=_optional(context, by_name.get("answer-model", ())),
        notes=_optional(context, by_name.get("teacher", ())),
        references=context.take_references(),
        span=Span(source.path),
        digest=source.digest,
    )


def _unseen(context: Context, source: TeacherSource) -> tuple[Read, ...]:
    """A whole item; a file without front matter was meant to stand beside an exercise that is not there."""
    if not source.text.lstrip("\ufeff").startswith("---"):
        return _orphan(context, source)
    file: ExerciseFile = cut(context, source.text, STUDENT_HEADINGS + TEACHER_HEADINGS)
    exercise = exercise_of(context, file, source)
    if exercise is None:
        return ()
    by_name = {piece.name: piece.lines for piece in file.pieces}
    return (UnseenItem(exercise, _guide(context, source, exercise.id, by_name)),)


def _orphan(context: Context, source: TeacherSource) -> tuple[Read, ...]:
    context.report.add("E116", Span(source.path), expected=source.path.removesuffix(TEACHER_SUFFIX) + ".md")
    return ()


def _optional(context: Context, lines: Lines) -> Prose | None:
    return prose(context, trimmed(lines)) if trimmed(lines) else None


def _id_of(path: str) -> str:
    """`11-02` from `exercises/h11/02-engagementrate.docent.md`."""
    _, chapter, name = path.split("/")
    return f"{chapter[1:]}-{name[:2]}"
