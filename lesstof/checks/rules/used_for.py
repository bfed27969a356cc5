"""*Zie* leads from a name that is no term to one term."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.checks.texts import place
from lesstof.model.chapter import Term
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.reading.slugs import slug


def check(course: Checkable) -> Iterator[Diagnostic]:
    """E412 for a name that is a term itself, E413 for a name that two terms claim."""
    terms = course.handbook.glossary
    defined = {term.id for term in terms}
    first: dict[str, Term] = {}
    for term, name in sorted(((t, n) for t in terms for n in t.used_for), key=lambda found: found[0].span):
        if slug(name) in defined:
            yield diagnose("E412", term.span, term=term.name, name=name)
        elif first.setdefault(slug(name), term) is not term:
            yield diagnose("E413", term.span, name=name, first=place(first[slug(name)].span))
