"""A term that would have a slide to itself: joined with the other terms of its section, or told with its key ideas."""

from collections.abc import Sequence
from dataclasses import replace

from lesstof.model.chapter import Part, Term, Terms


def gathered(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts of a section, with a lone term moved to the nearest of its other lists of terms."""
    found = list(parts)
    for lone in [part for part in parts if is_lone(part)]:
        here = found.index(lone)
        lists = [place for place, part in enumerate(found) if isinstance(part, Terms) and place != here]
        if lists and isinstance(lone, Terms):
            place = min(lists, key=lambda place: abs(place - here))
            found[place] = _joined(found[place], lone, first=here < place)
            del found[here]
    return tuple(found)


def lone_terms(parts: Sequence[Part]) -> tuple[Term, ...]:
    """The terms that stand alone."""
    return tuple(part.terms[0] for part in parts if isinstance(part, Terms) and is_lone(part))


def is_lone(part: Part) -> bool:
    """Whether a part is a list of one term."""
    return isinstance(part, Terms) and len(part.terms) == 1


def _joined(part: Part, lone: Terms, *, first: bool) -> Part:
    if not isinstance(part, Terms):
        return part
    return replace(part, terms=(*lone.terms, *part.terms) if first else (*part.terms, *lone.terms))
