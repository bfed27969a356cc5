"""Ids made of words."""

import re
import unicodedata

ID = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
# Letters that are no letter with an accent.
LETTERS = {
    "ß": "ss",
    "ø": "o",
    "Ø": "O",
    "æ": "ae",
    "Æ": "AE",
    "œ": "oe",
    "Œ": "OE",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
}

# In a name such as C# or B+.
_SIGNS = re.compile(r"(?<=\w)[#+]|(?<=\+)\+")
_NAMES = {"#": "sharp", "+": "plus"}


def slug(text: str) -> str:
    """Lower-case ASCII words joined by hyphens; a part between brackets is left out.

    Letters of another alphabet stand as their numbers in Unicode; `C++` and `C#` are told from `C`.
    """
    bare = re.sub(r"\([^()]*\)", " ", text) if not text.strip().startswith("(") else text
    return "-".join(re.findall(r"[a-z0-9]+", plain_letters(bare).replace("'", "")))


def plain_letters(text: str) -> str:
    """The text in lower-case ASCII; signs of other alphabets that are neither letter nor space are left out."""
    plain = _SIGNS.sub(lambda found: _NAMES[found[0]], unaccented(text).lower())
    return plain if plain.isascii() else "".join(map(_plain_letter, plain))


def _plain_letter(letter: str) -> str:
    if letter.isascii():
        return letter
    return f"u{ord(letter):x}" if letter.isalpha() else " " if letter.isspace() else ""


def unaccented(text: str) -> str:
    """The text without accents and with letters such as ø and æ as plain ones."""
    if text.isascii():
        return text
    # A text has few kinds of letters: to look at each kind once is many times quicker than at each letter.
    for letter in LETTERS.keys() & set(text):
        text = text.replace(letter, LETTERS[letter])
    plain = unicodedata.normalize("NFKD", text)
    for mark in filter(unicodedata.combining, set(plain)):
        plain = plain.replace(mark, "")
    return plain
