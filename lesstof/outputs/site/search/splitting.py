"""Compounds taken apart into words that the book also has by themselves."""

from collections.abc import Collection
from functools import cache

from lesstof.outputs.site.stemming.language import Language

SHORTEST = 4


class Splitter:
    """Knows the words of one book."""

    def __init__(self, known: Collection[str], language: Language) -> None:
        usable = (word for word in known if len(word) >= SHORTEST and word.isalpha())
        self._known = frozenset(word for word in usable if word not in language.stop)
        self._links = language.links
        self._split = cache(self._parts)

    def parts(self, word: str) -> tuple[str, ...]:
        """The words that a compound is made of, as few as possible; none for a word that is no compound."""
        if len(word) < 2 * SHORTEST or not word.isalpha():
            return ()
        found = self._split(word)
        return found if len(found) > 1 else ()

    def _parts(self, word: str) -> tuple[str, ...]:
        ways = [way for end in range(SHORTEST, len(word) - SHORTEST + 1) for way in self._cut(word, end)]
        return min(ways, key=lambda way: (len(way), len(way[0])), default=())

    def _cut(self, word: str, end: int) -> list[tuple[str, ...]]:
        if word[:end] not in self._known:
            return []
        rests = [word[end + len(link) :] for link in self._links if word.startswith(link, end)]
        return [(word[:end], *rest) for rest in map(self._whole_or_parts, rests) if rest]

    def _whole_or_parts(self, word: str) -> tuple[str, ...]:
        return (word,) if word in self._known else self._split(word) if len(word) >= 2 * SHORTEST else ()
