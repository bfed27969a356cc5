"""The words of the authoring format in each language; the English words always work."""

import difflib
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from msgspec import Struct

from lesstof.labels.parsing import parsed

LANGUAGES = ("nl", "en")

Table = Mapping[str, Mapping[str, tuple[str, str]]]


class Vocabulary(Struct, frozen=True):
    """`table[category][canonical]` is (word, help) in the course's language."""

    language: str
    table: Table
    lookup: Mapping[str, Mapping[str, str]]

    def canonical(self, category: str, word: str) -> str | None:
        """The canonical name of an author's word, or None."""
        return self.lookup[category].get(normal(word))

    def word(self, category: str, canonical: str) -> str:
        """The word in the course's language."""
        return self.table[category][canonical][0]

    def help(self, category: str, canonical: str) -> str:
        """One sentence for authors."""
        return self.table[category][canonical][1]

    def words(self, category: str, canonicals: "tuple[str, ...] | None" = None) -> tuple[str, ...]:
        """The words of a category, or of some of its names, in the order of the table."""
        names = self.table[category] if canonicals is None else canonicals
        return tuple(self.table[category][name][0] for name in names)


def normal(word: str) -> str:
    """A word without case and surplus spaces; a hyphen counts as a space."""
    return " ".join(word.casefold().replace("-", " ").split())


def suggestion(word: str, known: "tuple[str, ...]") -> str:
    """The known word that is most like this one, or an empty text."""
    likely = difflib.get_close_matches(normal(word), [normal(name) for name in known], n=1, cutoff=0.55)
    return next((name for name in known if likely and normal(name) == likely[0]), "")


@cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of a language; raises KeyError for one that is not in LANGUAGES."""
    if language not in LANGUAGES:
        raise KeyError(language)
    table = _table(language)
    lookup = {category: _lookup(category, table) for category in table}
    return Vocabulary(language, table, lookup)


def _lookup(category: str, table: Table) -> dict[str, str]:
    english = {normal(word): name for name, (word, _) in _table("en")[category].items()}
    canonical = {normal(name): name for name in table[category]}
    return canonical | english | {normal(word): name for name, (word, _) in table[category].items()}


@cache
def _table(language: str) -> Table:
    file = Path(__file__).with_name(f"{language}.toml")
    data = parsed(f"vocabulary-{language}", [file], partial(_parse, file))
    return {
        category: {name: (word, help) for name, (word, help) in entries.items()} for category, entries in data.items()
    }


def _parse(file: Path) -> dict[str, Any]:
    # Only who parses pays for the import.
    import tomllib

    return tomllib.loads(file.read_text(encoding="utf-8"))
