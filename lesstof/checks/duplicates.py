"""Finds what has an id that something else has already."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from lesstof.model.source import Span


class Identified(Protocol):
    """Anything with an id and a place."""

    @property
    def id(self) -> str:
        """Its name to refer to."""
        ...

    @property
    def span(self) -> Span:
        """Where it stands."""
        ...


def repeated(things: Iterable[Identified]) -> Iterator[tuple[Identified, Identified]]:
    """(the later one, the first one) for each id that comes back, in the order of their places."""
    first: dict[str, Identified] = {}
    for thing in sorted(things, key=lambda thing: thing.span):
        if thing.id in first:
            yield thing, first[thing.id]
        else:
            first[thing.id] = thing
