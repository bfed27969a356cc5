"""Alphabetical order as a Dutch or English register has it."""

import re

from lesstof.reading.slugs import unaccented

_NUMBER = re.compile(r"^[0-9]{1,7}")
_ARTICLES = {"nl": ("de ", "het ", "een ", "'t "), "en": ("the ", "a ", "an ")}


def sort_key(name: str, language: str) -> str:
    """Ignores case, accents, punctuation and a leading article; ij counts as i + j; numbers come first."""
    folded = unaccented(name.replace("’", "'")).casefold().strip()
    article = next((article for article in _ARTICLES.get(language, ()) if folded.startswith(article)), "")
    words = re.sub(r"[^\w\s]", " ", folded.removeprefix(article)).split()
    return " ".join(_NUMBER.sub(lambda number: number[0].zfill(8), word) for word in words)


def initial(name: str, language: str) -> str:
    """The letter of the register under which a name stands, `0–9` for a number."""
    first = sort_key(name, language)[:1].upper()
    return first if first.isalpha() else "0–9"
