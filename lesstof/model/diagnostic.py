"""What an author can cause, as a value; the words for it live in the catalogue."""

from enum import StrEnum

from msgspec import Struct

from lesstof.model.source import Span


class Severity(StrEnum):
    """An error stops publication; a warning does so only when the build is strict."""

    ERROR = "error"
    WARNING = "warning"


class Diagnostic(Struct, frozen=True):
    """A finding: `code` is `E…` or `W…` and names an entry of the catalogue.

    `arguments` are (name, value) pairs that the entry's message and hint are filled with.
    """

    code: str
    span: Span
    arguments: tuple[tuple[str, str], ...] = ()

    @property
    def severity(self) -> Severity:
        """Told by the code's first letter."""
        return Severity.ERROR if self.code.startswith("E") else Severity.WARNING


def diagnose(code: str, span: Span, /, **arguments: object) -> Diagnostic:
    """A diagnostic with its arguments as text, in the order of their names."""
    return Diagnostic(code, span, tuple(sorted((name, str(value)) for name, value in arguments.items())))


def in_order(diagnostics: "list[Diagnostic] | tuple[Diagnostic, ...]") -> tuple[Diagnostic, ...]:
    """Sorted by place, then code; a finding told twice is told once."""
    return tuple(sorted(set(diagnostics), key=lambda found: (found.span, found.code, found.arguments)))
