"""HTML comments, taken out of the lines."""

from collections.abc import Iterable, Mapping
from itertools import chain

from msgspec import Struct, field

from lesstof.reading.lines import CodeFences, Line, Lines, without_code_spans

_OPEN, _CLOSE = "<!--", "-->"


class Comment(Struct, frozen=True):
    """`line` is the place of a comment, `text` all that it says, which may run over several lines."""

    line: Line
    text: str


class Uncommented(Struct):
    """Lines without their comments, columns kept, and the comments by the number of their first line."""

    lines: Lines
    comments: Mapping[int, tuple[Comment, ...]]

    @property
    def all(self) -> tuple[Comment, ...]:
        """Every comment, in order."""
        return tuple(chain.from_iterable(self.comments.values()))

    def at(self, lines: Iterable[Line]) -> tuple[Comment, ...]:
        """The comments that begin in these lines."""
        return tuple(comment for line in lines for comment in self.comments.get(line.number, ()))


def uncommented(lines: Lines) -> Uncommented:
    """Take the comments out; one that is never closed stays as text, and so does one in code."""
    fences, stripper = CodeFences(), _Stripper(_last_close(lines))
    left = tuple(
        line if stripper.open is None and fences.covers(line) else stripper.take(place, line)
        for place, line in enumerate(lines)
    )
    return Uncommented(left, {number: tuple(found) for number, found in stripper.comments.items()})


def _last_close(lines: Lines) -> int:
    return max((place for place, line in enumerate(lines) if _CLOSE in line.text), default=-1)


class _Stripper(Struct):
    """Takes comments out of line after line; `open` holds what a comment that is not closed yet said so far."""

    last_close: int
    open: list[Line] | None = None
    comments: dict[int, list[Comment]] = field(default_factory=dict)

    def take(self, place: int, line: Line) -> Line:
        """The line without comments."""
        text = without_code_spans(line.text)
        if self.open is None and _OPEN not in text:
            return line
        kept: list[str] = []
        at = 0
        while at < len(text):
            if self.open is None:
                at = self._outside(place, line, text, at, kept)
            else:
                at = self._within(line, text, at, kept, self.open)
        return _tidy(line, "".join(kept))

    def _outside(self, place: int, line: Line, text: str, at: int, kept: list[str]) -> int:
        start = text.find(_OPEN, at)
        closes = text.find(_CLOSE, start + len(_OPEN)) >= 0 or place < self.last_close
        if start < 0 or not closes:
            kept.append(line.text[at:])
            return len(text)
        kept += [line.text[at:start], " " * len(_OPEN)]
        self.open = []
        return start + len(_OPEN)

    def _within(self, line: Line, text: str, at: int, kept: list[str], said: list[Line]) -> int:
        end = text.find(_CLOSE, at)
        said.append(line.part(at, end if end >= 0 else None))
        stop = len(text) if end < 0 else end + len(_CLOSE)
        kept.append(" " * (stop - at))
        if end >= 0:
            words = " ".join(part.text.strip() for part in said)
            self.comments.setdefault(said[0].number, []).append(Comment(said[0], words.strip()))
            self.open = None
        return stop


def _tidy(line: Line, left: str) -> Line:
    """The rest of a line, where what stood before or after a comment cannot become an indent or a line break."""
    if not left.strip():
        return Line(line.number, "", line.column)
    start = len(left) - len(left.lstrip())
    indent = line.text[: len(line.text) - len(line.text.lstrip())]
    if start <= len(indent):
        return Line(line.number, left.rstrip(), line.column)
    return Line(line.number, indent + left.strip(), line.column + start - len(indent))
