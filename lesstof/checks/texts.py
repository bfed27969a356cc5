"""The words of a chapter's parts, and where things stand in words."""

from typing import assert_never

from lesstof.model.chapter import (
    AttachmentReference,
    CaseBox,
    Chapter,
    ClassSlide,
    Example,
    Interview,
    KeyIdeas,
    KeyPoints,
    LawBox,
    Notice,
    Objectives,
    Part,
    PlanStep,
    Terms,
    Video,
)
from lesstof.model.figure import Figure
from lesstof.model.prose import Prose, plain
from lesstof.model.source import Span


def place(span: Span) -> str:
    """A place as `path:line`."""
    return f"{span.path}:{span.line}"


def word_count(text: str) -> int:
    """How many words a text has; a lone sign is none."""
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def running_text(chapter: Chapter) -> str:
    """What a student reads in a chapter, without its objectives and the definitions of its terms."""
    titles = [section.title for section in chapter.sections]
    return "\n".join((*titles, *(text_of_part(part) for part in chapter.parts)))


def text_of_part(part: Part) -> str:
    """The text of one part; objectives, terms and what stands on no page have none."""
    match part:
        case Prose():
            return plain(part.nodes)
        case Example() | CaseBox() | LawBox() | AttachmentReference() | Video():
            return plain(part.prose.nodes)
        case Figure():
            return _figure(part)
        case Interview():
            return " ".join(f"{plain(asked.question)} {plain(asked.answer.nodes)}" for asked in part.questions)
        case KeyIdeas():
            return " ".join(plain(idea) for idea in part.ideas)
        case KeyPoints():
            return " ".join(plain(point) for point in part.points)
        case PlanStep():
            return " ".join((plain(part.task.nodes), *(plain(field.prompt) for field in part.fields)))
        case Notice():
            return f"{plain(part.excerpt.nodes)} {plain(part.rest.nodes)}"
        case Objectives() | Terms() | ClassSlide():
            return ""
        case _:
            assert_never(part)


def _figure(figure: Figure) -> str:
    parts = [f"{part.label} {part.text}" for part in figure.parts]
    cells = [cell for row in figure.rows for cell in row]
    return " ".join((figure.title, *parts, *cells))
