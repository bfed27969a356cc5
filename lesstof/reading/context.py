"""What every part of the reading of one file shares."""

from msgspec import Struct, field

from lesstof.model.chapter import RegisterMark
from lesstof.model.reference import Reference
from lesstof.model.source import Span
from lesstof.reading.lines import Line, Lines, span_of
from lesstof.reading.markdown import Parser
from lesstof.reading.pictures import PictureShelf
from lesstof.reading.report import Report
from lesstof.reading.vocabulary import Vocabulary, suggestion


class Context(Struct):
    """The file being read: its path, words and findings, and what it refers to."""

    path: str
    kind: str
    words: Vocabulary
    report: Report
    parser: Parser
    shelf: PictureShelf
    chapter: str = ""
    section: str = ""
    told: set[str] = field(default_factory=set)
    references: list[Reference] = field(default_factory=list)
    register_marks: list[RegisterMark] = field(default_factory=list)

    def span(self, line: Line) -> Span:
        """The whole line without surrounding white space."""
        return line.stripped().span(self.path)

    def span_of(self, lines: Lines) -> Span:
        """All the lines."""
        return span_of(self.path, lines)

    def take_references(self) -> tuple[Reference, ...]:
        """The references since this was asked before, for a file that holds more than one thing."""
        taken = tuple(self.references)
        self.references.clear()
        return taken

    def tell(self, code: str, line: Line, /, **arguments: object) -> None:
        """Report a finding about a line."""
        self.report.add(code, self.span(line), **arguments)

    def tell_once(self, code: str, line: Line, /, **arguments: object) -> None:
        """Report a finding that is worth saying once a file."""
        if code not in self.told:
            self.told.add(code)
            self.tell(code, line, **arguments)

    def unknown(self, code: str, line: Line, word: str, known: tuple[str, ...], /, **arguments: object) -> str:
        """Report an unknown word with the known one that it is most like, which is returned; it may be empty."""
        meant = suggestion(word, known)
        self.tell(code, line, word=word, suggestion=meant, known=", ".join(known), **arguments)
        return meant
