"""A chapter: sections of parts, each part a typed block or running text."""

from enum import StrEnum

from msgspec import Struct

from lesstof.model.exercise import Bloom
from lesstof.model.figure import Figure
from lesstof.model.prose import Nodes, Prose
from lesstof.model.reference import Reference
from lesstof.model.source import Span


class Objective(Struct, frozen=True):
    """`id` is `11.2`; `level` is what the author wrote between brackets."""

    id: str
    text: Nodes
    level: Bloom
    span: Span


class Objectives(Struct, frozen=True):
    """The learning objectives of a chapter."""

    objectives: tuple[Objective, ...]
    span: Span


class Term(Struct, frozen=True):
    """A defined term. `see_also` are names of used terms, `used_for` names that are not used (*zie*)."""

    id: str
    name: str
    english: str
    definition: Nodes
    see_also: tuple[str, ...]
    used_for: tuple[str, ...]
    chapter: str
    section: str
    span: Span


class Terms(Struct, frozen=True):
    """Terms that are taught at this place."""

    terms: tuple[Term, ...]
    span: Span


class KeyIdeas(Struct, frozen=True):
    """The key ideas of one section: beside it on the page, the body of its slide."""

    ideas: tuple[Nodes, ...]
    span: Span


class KeyPoints(Struct, frozen=True):
    """The chapter in five to seven points."""

    points: tuple[Nodes, ...]
    span: Span


class Example(Struct, frozen=True):
    """A real example; `country` is NL, BE or EU."""

    id: str
    title: str
    country: str
    organisation: str
    year: str
    source: str
    prose: Prose
    chapter: str
    section: str
    span: Span


class Question(Struct, frozen=True):
    """A question of an interview with its answer."""

    question: Nodes
    answer: Prose


class Interview(Struct, frozen=True):
    """`real` is false for a fictitious interview, which is labelled so."""

    id: str
    title: str
    who: str
    role: str
    date: str
    real: bool
    questions: tuple[Question, ...]
    chapter: str
    section: str
    span: Span


class CaseBox(Struct, frozen=True):
    """A piece of the running case."""

    id: str
    title: str
    prose: Prose
    span: Span


class LawBox(Struct, frozen=True):
    """*Mag dit?*: `reviewed` is `2026-06`."""

    id: str
    title: str
    countries: tuple[str, ...]
    reviewed: str
    prose: Prose
    span: Span


class FieldKind(StrEnum):
    """What a student fills in."""

    TEXT = "text"
    NUMBER = "number"
    LIST = "list"
    TABLE = "table"
    CHOICE = "choice"
    CHECKS = "checks"
    SLIDER = "slider"
    FORM = "form"
    DATE = "date"
    COMPUTED = "computed"


class PlanField(Struct, frozen=True):
    """`measure` is `30 woorden`, `3`, `€` …; `options` are choices, columns, labels of a slider or a formula."""

    id: str
    name: str
    kind: FieldKind
    measure: str
    options: tuple[str, ...]
    prompt: Nodes
    span: Span


class PlanStep(Struct, frozen=True):
    """A step of the plan that grows: `bar` says when it is good enough, `example` is the case's first field."""

    id: str
    title: str
    builds_on: tuple[str, ...]
    bar: tuple[str, ...]
    example: str
    task: Prose
    fields: tuple[PlanField, ...]
    chapter: str
    span: Span


class ClassSlide(Struct, frozen=True):
    """A slide that stands on no page: talk, picture, statement; with `build_up` its points come one by one."""

    id: str
    title: str
    minutes: int
    method: str
    prose: Prose
    span: Span
    build_up: bool = False


class AttachmentReference(Struct, frozen=True):
    """A place in a chapter that points to an attachment."""

    code: str
    prose: Prose
    span: Span


class Video(Struct, frozen=True):
    """A film at another host: `address` begins with https://; a picture at the start of the prose is its still."""

    id: str
    title: str
    address: str
    duration: str
    subtitles: str
    source: str
    prose: Prose
    span: Span


class NoticeKind(StrEnum):
    """Boxes that are text with a heading."""

    TIPS = "tips"
    CHECKLIST = "checklist"
    COLUMN = "column"
    RESEARCH = "research"


class Notice(Struct, frozen=True):
    """A box of tips, a checklist, a column or a research note inside a chapter."""

    kind: NoticeKind
    title: str
    code: str
    date: str
    author: str
    excerpt: Prose
    rest: Prose
    span: Span


Part = (
    Prose
    | Objectives
    | Terms
    | KeyIdeas
    | KeyPoints
    | Figure
    | Example
    | Interview
    | CaseBox
    | LawBox
    | PlanStep
    | ClassSlide
    | AttachmentReference
    | Notice
    | Video
)


class Section(Struct, frozen=True):
    """`number` is `11.1`, or empty for an unnumbered closing section."""

    id: str
    number: str
    title: str
    parts: tuple[Part, ...]
    span: Span


class RegisterMark(Struct, frozen=True):
    """An entry that the author adds to the register at this place."""

    name: str
    chapter: str
    section: str
    span: Span


class Chapter(Struct, frozen=True):
    """`id` is `h11`, `reviewed` is the date of its facts (`2026-06`); `recall` are exercise ids of earlier chapters."""

    id: str
    number: int
    title: str
    core_question: str
    study_load: str
    reviewed: str
    authors: str
    recall: tuple[str, ...]
    opening: tuple[Part, ...]
    sections: tuple[Section, ...]
    references: tuple[Reference, ...]
    register_marks: tuple[RegisterMark, ...]
    span: Span
    digest: str

    @property
    def parts(self) -> tuple[Part, ...]:
        """All parts in reading order."""
        return self.opening + tuple(part for section in self.sections for part in section.parts)

    @property
    def objectives(self) -> tuple[Objective, ...]:
        """All objectives in reading order."""
        return tuple(o for part in self.parts if isinstance(part, Objectives) for o in part.objectives)

    @property
    def terms(self) -> tuple[Term, ...]:
        """All terms in reading order."""
        return tuple(t for part in self.parts if isinstance(part, Terms) for t in part.terms)
