"""A text to the words that a speller can judge."""

import re
from collections.abc import Iterator

ADDRESS = re.compile(r"\S+://\S+|[@#]\w+|\w+@\w[\w.-]*|\w+(?:\.[a-z]\w*)+/?\S*")
TOKEN = re.compile(r"[^\W_]+(?:['-][^\W_]+)*-?")
PLAIN = str.maketrans({"’": "'", "‘": "'", "‑": "-", "\u00ad": None})


def words_of(text: str) -> Iterator[str]:
    """The words with straight apostrophes; no addresses, numbers and single letters.

    A hyphen inside a word stays (`auto-onderdeel`) and so does one at its end, for a word that is cut short
    (`in- en verkoop`). Of a word with a number only what has none is left: `50-plusser` gives `plusser`.
    """
    for token in TOKEN.findall(ADDRESS.sub(" ", text.translate(PLAIN))):
        yield from (word for word in _without_numbers(token) if len(word.strip("-")) > 1)


def _without_numbers(token: str) -> list[str]:
    if not re.search(r"\d", token):
        return [token]
    return [part for part in token.split("-") if part and not re.search(r"\d", part)]
