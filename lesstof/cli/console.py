"""A console that can show every character, and never falls over one that it cannot."""

import io
import sys
from typing import TextIO


def make_readable() -> None:
    """Write UTF-8 where the console's own encoding is another one, as on older Windows."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def is_terminal(stream: TextIO) -> bool:
    """Whether a person is looking."""
    try:
        return stream.isatty()
    except ValueError:
        return False


def tell(text: str) -> None:
    """A line for the person at the prompt, apart from the command's own output."""
    print(text, file=sys.stderr, flush=True)
