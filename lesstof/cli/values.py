"""What the prompt takes as a number, and what it says of other text."""

import argparse
from typing import Any

from lesstof.labels import Labels

LAST_PORT = 65535


def positive(words: Labels) -> Any:
    """Reads a number of 1 or more."""

    def number(text: str) -> int:
        if not text.isdecimal() or int(text) < 1:
            raise argparse.ArgumentTypeError(words("‘{text}’ is no number of 1 or more", text=text))
        return int(text)

    return number


def port(words: Labels) -> Any:
    """Reads a port."""

    def number(text: str) -> int:
        if not text.isdecimal() or int(text) > LAST_PORT:
            raise argparse.ArgumentTypeError(words("‘{text}’ is no port; try a number such as 9000", text=text))
        return int(text)

    return number
