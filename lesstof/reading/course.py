"""All student files of a course to one `Handbook`."""

from dataclasses import dataclass

from lesstof.model.chapter import Chapter
from lesstof.model.diagnostic import Diagnostic, diagnose, in_order
from lesstof.model.exercise import Exercise
from lesstof.model.handbook import Attachment, Handbook, Post, WrittenPage
from lesstof.model.lesson import LessonWish
from lesstof.model.source import Span, StudentSource
from lesstof.reading.chapters import read_chapter
from lesstof.reading.context import Context
from lesstof.reading.documents import read_attachment, read_page, read_post
from lesstof.reading.exercises import read_exercise
from lesstof.reading.files import read_student, student_files
from lesstof.reading.lessons import read_lesson
from lesstof.reading.linking import glossary, numbered
from lesstof.reading.markdown import Parser
from lesstof.reading.pictures import PictureShelf
from lesstof.reading.places import Found
from lesstof.reading.register import build_register
from lesstof.reading.report import Report
from lesstof.reading.vocabulary import vocabulary
from lesstof.settings import FILE, ConfigurationError, Settings

Document = Chapter | Exercise | Attachment | Post | WrittenPage | LessonWish


@dataclass(frozen=True, slots=True)
class Course:
    """What was read, and what there is to tell about it."""

    handbook: Handbook
    diagnostics: tuple[Diagnostic, ...]


class Desk:
    """What the reading of one course shares: parser, pictures, findings."""

    def __init__(self, settings: Settings, shelf: PictureShelf | None = None) -> None:
        self.settings = settings
        self.report = Report()
        self.shelf = shelf or PictureShelf(settings.root)
        self.parser = _parser(settings)
        self.words = vocabulary(settings.book.language)

    def context(self, path: str, kind: str) -> Context:
        """A fresh context for a file."""
        return Context(path, kind, self.words, self.report, self.parser, self.shelf)


def _parser(settings: Settings) -> Parser:
    """The parser with the course's extensions; raises ConfigurationError for one that does not load."""
    try:
        return Parser(settings.extensions, settings.extension_configs)
    except Exception as error:
        # An extension may raise anything while it is set up.
        found = diagnose("E904", Span(FILE), key="markdown_extensions", value=str(error)[:120], expected="tables, …")
        raise ConfigurationError(found) from error


def read_course(settings: Settings) -> Course:
    """Read every student file; all findings come back at once, sorted. Raises ConfigurationError."""
    desk = Desk(settings)
    documents = [document for found in student_files(settings.root, desk.report) if (document := _read(desk, found))]
    return Course(_handbook(desk, documents), in_order(desk.report.found))


def read_document(desk: Desk, found: Found, source: StudentSource) -> Document | None:
    """One file of the course."""
    context = desk.context(found.path, found.kind)
    match found.kind:
        case "chapter":
            return numbered(read_chapter(context, source, found.id))
        case "exercise":
            return read_exercise(context, source)
        case "attachment":
            return read_attachment(context, source)
        case "post":
            return read_post(context, source, found.id)
        case "lesson":
            return read_lesson(context, source, found.id)
        case _:
            return read_page(context, source, found.id)


def _read(desk: Desk, found: Found) -> Document | None:
    source = read_student(desk.settings.root, found.path, desk.report)
    return read_document(desk, found, source) if source else None


def _handbook(desk: Desk, documents: list[Document]) -> Handbook:
    language = desk.settings.book.language
    chapters = tuple(sorted((d for d in documents if isinstance(d, Chapter)), key=lambda chapter: chapter.number))
    terms = glossary(chapters, language)
    return Handbook(
        book=desk.settings.book,
        chapters=chapters,
        exercises=tuple(sorted((d for d in documents if isinstance(d, Exercise)), key=lambda exercise: exercise.id)),
        attachments=tuple(sorted((d for d in documents if isinstance(d, Attachment)), key=lambda a: a.code)),
        posts=tuple(sorted((d for d in documents if isinstance(d, Post)), key=lambda p: (p.date, p.id), reverse=True)),
        pages=tuple(d for d in documents if isinstance(d, WrittenPage)),
        pictures=desk.shelf.pictures(),
        glossary=terms,
        register=build_register(chapters, terms, language),
        root=str(desk.settings.root),
        lessons=tuple(sorted((d for d in documents if isinstance(d, LessonWish)), key=lambda lesson: lesson.id)),
    )
