"""What the setting `unlinked_terms` names is a term."""

import difflib
from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.source import Span
from lesstof.reading.slugs import slug


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W419 for a name that is no term, told in mkdocs.yml; not while a file that may explain it cannot be read."""
    names = [term.name for term in course.handbook.glossary]
    known = {"all", *map(slug, names)}
    for name in course.handbook.book.unlinked_terms if not course.broken else ():
        if slug(name) not in known:
            meant = difflib.get_close_matches(name, names, 1)
            yield diagnose("W419", Span("mkdocs.yml"), name=name, suggestion=meant[0] if meant else "")
