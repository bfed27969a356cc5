"""Judges places that refer to something by id."""

from collections.abc import Iterable, Iterator

from lesstof.checks.known import Ids, may_be_broken
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.reference import Reference
from lesstof.reading.slugs import slug
from lesstof.reading.vocabulary import suggestion


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
            return diagnose("E702", span, target=id)
        case "attachment":
            return diagnose("E604", span, code=id)
        case "term":
            return diagnose("E403", span, id=id, suggestion=suggestion(id, known["term"]))
        case _:
            return diagnose("E404", span, kind=kind, id=id, suggestion=suggestion(id, known.get(kind, ())))
