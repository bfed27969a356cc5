"""A term is defined once in the book."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.checks.texts import place
from lesstof.model.chapter import Term
from lesstof.model.diagnostic import Diagnostic, diagnose


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E409 at the later definition, in the order of the chapters."""
    first: dict[str, Term] = {}
    for chapter in course.handbook.chapters:
        for term in chapter.terms:
            defined = first.setdefault(term.id, term)
            if defined is not term:
                yield diagnose("E409", term.span, name=term.name, first=place(defined.span))
