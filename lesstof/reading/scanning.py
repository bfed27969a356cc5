"""A file's lines cut into headings, blocks and running text, before any Markdown is parsed."""

import re
from dataclasses import dataclass

from lesstof.reading.context import Context
from lesstof.reading.grammar import BLOCKS
from lesstof.reading.lines import CodeFences, Line, Lines, trimmed

_OPENING = re.compile(r"^(?P<mark>/{3,})[ \t]*(?P<word>[^|\s][^|]*?)?[ \t]*(?:\|[ \t]*(?P<title>.*?))?[ \t]*$")
_INDENTED_FENCE = re.compile(r"^[ \t]+/{3,}(?:[ \t]+\S.*|[ \t]*)$")
_HEADING = re.compile(r"^(?P<marks>#{1,6})[ \t]+(?P<text>.*?)(?:[ \t]+#+)?(?:[ \t]*\{[ \t]*#(?P<id>[^}\s]+)[ \t]*\})?[ \t]*$")
_OPTION = re.compile(r"^[ \t]+\S")
_TAB_INDENT = re.compile(r"^ *\t")
_COMMENT = re.compile(r"<!--(.*?)-->")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 or 2; `id` is empty when the author gave none."""

    level: int
    text: Line
    id: str
    line: Line


@dataclass(frozen=True, slots=True)
class Comment:
    """An HTML comment on its own or in a line."""

    line: Line


@dataclass(frozen=True, slots=True)
class Block:
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


@dataclass(frozen=True, slots=True)
class Text:
    """Running text without headings of level 1 and 2."""

    lines: Lines


Segment = Heading | Block | Text | Comment


def scan(context: Context, lines: Lines) -> tuple[Segment, ...]:
    """The segments of a file's body; reports fences that are not closed, unknown blocks and the like."""
    return _Scanner(context, lines).run()


class _Scanner:
    def __init__(self, context: Context, lines: Lines) -> None:
        self.context = context
        self.lines = lines
        self.place = 0
        self.segments: list[Segment] = []
        self.text: list[Line] = []
        self.forgive_closing = False
        self.tabs_told = False

    def run(self) -> tuple[Segment, ...]:
        fences = CodeFences()
        while self.place < len(self.lines):
            line = self.lines[self.place]
            self.place += 1
            if fences.covers(line):
                self.text.append(line)
            else:
                self._take(line)
        if fences.open and fences.opened_at:
            self.context.tell("E226", fences.opened_at)
        self._end_text()
        return tuple(self.segments)

    def _take(self, line: Line) -> None:
        opening = _OPENING.match(line.text)
        heading = _HEADING.match(line.text)
        if opening and opening["word"]:
            self._end_text()
            self._take_block(line, opening)
        elif opening:
            self._stray_closing(line)
        elif _INDENTED_FENCE.match(line.text):
            self.context.tell("E203", line)
        elif heading and len(heading["marks"]) <= 2:
            self._end_text()
            self.segments.append(_heading(line, heading))
        else:
            self._take_text(line)

    def _take_text(self, line: Line) -> None:
        if _TAB_INDENT.match(line.text) and not self.tabs_told:
            self.tabs_told = True
            self.context.tell("E225", line)
        bare = _COMMENT.sub("", line.text)
        if bare == line.text:
            self.text.append(line)
            return
        if bare.strip():
            self.text.append(Line(line.number, bare, line.column))
        else:
            self._end_text()
        self.segments.extend(_comments(line))

    def _end_text(self) -> None:
        text = trimmed(tuple(self.text))
        self.text = []
        if text:
            self.segments.append(Text(text))

    def _stray_closing(self, line: Line) -> None:
        if not self.forgive_closing:
            self.context.tell("E203", line)
        self.forgive_closing = False

    def _take_block(self, line: Line, opening: re.Match[str]) -> None:
        word = opening["word"].strip()
        title = line.part(opening.start("title"), opening.end("title")) if opening["title"] else line.part(0, 0)
        canonical = self.context.words.canonical("block", word)
        body = self._body(line, opening["mark"], word)
        if canonical is None:
            self.context.unknown("E201", line, word, self.context.words.words("block"))
            return
        options, content = self._options(canonical, body)
        comments = tuple(comment for inner in body for comment in _comments(inner))
        self.segments.append(Block(canonical, title, options, content, comments, line))

    def _body(self, opening: Line, mark: str, word: str) -> Lines:
        """Up to the closing fence; a block that another fence or a heading cuts off is reported, once."""
        fences = CodeFences()
        body: list[Line] = []
        while self.place < len(self.lines):
            line = self.lines[self.place]
            covered = fences.covers(line)
            if not covered and line.text.rstrip() == mark:
                self.place += 1
                self.forgive_closing = False
                return tuple(body)
            if not covered and self._cuts_off(line):
                break
            body.append(line)
            self.place += 1
        self.context.tell("E202", opening, word=word)
        self.forgive_closing = True
        return tuple(body)

    def _cuts_off(self, line: Line) -> bool:
        opening = _OPENING.match(line.text)
        heading = _HEADING.match(line.text)
        return bool(opening and opening["word"]) or bool(heading and len(heading["marks"]) <= 2)

    def _options(self, block: str, body: Lines) -> tuple[tuple[tuple[str, Line], ...], Lines]:
        place = 0
        options: list[tuple[str, Line]] = []
        while place < len(body) and _OPTION.match(body[place].text) and _is_option(body[place].text):
            self._option(block, body[place], options)
            place += 1
        return tuple(options), trimmed(tuple(_visible(line) for line in body[place:]))

    def _option(self, block: str, line: Line, options: list[tuple[str, Line]]) -> None:
        name, _, _ = line.text.partition(":")
        canonical = self.context.words.canonical("option", name.strip())
        value = line.part(len(name) + 1).stripped()
        if not line.text.startswith("    ") or line.text[4:5] in (" ", "\t"):
            self.context.tell("E208", line, option=name.strip())
        if canonical is None:
            self.context.unknown("E205", line, name.strip(), self._known_options(block), block=self._word(block))
        elif canonical in (key for key, _ in options):
            self.context.tell("E209", line, option=name.strip())
        else:
            options.append((canonical, value))

    def _known_options(self, block: str) -> tuple[str, ...]:

        return self.context.words.words("option", tuple(field.name for field in BLOCKS[block].options))

    def _word(self, block: str) -> str:
        return self.context.words.word("block", block)


def _is_option(text: str) -> bool:
    name, colon, _ = text.strip().partition(":")
    return bool(colon) and not text.lstrip().startswith(("-", "*", ">", "|", "#", "`")) and len(name) <= 30


def _comments(line: Line) -> tuple[Comment, ...]:
    return tuple(Comment(line.part(m.start(1), m.end(1))) for m in _COMMENT.finditer(line.text))


def _visible(line: Line) -> Line:
    return Line(line.number, _COMMENT.sub("", line.text), line.column)


def _heading(line: Line, found: re.Match[str]) -> Heading:
    text = line.part(found.start("text"), found.end("text")).stripped()
    return Heading(len(found["marks"]), text, found["id"] or "", line)
