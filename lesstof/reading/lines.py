"""Lines that remember their place, and what may be said of them without parsing."""

import re
from collections.abc import Iterator

from msgspec import Struct

from lesstof.model.source import Span

FENCE = re.compile(r"^ {0,3}(`{3,}(?![^`]*`)|~{3,})")
_CODE = "\N{OBJECT REPLACEMENT CHARACTER}"
_ITEM = re.compile(r" {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]")
_FORMULA = re.compile(r"\s*\$\$(?!\$)(?!.*\$\$)")
_TICKS = re.compile(r"`+")


class Line(Struct, frozen=True):
    """`number` counts from 1; `column` is that of the text's first character."""

    number: int
    text: str
    column: int = 1

    def span(self, path: str, start: int = 0, length: int | None = None) -> Span:
        """A stretch of this line, `start` counted from 0 in its text."""
        stretch = len(self.text.rstrip()) - start if length is None else length
        return Span.at(path, self.number, self.column + start, max(stretch, 0))

    def part(self, start: int, end: int | None = None) -> "Line":
        """A piece of the line, in its place."""
        return Line(self.number, self.text[start:end], self.column + start)

    def stripped(self) -> "Line":
        """Without white space around, in its place."""
        start = len(self.text) - len(self.text.lstrip())
        return Line(self.number, self.text.strip(), self.column + start)


Lines = tuple[Line, ...]


def lines_of(text: str, first: int = 1) -> Lines:
    """The lines of a text, numbered; a carriage return before a line feed is dropped."""
    return tuple(Line(number, line.rstrip("\r")) for number, line in enumerate(text.split("\n"), first))


def joined(lines: Lines) -> str:
    """The text again."""
    return "\n".join(line.text for line in lines)


def trimmed(lines: Lines) -> Lines:
    """Without blank lines before and after."""
    start, end = 0, len(lines)
    while start < end and not lines[start].text.strip():
        start += 1
    while end > start and not lines[end - 1].text.strip():
        end -= 1
    return lines[start:end]


def apart(above: Lines, below: Lines) -> Lines:
    """Two pieces as one text, with a blank line between them."""
    return (*above, Line(below[0].number, ""), *below) if above and below else above + below


def span_of(path: str, lines: Lines) -> Span:
    """From the first line to the end of the last; the file's start when there are none."""
    if not lines:
        return Span(path)
    last = lines[-1]
    return Span(path, lines[0].number, lines[0].column, last.number, last.column + len(last.text))


class CodeFences:
    """Tells for line after line whether it stands in a code fence, or between the `$$` of a formula."""

    def __init__(self) -> None:
        self.open = ""
        self.opened_at: Line | None = None

    def covers(self, line: Line) -> bool:
        """Whether this line is part of a code fence, its fences included."""
        if "$$" in line.text or self.open == "$$":
            return self._in_formula(line)
        found = FENCE.match(line.text)
        if not self.open:
            if found:
                self.open, self.opened_at = found[1], line
            return bool(found)
        if found and found[1][0] == self.open[0] and len(found[1]) >= len(self.open) and not line.text.strip(" `~"):
            self.open = ""
        return True

    @property
    def unclosed(self) -> str:
        """The code of the finding about a fence that is open at the end."""
        return "E251" if self.open == "$$" else "E226"

    def _in_formula(self, line: Line) -> bool:
        if not self.open:
            if _FORMULA.match(line.text):
                self.open, self.opened_at = "$$", line
            return bool(self.open)
        if self.open == "$$" and "$$" in line.text:
            self.open = ""
        return True


class IndentedCode:
    """Tells for line after line whether four spaces make it code, which they do not in a list."""

    def __init__(self) -> None:
        self.in_list = False
        self.in_code = False
        self.after_blank = True

    def covers(self, line: Line) -> bool:
        """Whether this line is code; a blank line is not, nor one with a tab, which is reported anyway."""
        if not line.text.strip():
            self.after_blank = True
            return False
        indented = line.text.startswith("    ")
        if not indented and not line.text.startswith("\t"):
            self.in_list = bool(_ITEM.match(line.text)) or (self.in_list and not self.after_blank)
        self.in_code = indented and not self.in_list and (self.after_blank or self.in_code)
        self.after_blank = False
        return self.in_code


def code_spans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch between two runs of as many backticks, in time linear in the text."""
    runs = [found.span() for found in _TICKS.finditer(text)]
    later: dict[int, list[int]] = {}
    for place in range(len(runs) - 1, -1, -1):
        later.setdefault(runs[place][1] - runs[place][0], []).append(place)
    free = 0
    for place, (start, end) in enumerate(runs):
        same = later[end - start]
        same.pop()
        if place >= free and same:
            free = same[-1] + 1
            yield start, runs[same[-1]][1]


def without_code_spans(text: str) -> str:
    """The text with another letter for each of a code span, so that columns stay."""
    if "`" not in text:
        return text
    pieces: list[str] = []
    done = 0
    for start, end in code_spans(text):
        pieces += [text[done:start], _CODE * (end - start)]
        done = end
    return "".join((*pieces, text[done:]))


def without_code(lines: Lines) -> Lines:
    """The lines without blocks of code, and with another letter for each of a code span, so that columns stay."""
    fences, indented = CodeFences(), IndentedCode()
    return tuple(
        Line(
            line.number,
            "" if fences.covers(line) or indented.covers(line) else without_code_spans(line.text),
            line.column,
        )
        for line in lines
    )
