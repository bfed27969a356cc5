"""A term that would have a slide to itself: joined with the other terms of its section, or told with its key ideas."""

from collections.abc import Sequence

from msgspec.structs import replace

from lesstof.model.chapter import Part, Term, Terms


def gathered(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts of a section, with a lone term moved to the nearest of its other lists of terms."""
    lists = [place for place, part in enumerate(parts) if isinstance(part, Terms)]
    here = next((place for place in lists if is_lone(parts[place])), None)
    if here is None or len(lists) < 2:
        return tuple(parts)
    other = min((place for place in lists if place != here), key=lambda place: abs(place - here))
    found = list(parts)
    found[other] = _joined(parts[min(here, other)], parts[max(here, other)])
    del found[here]
    return gathered(found)


def lone_terms(parts: Sequence[Part]) -> tuple[Term, ...]:
    """The terms that stand alone."""
    return tuple(part.terms[0] for part in parts if isinstance(part, Terms) and is_lone(part))


def is_lone(part: Part) -> bool:
    """Whether a part is a list of one term."""
    return isinstance(part, Terms) and len(part.terms) == 1


def _joined(first: Part, second: Part) -> Part:
    if isinstance(first, Terms) and isinstance(second, Terms):
        return replace(first, terms=(*first.terms, *second.terms))
    return first
