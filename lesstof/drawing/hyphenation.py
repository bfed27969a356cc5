"""Where a word may be broken, from the language's hyphenation patterns."""

import re
from functools import cache, lru_cache

import pyphen

_CORE = re.compile(r"\w(?:.*\w)?")
# Letters that stay together at the start and the end of a broken word.
FEWEST = 3
_VOWEL = re.compile(r"[aeiouyàáâäãåæèéêëìíîïòóôöõøœùúûü]", re.IGNORECASE)


@cache
def _patterns(language: str) -> "pyphen.Pyphen | None":
    known = pyphen.language_fallback(language)
    return pyphen.Pyphen(lang=known, left=FEWEST, right=FEWEST) if known else None


@lru_cache(maxsize=4096)
def hyphenation(word: str, language: str) -> tuple[int, ...]:
    """The places in a word, ascending, where a hyphen may be put; empty for a language without patterns.

    Punctuation around the word does not count. Places where the spelling would change are left out. The patterns leave
    a lone consonant in foreign words (so-ci-al-m-e-dia); it goes with the vowel that follows.
    """
    patterns = _patterns(language)
    core = _CORE.search(word)
    if patterns is None or core is None:
        return ()
    places = [core.start() + int(place) for place in patterns.positions(core.group()) if place.data is None]
    starts = [core.start(), *places]
    return tuple(place for start, place in zip(starts, places, strict=False) if _VOWEL.search(word[start:place]))
