"""Text to measured lines: greedy word wrap, and the largest size that fits a rectangle."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lesstof.drawing.drawing import Rect, TextLine
from lesstof.drawing.hyphenation import hyphenation
from lesstof.drawing.metrics import line_height, text_width

SOFT_HYPHEN = "\u00ad"

# Non-breaking spaces keep words together, so they are no space here.
_SPACES = re.compile(r"[ \t\r\f\v]+")
_CJK = "[\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]"
# A word may end a line after a soft hyphen, after a hyphen or slash between letters, and around CJK characters.
_BREAKS = re.compile(
    rf"(?<={SOFT_HYPHEN})|(?<=[^\W\d]{{2}}[-/\u2013\u2014])(?=[^\W\d]{{2}})|(?<={_CJK})(?=\w)|(?<=\w)(?={_CJK})"
)
_JOINERS = "\u200d\ufe0e\ufe0f"


class _Style:
    """Measures text in one size and weight."""

    __slots__ = ("bold", "language", "size", "width")

    def __init__(self, width: int, size: float, bold: bool, language: str) -> None:
        self.width, self.size, self.bold, self.language = width, size, bold, language

    def fits(self, text: str) -> bool:
        return text_width(text, self.size, self.bold) <= self.width


def wrap(text: str, width: int, size_pt: float, bold: bool = False, language: str = "nl") -> tuple[str, ...]:
    """Lines of at most `width` EMU; a line feed in the text starts a new line, blank text gives no line.

    Lines end at spaces, after soft hyphens, hyphens and slashes; a word that is wider than a whole line is hyphenated
    by the language's patterns, or else cut with a hyphen. Only a single character can be wider than `width`.
    """
    style = _Style(width, size_pt, bold, language)
    return tuple(line for paragraph in text.split("\n") for line in _lines(paragraph, style))


def fit(
    text: str, rect: Rect, sizes: Sequence[float], bold: bool = False, language: str = "nl"
) -> tuple[TextLine, ...] | None:
    """The text at the largest of `sizes` (points) whose lines fit the rectangle with whole words.

    If words must be broken, the smallest size is taken; None tells that not even that fits.
    """
    smallest = min(sizes)
    for size in sorted(sizes, reverse=True):
        lines = wrap(text, rect.width, size, bold, language)
        whole = widest_word(text, size, bold) <= rect.width or size == smallest
        if whole and len(lines) * line_height(size) <= rect.height and _all_fit(lines, rect.width, size, bold):
            return tuple(TextLine(line, size, bold) for line in lines)
    return None


def widest_word(text: str, size_pt: float, bold: bool = False) -> int:
    """The width in EMU below which a word of the text would have to be broken."""
    return max((text_width(_shown(atom), size_pt, bold) for atom in _atoms(text)), default=0)


def atoms(text: str) -> tuple[str, ...]:
    """The pieces of the text that are kept whole, a word without its soft hyphens."""
    return tuple(_clean(atom) for atom in _atoms(text))


def balanced(text: str, width: int, size_pt: float, bold: bool = False, language: str = "nl") -> tuple[str, ...]:
    """As `wrap`, with no more lines but of more equal lengths: for labels and titles."""
    lines = wrap(text, width, size_pt, bold, language)
    if len(lines) < 2:
        return lines
    word = widest_word(text, size_pt, bold)
    low, high = max(word if word <= width else 0, width // 3), width
    for _ in range(5):
        middle = (low + high) // 2
        attempt = wrap(text, middle, size_pt, bold, language)
        if len(attempt) > len(lines):
            low = middle
        else:
            high, lines = middle, attempt
    return lines


def _all_fit(lines: Sequence[str], width: int, size: float, bold: bool) -> bool:
    return all(text_width(line, size, bold) <= width for line in lines)


def _atoms(text: str) -> list[str]:
    return [atom for word in _words(text.replace("\n", " ")) for atom in _split(word)]


def _words(text: str) -> list[str]:
    return [word for word in _SPACES.split(text) if word]


@lru_cache(maxsize=8192)
def _split(word: str) -> tuple[str, ...]:
    return tuple(atom for atom in _BREAKS.split(word) if atom)


def _clean(text: str) -> str:
    return text.replace(SOFT_HYPHEN, "")


def _shown(line: str) -> str:
    """A line as it is painted: a soft hyphen at its end shows, others don't."""
    shown = _clean(line)
    return shown + "-" if line.endswith(SOFT_HYPHEN) and shown else shown


def _lines(paragraph: str, style: _Style) -> Iterator[str]:
    line = ""
    for word in _words(paragraph):
        glue = " " if line else ""
        for atom in _split(word):
            if style.fits(_shown(line + glue + atom)):
                line += glue + atom
            else:
                if line:
                    yield _shown(line)
                *full, line = _pieces(atom, style)
                yield from full
            glue = ""
    if _clean(line):
        yield _shown(line)


def _pieces(atom: str, style: _Style) -> Iterator[str]:
    """An atom cut into pieces that each fit a line; the last one may go on."""
    while not style.fits(_shown(atom)):
        place, mark = _place(_clean(atom), style)
        if place >= len(_clean(atom)):
            break
        yield _clean(atom)[:place] + mark
        atom = _clean(atom)[place:] + (SOFT_HYPHEN if atom.endswith(SOFT_HYPHEN) else "")
    yield atom


def _place(word: str, style: _Style) -> tuple[int, str]:
    """Where to cut a word that is too wide, and what to put there."""
    for place in reversed(hyphenation(word, style.language)):
        if style.fits(word[:place] + "-"):
            return place, "-"
    place = _last_fitting(word, style)
    return place, "-" if word[place - 1].isalpha() and word[place : place + 1].isalpha() else ""


def _last_fitting(word: str, style: _Style) -> int:
    """The length of the longest beginning that fits with a hyphen, at least one character with its marks.

    No single character is left for the next line.
    """
    place = 1
    while place < len(word) and style.fits(word[: place + 1] + "-"):
        place += 1
    if place > 2 and place == len(word) - 1:
        place -= 1
    while place > 1 and _joined(word, place):
        place -= 1
    while place < len(word) and _joined(word, place):
        place += 1
    return place


def _joined(word: str, place: int) -> bool:
    """Whether the character at `place` belongs to the one before it."""
    if place == len(word):
        return False
    before, after = word[place - 1], word[place]
    return unicodedata.category(after) in {"Mn", "Me"} or after in _JOINERS or before == "\u200d"
