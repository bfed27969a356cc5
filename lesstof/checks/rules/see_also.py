"""*Zie ook* leads to another term that is defined."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.checks.known import known_ids, may_be_broken
from lesstof.model.chapter import Term
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.handbook import Handbook
from lesstof.reading.slugs import slug
from lesstof.reading.vocabulary import suggestion


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E411 for a term that is not there, E412 for a term that points to itself."""
    known = known_ids(course.handbook)["term"]
    used = _used_names(course.handbook)
    names = tuple(term.name for term in course.handbook.glossary)
    for term in _terms(course.handbook):
        for name in term.see_also:
            if slug(name) == term.id:
                yield diagnose("E412", term.span, term=term.name, name=name)
            elif slug(name) not in known and not may_be_broken("term", name, course.broken):
                likely = used.get(slug(name)) or suggestion(name, names)
                yield diagnose("E411", term.span, term=term.name, name=name, suggestion=likely)


def _terms(handbook: Handbook) -> Iterator[Term]:
    for chapter in handbook.chapters:
        yield from chapter.terms


def _used_names(handbook: Handbook) -> dict[str, str]:
    """The unused name → the term to use."""
    return {slug(name): term.name for term in handbook.glossary for name in term.used_for}
