"""What may be typed as a number, a port or a chapter."""

import argparse
import re
from typing import Any

from lesstof.labels import Labels

LAST_PORT = 65535
_CHAPTER = re.compile(r"(?:h|hoofdstuk |chapter )?0*([1-9][0-9]?)", re.IGNORECASE)


def chapter_id(text: str) -> str:
    """`h03` for `3`, `h3` or `Hoofdstuk 3`; any other text stays as it is."""
    found = _CHAPTER.fullmatch(text.strip())
    return f"h{int(found[1]):02}" if found else text


def positive(words: Labels) -> Any:
    """A reader of numbers from 1."""

    def number(text: str) -> int:
        if not text.isdecimal() or int(text) < 1:
            raise argparse.ArgumentTypeError(words("‘{text}’ is no number of 1 or more", text=text))
        return int(text)

    return number


def port(words: Labels) -> Any:
    """A reader of ports."""

    def number(text: str) -> int:
        if not text.isdecimal() or int(text) > LAST_PORT:
            raise argparse.ArgumentTypeError(words("‘{text}’ is no port; try a number such as 9000", text=text))
        return int(text)

    return number
