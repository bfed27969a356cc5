"""Judges places that refer to something by id."""

import difflib
import posixpath
import re
from collections.abc import Iterable, Iterator

from lesstof.checks.known import Ids, may_be_broken
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.reference import Reference
from lesstof.reading.slugs import slug
from lesstof.reading.vocabulary import suggestion

_ADDRESS = re.compile(r"(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:nl|be|com|org|eu|net|de|fr|io)(?:/|$))", re.IGNORECASE)


def judged(references: Iterable[Reference], known: Ids, broken: frozenset[str]) -> Iterator[Diagnostic]:
    """A finding for each reference that leads nowhere."""
    for reference in references:
        kind, id = reference.kind, slug(reference.id) if reference.kind == "term" else reference.id
        if id in known.get(kind, ()) or may_be_broken(kind, id, broken):
            continue
        yield _dead(reference, known)


def _dead(reference: Reference, known: Ids) -> Diagnostic:
    kind, id, span = reference.kind, reference.id, reference.span
    match kind:
        case "missing":
            return _missing(reference, known["missing"])
        case "attachment":
            return diagnose("E604", span, code=id)
        case "term":
            return diagnose("E403", span, id=id, suggestion=suggestion(id, known["term"]))
        case _:
            return diagnose("E404", span, kind=kind, id=id, suggestion=suggestion(id, known.get(kind, ())))


def _missing(reference: Reference, paths: tuple[str, ...]) -> Diagnostic:
    """A link to no file: the page of nearly the same path, or the web address that lost its `https://`."""
    path = reference.id
    written = path.removeprefix(posixpath.dirname(reference.span.path) + "/")
    likely = difflib.get_close_matches(path, paths, 1, 0.85)
    address = written if _ADDRESS.match(written) else ""
    return diagnose("E702", reference.span, target=path, suggestion=next(iter(likely), ""), address=address)
