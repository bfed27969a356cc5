"""What a rule tells: its code, and the element that it is about."""

from msgspec import Struct

from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.source import Span


class Finding(Struct, frozen=True):
    """`slide` counts from 1 and is 0 for the whole deck; `shape` is empty for a whole slide."""

    code: str
    slide: int = 0
    title: str = ""
    shape: str = ""
    arguments: tuple[tuple[str, str], ...] = ()

    def diagnostic(self, name: str) -> Diagnostic:
        """The same as a diagnostic of a file, so that the catalogue can tell it; the slide stands for the line."""
        return diagnose(self.code, Span(name, max(1, self.slide)), **dict(self.arguments))
