"""Alphabetical order as a Dutch or English register has it."""

import re
import unicodedata

_ARTICLES = {"nl": ("de ", "het ", "een ", "'t "), "en": ("the ", "a ", "an ")}


def sort_key(name: str, language: str) -> str:
    """Ignores case, accents, punctuation and a leading article; ij counts as i + j; numbers come first."""
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss").replace("’", "'"))
    folded = "".join(c for c in plain if not unicodedata.combining(c)).casefold().strip()
    for article in _ARTICLES.get(language, ()):
        folded = folded.removeprefix(article)
    words = re.sub(r"[^\w\s]", " ", folded).split()
    return " ".join(word.zfill(8) if word.isdigit() else word for word in words)


def initial(name: str, language: str) -> str:
    """The letter of the register under which a name stands, `0–9` for a number."""
    first = sort_key(name, language)[:1].upper()
    return first if first.isalpha() else "0–9"
