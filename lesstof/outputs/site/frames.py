"""What stands around the pages' content: written by the theme once for all pages that differ in words alone.

A frame is a finished page of the theme with slots, cut at these. Which slots there are is decided in `framing`, what
goes into them in `filling`.
"""

import re
from collections.abc import Callable

from msgspec import Struct

# Letters only, so that no filter of a template changes it.
SLOT = re.compile(r"lesstofslot(\d+)end")
# Where a page is, among the main parts of the site and along its neighbours.
Kind = tuple[object, ...]


class Frame(Struct, frozen=True):
    """Text and names of slots by turns, text first and last; `scripts` are the digests of its inline scripts."""

    parts: tuple[str, ...]
    scripts: tuple[str, ...] = ()


class Frames(Struct, frozen=True):
    """Frames by the kind of page, the frame of the page for what is not there, and what goes with them.

    `files` are files of the theme by name, `sheet` is the name and content of the style sheet, `scripts` tells which
    mark in a page's content asks for which script.
    """

    by_kind: dict[Kind, Frame]
    missing: Frame
    files: tuple[tuple[str, str], ...]
    site_url: str
    sheet: tuple[str, str]
    scripts: tuple[tuple[str, str], ...]


class Slots:
    """Hands out marks to stand in a template's output, and cuts that output at them."""

    def __init__(self) -> None:
        self._names: dict[str, int] = {}

    def mark(self, name: str) -> str:
        """The mark of a slot."""
        return f"lesstofslot{self._names.setdefault(name, len(self._names))}end"

    def cut(self, text: str) -> tuple[str, ...]:
        """Text and names by turns."""
        names = list(self._names)
        return tuple(names[int(part)] if place % 2 else part for place, part in enumerate(SLOT.split(text)))


def filled(parts: tuple[str, ...], value: Callable[[str], str]) -> str:
    """The whole text."""
    return "".join([value(part) if place % 2 else part for place, part in enumerate(parts)])
