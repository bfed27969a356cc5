"""Words of a language as the search and the links to terms compare them: cut, folded and stemmed.

`scripts/search-words.js` reads the same tables and does the same; a test holds the two together.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from msgspec import Struct

from lesstof.reading.slugs import LETTERS, unaccented

_POSSESSIVE = re.compile(r"['’]s(?![^\W_])")
_NUMBER = re.compile(r"[0-9]+(?:[.,-][0-9]+)+")
# A number of several groups, or words with nothing but a hyphen, a stroke or an ampersand between them.
_TOKEN = re.compile(rf"{_NUMBER.pattern}(?![^\W_])|[^\W_]+(?:[-/&][^\W_]+)*")
_HYPHEN = re.compile("[-/&]")
_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")
_CODE = re.compile(r"^([a-z])0+(?=[0-9])")

# A pattern that ends in a letter, or in one of a few.
_LAST_LETTERS = re.compile(r"(?:\[([a-z]+)\]|([a-z]))\$$")
Rules = tuple[tuple[re.Pattern[str], str], ...]


class Step(Struct, frozen=True):
    """Rules of which the first that fits is applied: those that may fit words with a certain last letter, and any."""

    by_last: dict[str, Rules]
    others: Rules

    def applied(self, word: str) -> str:
        """The word after this step."""
        for pattern, text in self.by_last.get(word[-1:], self.others):
            if pattern.match(word):
                return pattern.sub(text, word)
        return word


class Language(Struct, frozen=True):
    """The tables of a language, ready for use; `table` is what the script is given of them."""

    stop: frozenset[str]
    families: dict[str, str]
    steps: tuple[Step, ...]
    related: Rules
    links: tuple[str, ...]
    table: dict[str, object]


@cache
def language(name: str) -> Language:
    """A language by its code; one that we do not know has words without inflection."""
    file = files(__package__).joinpath("languages", f"{name}.toml")
    found = tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    families = {word: row.split()[0] for row in found.get("families", ()) for word in row.split()}
    table = {
        "stop": found.get("stop", "").split(),
        "families": families,
        "steps": found.get("steps", []),
        "links": found.get("links", [""]),
        "sounds": found.get("sounds", []),
        "letters": LETTERS,
    }
    return Language(
        stop=frozenset(table["stop"]),
        families=families,
        steps=tuple(_step(_rules(step)) for step in table["steps"]),
        related=_rules(found.get("related", [])),
        links=tuple(table["links"]),
        table=table,
    )


def _rules(rows: list[list[str]]) -> Rules:
    return tuple((re.compile(pattern), re.sub(r"\$([0-9])", r"\\g<\1>", text)) for pattern, text in rows)


def _step(rules: Rules) -> Step:
    last = [_LAST_LETTERS.search(pattern.pattern) for pattern, _ in rules]
    ends = [found and set(found[1] or found[2]) for found in last]
    letters = set[str]().union(*filter(None, ends))
    return Step(
        {one: tuple(rule for rule, end in zip(rules, ends, strict=True) if not end or one in end) for one in letters},
        tuple(rule for rule, end in zip(rules, ends, strict=True) if not end),
    )


def tokens(text: str) -> Iterator[tuple[str, ...]]:
    """Words as they stand in a text; those that hang together by hyphens come as one tuple."""
    return ((found,) if found.isalpha() else _apart(found) for found in _TOKEN.findall(_folded(text)))


def loose_and_joined(text: str) -> tuple[list[str], list[str]]:
    """All words of a text, hyphens taken apart, and in the second list what hangs together by hyphens as one word."""
    loose: list[str] = []
    joined: list[str] = []
    for found in _TOKEN.findall(_folded(text)):
        if found.isalpha():
            loose.append(found)
        else:
            parts = _apart(found)
            loose += parts
            if len(parts) > 1:
                joined.append("".join(parts))
    return loose, joined


def words(text: str) -> list[str]:
    """All words of a text, hyphens taken apart."""
    return [word for token in tokens(text) for word in token]


def _folded(text: str) -> str:
    plain = unaccented(text).lower()
    if "'" in plain or "’" in plain:
        return _POSSESSIVE.sub("", plain).replace("'", "").replace("’", "")
    return plain


def _apart(token: str) -> tuple[str, ...]:
    if _NUMBER.fullmatch(token):
        return (_ZEROS.sub("", token),)
    parts = _HYPHEN.split(token)
    return tuple(_CODE.sub(r"\1", part) if "0" in part else part for part in parts)


def stem(word: str, known: Language) -> str:
    """What the forms of a word have in common; no word itself, only a key to compare by."""
    if word in known.families:
        return known.families[word]
    for step in known.steps:
        word = step.applied(word)
    return word


def kin(word: str, known: Language) -> Iterator[str]:
    """Words of the same family that this one may have."""
    for pattern, text in known.related:
        if pattern.match(word):
            yield pattern.sub(text, word)
