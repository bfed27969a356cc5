"""The marks that cut a file: block fences (`/// word | Title`) and headings, each told from one line."""

import re

from msgspec import Struct

from lesstof.reading.lines import Line

_MARK = re.compile(r" {0,3}(/{3,})")
_HEADING = re.compile(r"(#{1,6})(?:[ \t\u00a0]+|$)")


class Fence(Struct, frozen=True):
    """A block's first line (with a word) or last line (without)."""

    word: str
    title: Line


class Heading(Struct, frozen=True):
    """A heading; `id` is empty when the author gave none."""

    level: int
    text: Line
    id: Line
    line: Line


def fence_of(line: Line) -> Fence | None:
    """The block fence that a line is, or None."""
    found = _MARK.match(line.text)
    if not found:
        return None
    word, bar, _ = line.text[found.end() :].partition("|")
    return Fence(word.strip(), line.part(found.end() + len(word) + len(bar)).stripped())


def is_half_closing(line: Line) -> bool:
    """Whether a line was likely meant to be a block's last one."""
    return line.text.strip() in ("/", "//", "/ / /", "\\\\", "\\\\\\")


def heading_of(line: Line) -> Heading | None:
    """The heading that a line is, or None; closing hashes and `{#id}` are taken off its text."""
    found = _HEADING.match(line.text)
    if not found:
        return None
    text = line.part(found.end()).stripped()
    start = text.text.rfind("{")
    inner = text.part(start + 1, len(text.text) - 1).stripped()
    if start < 0 or not text.text.endswith("}") or not inner.text.startswith("#"):
        return Heading(len(found[1]), _unclosed(text), text.part(len(text.text)), line)
    return Heading(len(found[1]), _unclosed(text.part(0, start).stripped()), inner.part(1), line)


def _unclosed(text: Line) -> Line:
    """Without closing hashes."""
    bare = text.text.rstrip("#")
    return text.part(0, len(bare.rstrip())) if not bare or bare[-1] in " \t" else text
