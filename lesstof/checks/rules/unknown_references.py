"""Every link by id leads to something."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.checks.known import known_ids
from lesstof.checks.references import judged
from lesstof.model.chapter import Chapter
from lesstof.model.diagnostic import Diagnostic
from lesstof.model.exercise import Exercise
from lesstof.model.handbook import Attachment, Handbook, Post, WrittenPage
from lesstof.model.reference import Reference


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E403 for a term, E604 for an attachment, E702 for a file, E404 for all else."""
    return judged(_references(course.handbook), known_ids(course.handbook), course.broken)


def _references(handbook: Handbook) -> Iterator[Reference]:
    documents: list[Chapter | Exercise | Attachment | Post | WrittenPage] = [
        *handbook.chapters,
        *handbook.exercises,
        *handbook.attachments,
        *handbook.posts,
        *handbook.pages,
    ]
    for document in documents:
        yield from document.references
