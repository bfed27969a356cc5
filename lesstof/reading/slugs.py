"""Ids made of words."""

import re
import unicodedata
from itertools import filterfalse

ID = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
# Letters that are no letter with an accent.
LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"}
)


def slug(text: str) -> str:
    """Lower-case ASCII words joined by hyphens; a part between brackets is left out."""
    bare = re.sub(r"\([^()]*\)", " ", text) if not text.strip().startswith("(") else text
    plain = unaccented(bare).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))


def unaccented(text: str) -> str:
    """The text without accents and with letters such as ø and æ as plain ones."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKD", text.translate(LETTERS))
    return "".join(filterfalse(unicodedata.combining, plain))
