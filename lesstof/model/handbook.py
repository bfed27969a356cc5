"""The course as students may see it; nothing of the teacher's fits in any field."""

from enum import StrEnum

from msgspec import Struct

from lesstof.model.chapter import Chapter, PlanStep, Term
from lesstof.model.exercise import Exercise
from lesstof.model.lesson import LessonWish
from lesstof.model.prose import Prose
from lesstof.model.reference import Reference
from lesstof.model.source import Span


class AttachmentKind(StrEnum):
    """What an attachment is."""

    WEBINAR = "webinar"
    VIDEO = "video"
    RESEARCH = "research"
    CHECKLIST = "checklist"
    TIPS = "tips"
    TEMPLATE = "template"
    WORKSHEET = "worksheet"
    PODCAST = "podcast"
    COLUMN = "column"


class Attachment(Struct, frozen=True):
    """`code` is five digits; `old_codes` stay valid as short addresses; `files` are `docx` and `xlsx` to download."""

    code: str
    title: str
    kind: AttachmentKind
    chapter: str
    duration: str
    language: str
    maker: str
    year: str
    url: str
    checked: str
    old_codes: tuple[str, ...]
    prose: Prose
    references: tuple[Reference, ...]
    span: Span
    digest: str
    files: tuple[str, ...] = ()


class PostKind(StrEnum):
    """What a dated post is."""

    COLUMN = "column"
    RESEARCH = "research"


class Post(Struct, frozen=True):
    """A dated post; `date` is `2026-11-02`, `rest` is what stands after the excerpt."""

    id: str
    title: str
    kind: PostKind
    chapter: str
    date: str
    author: str
    tags: tuple[str, ...]
    excerpt: Prose
    rest: Prose
    references: tuple[Reference, ...]
    span: Span
    digest: str


class PageKind(StrEnum):
    """The place of a written page in the book."""

    HOME = "home"
    FOREWORD = "foreword"
    GUIDE = "guide"
    CASE = "case"
    LITERATURE = "literature"
    COLOPHON = "colophon"
    TEACHER_REQUEST = "teacher-request"
    PLAIN = "plain"


class WrittenPage(Struct, frozen=True):
    """A page of `content/`; `id` is its file name without `.md`."""

    id: str
    title: str
    kind: PageKind
    description: str
    prose: Prose
    references: tuple[Reference, ...]
    span: Span
    digest: str


class Picture(Struct, frozen=True):
    """A picture of the course: `path` is relative to it, sizes are in pixels (0 for a drawing without a size)."""

    path: str
    media_type: str
    width: int
    height: int
    digest: str


class Locator(Struct, frozen=True):
    """Where a register entry leads: a section of a chapter; `main` marks the place of definition."""

    chapter: str
    section: str
    number: str
    main: bool


class RegisterEntry(Struct, frozen=True):
    """An entry has locators and *zie ook*, or is a bare *zie* with neither."""

    name: str
    sort_key: str
    locators: tuple[Locator, ...]
    see: str
    see_also: tuple[str, ...]
    term: str


class BookPart(Struct, frozen=True):
    """A part of the book: the chapters `first` to `last`, which share one accent."""

    title: str
    first: int
    last: int


class Book(Struct, frozen=True):
    """What is true of the whole course.

    `plan` is what students call the plan that they make, empty: the usual name; `unlinked_terms` are names that running
    text does not link, or `all`.
    """

    title: str
    language: str
    edition: str
    year: str
    author: str
    licence: str
    description: str
    site_url: str
    parts: tuple[BookPart, ...] = ()
    plan: str = ""
    unlinked_terms: tuple[str, ...] = ()


class Handbook(Struct, frozen=True):
    """All student sources, read and linked; `root` is the course's folder (for pictures), no part of any digest."""

    book: Book
    chapters: tuple[Chapter, ...]
    exercises: tuple[Exercise, ...]
    attachments: tuple[Attachment, ...]
    posts: tuple[Post, ...]
    pages: tuple[WrittenPage, ...]
    pictures: tuple[Picture, ...]
    glossary: tuple[Term, ...]
    register: tuple[RegisterEntry, ...]
    root: str
    lessons: tuple[LessonWish, ...] = ()

    def chapter(self, id: str) -> Chapter | None:
        """The chapter with this id."""
        return next((chapter for chapter in self.chapters if chapter.id == id), None)

    def exercises_of(self, chapter: str) -> tuple[Exercise, ...]:
        """The exercises of a chapter, in the order of their ids."""
        return tuple(exercise for exercise in self.exercises if exercise.chapter == chapter)

    def plan_steps(self) -> tuple[PlanStep, ...]:
        """The steps of the plan, in the order of the chapters."""
        return tuple(part for chapter in self.chapters for part in chapter.parts if isinstance(part, PlanStep))
