"""A file's lines cut into headings, blocks and running text, before any Markdown is parsed."""

import re

from msgspec import Struct

from lesstof.reading.comments import Comment, uncommented
from lesstof.reading.context import Context
from lesstof.reading.fences import Fence, Heading, fence_of, heading_of, is_half_closing
from lesstof.reading.grammar import BLOCKS
from lesstof.reading.lines import CodeFences, Line, Lines, trimmed
from lesstof.reading.marks import MARKS, judge_marks

_INDENTED_FENCE = re.compile(r"^[ \t]+/{3,}(?:[ \t]|$)")


class Block(Struct, frozen=True):
    """`word` is canonical; `options` are (canonical name, value in its place)."""

    word: str
    title: Line
    options: tuple[tuple[str, Line], ...]
    body: Lines
    comments: tuple[Comment, ...]
    line: Line

    def option(self, name: str, default: str = "") -> str:
        """The value of an option."""
        return next((line.text for key, line in self.options if key == name), default)

    def option_line(self, name: str) -> Line:
        """Where an option stands; the block's own line when it is absent."""
        return next((line for key, line in self.options if key == name), self.line)


class Text(Struct, frozen=True):
    """Running text without headings of level 1 and 2."""

    lines: Lines


Segment = Heading | Block | Text | Comment


def scan(context: Context, lines: Lines) -> tuple[Segment, ...]:
    """The segments of a file's body; reports fences that are not closed, unknown blocks and the like."""
    return _Scanner(context, lines).run()


class _Scanner:
    def __init__(self, context: Context, lines: Lines) -> None:
        self.context = context
        self.source = uncommented(lines)
        self.lines = self.source.lines
        self.place = 0
        self.segments: list[Segment] = []
        self.text: list[Line] = []
        self.forgive_closing = False

    def run(self) -> tuple[Segment, ...]:
        judge_marks(self.context, self.source.all, MARKS.get(self.context.kind, ()))
        fences = CodeFences()
        while self.place < len(self.lines):
            line = self.lines[self.place]
            self.place += 1
            if fences.covers(line):
                self.text.append(line)
            else:
                self._take(line)
        if fences.open and fences.opened_at:
            self.context.tell(fences.unclosed, fences.opened_at)
        self._end_text()
        return tuple(self.segments)

    def _take(self, line: Line) -> None:
        fence = fence_of(line)
        heading = heading_of(line)
        if fence and fence.word:
            self._end_text()
            self._take_block(line, fence)
        elif fence or _INDENTED_FENCE.match(line.text):
            self._stray_closing(line)
        elif heading and heading.level <= 2:
            self._end_text()
            self.segments.append(heading)
        else:
            self._take_text(line)

    def _take_text(self, line: Line) -> None:
        comments = self.source.at((line,))
        if line.text or not comments:
            self.text.append(line)
        else:
            self._end_text()
        self.segments.extend(comments)

    def _end_text(self) -> None:
        text = trimmed(tuple(self.text))
        self.text = []
        if text:
            self.segments.append(Text(text))

    def _stray_closing(self, line: Line) -> None:
        if not self.forgive_closing:
            self.context.tell("E203", line)
        self.forgive_closing = False

    def _take_block(self, line: Line, fence: Fence) -> None:
        canonical = self.context.words.canonical("block", fence.word)
        body = self._body(line, fence)
        if canonical is None:
            self.context.unknown("E201", line, fence.word, self.context.words.words("block"))
        elif body is not None:
            options, content = self._options(canonical, body)
            comments = self.source.at(body)
            self.segments.append(Block(canonical, fence.title, options, trimmed(content), comments, line))

    def _body(self, opening: Line, fence: Fence) -> Lines | None:
        """Up to the closing fence; None for a block that is never closed, which is reported once."""
        fences = CodeFences()
        start = self.place
        while self.place < len(self.lines):
            line = self.lines[self.place]
            other = None if fences.covers(line) else fence_of(line)
            if other and not other.word:
                self.place += 1
                return self.lines[start : self.place - 1]
            if other or (not fences.open and _cuts_off(line)):
                break
            self.place += 1
        self._not_closed(opening, fence, fences)
        return None

    def _not_closed(self, opening: Line, fence: Fence, fences: CodeFences) -> None:
        self.forgive_closing = True
        inner = fence_of(self.lines[self.place]) if self.place < len(self.lines) else None
        if fences.open and fences.opened_at:
            self.context.tell(fences.unclosed, fences.opened_at)
        elif inner and self._closes_twice():
            self.context.tell("E204", self.lines[self.place], inner=inner.word, word=fence.word)
        else:
            self.context.tell("E202", opening, word=fence.word, line=self._half_closed(opening))

    def _half_closed(self, opening: Line) -> int | str:
        """The number of the line with `//`, which was likely meant to close the block; empty when there is none."""
        body = (line for line in self.lines[: self.place] if line.number > opening.number)
        return next((line.number for line in body if is_half_closing(line)), "")

    def _closes_twice(self) -> bool:
        """Whether two closing fences follow the block that begins here, so that it stands inside another."""
        fences = CodeFences()
        closings = 0
        for place in range(self.place + 1, len(self.lines)):
            line = self.lines[place]
            fence = None if fences.covers(line) else fence_of(line)
            closings += fence is not None
            if closings == 2 or (fence and fence.word) or (not fences.open and _cuts_off(line)):
                return closings == 2 and fence is not None and not fence.word
        return False

    def _options(self, block: str, body: Lines) -> tuple[tuple[tuple[str, Line], ...], Lines]:
        options: list[tuple[str, Line]] = []
        end = 0
        for place, line in enumerate(body):
            if line.text.strip():
                if not self._is_option(block, line, direct=place == end):
                    break
                self._option(block, line, options)
                end = place + 1
        self._tell_indent(body[:end])
        return tuple(options), body[end:]

    def _is_option(self, block: str, line: Line, direct: bool) -> bool:
        """Whether this is `name: value`; after a blank line or without an indent only when the block knows the name."""
        name, colon, _ = line.text.strip().partition(":")
        if not colon or name.startswith(("-", "*", ">", "|", "#", "`")) or len(name) > 30:
            return False
        indented = line.text[:1] in (" ", "\t")
        known = self._allowed(block, name) is not None
        return (indented and (direct or known)) or (direct and known)

    def _allowed(self, block: str, name: str) -> str | None:
        canonical = self.context.words.canonical("option", name)
        return canonical if any(field.name == canonical for field in BLOCKS[block].options) else None

    def _option(self, block: str, line: Line, options: list[tuple[str, Line]]) -> None:
        name, _, _ = line.text.partition(":")
        canonical = self._allowed(block, name)
        value = line.part(len(name) + 1).stripped()
        if canonical is None:
            known = self.context.words.words("option", tuple(field.name for field in BLOCKS[block].options))
            word = self.context.words.word("block", block)
            meant = self.context.unknown("E205", line.part(0, len(name)), name.strip(), known, block=word)
            # Read on as what it was likely meant to be, so that one slip gives one message.
            canonical = self._allowed(block, meant) if meant else None
        elif canonical in (key for key, _ in options):
            self.context.tell("E209", line, option=name.strip())
        if canonical and canonical not in (key for key, _ in options):
            options.append((canonical, value))

    def _tell_indent(self, lines: Lines) -> None:
        """The first option that is not indented by exactly four spaces; the others are as a rule the same."""
        for line in lines:
            if line.text.strip() and (not line.text.startswith("    ") or line.text[4:5] in (" ", "\t")):
                self.context.tell("E208", line, option=line.text.partition(":")[0].strip())
                return


def _cuts_off(line: Line) -> bool:
    heading = heading_of(line)
    return heading is not None and heading.level <= 2
