"""All student files of a course to one `Handbook`."""

from collections.abc import Callable
from functools import partial

from msgspec import Struct

from lesstof.model.chapter import Chapter
from lesstof.model.diagnostic import Diagnostic, diagnose, in_order
from lesstof.model.exercise import Exercise
from lesstof.model.handbook import Attachment, Handbook, Post, WrittenPage
from lesstof.model.lesson import LessonWish
from lesstof.model.source import Span, StudentSource, digest_of
from lesstof.reading.chapters import read_chapter
from lesstof.reading.context import Context
from lesstof.reading.documents import read_attachment, read_page, read_post
from lesstof.reading.exercises import read_exercise
from lesstof.reading.files import read_student, student_files
from lesstof.reading.lessons import read_lesson
from lesstof.reading.linking import glossary, numbered
from lesstof.reading.markdown import Parser, missed
from lesstof.reading.pictures import PictureShelf
from lesstof.reading.places import Found
from lesstof.reading.register import build_register
from lesstof.reading.report import Report
from lesstof.reading.vocabulary import vocabulary
from lesstof.settings import FILE, ConfigurationError, Settings

Document = Chapter | Exercise | Attachment | Post | WrittenPage | LessonWish


class Course(Struct, frozen=True):
    """What was read, and what there is to tell about it."""

    handbook: Handbook
    diagnostics: tuple[Diagnostic, ...]


class Read(Struct, frozen=True):
    """What came of one file, and what there is to tell of it; `alone` says that no other file was looked at."""

    document: Document | None
    told: tuple[Diagnostic, ...]
    alone: bool


# Files that were read before, by their places and what they hold.
Known = dict[str, Read]
Opened = tuple[Found, StudentSource]
# Begins a piece of the reading beside the rest; what comes back gives its result.
Beside = Callable[[Callable[[], Known]], Callable[[], Known]]
# With fewer files a second reader is not worth its start.
_MANY = 30


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


def read_course(settings: Settings, known: Known | None = None, beside: Beside = lambda work: work) -> Course:
    """Read every student file; all findings come back at once, sorted. Raises ConfigurationError.

    What is in `known` is not read again; afterwards it holds all of today's files that are read without a look at
    another one. With many new files, half of those are read `beside` the others.
    """
    desk, known = Desk(settings), {} if known is None else known
    for name in missed(settings.extensions):
        desk.report.add("W909", Span(FILE), word=name)
    files = student_files(settings.root, desk.report)
    opened = [(found, source) for found in files if (source := read_student(settings.root, found.path, desk.report))]
    told = [*desk.report.found]
    known |= _shared(settings, [one for one in opened if _key(*one) not in known], beside)
    read = {_key(*one): known.get(_key(*one)) or _read(desk, *one) for one in opened}
    known.clear()
    known |= {key: one for key, one in read.items() if one.alone}
    told += [finding for one in read.values() for finding in one.told]
    documents = [one.document for one in read.values() if one.document]
    return Course(_handbook(desk, documents), in_order(told))


def _shared(settings: Settings, new: list[Opened], beside: Beside) -> Known:
    """Many new files, as far as each can be read alone."""
    if len(new) < _MANY:
        return {}
    others = beside(partial(_alone, settings, new[::2]))
    return _alone(settings, new[1::2]) | others()


def _alone(settings: Settings, opened: list[Opened]) -> Known:
    desk = Desk(settings)
    read = {_key(*one): _read(desk, *one) for one in opened}
    return {key: one for key, one in read.items() if one.alone}


def _key(found: Found, source: StudentSource) -> str:
    return digest_of(found.kind, found.path, source.digest)


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


def _read(desk: Desk, found: Found, source: StudentSource) -> Read:
    before, looks = len(desk.report.found), desk.shelf.looks
    document = read_document(desk, found, source)
    return Read(document, tuple(desk.report.found[before:]), desk.shelf.looks == looks)


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
