"""A place that refers to something by id."""

from dataclasses import dataclass

from lesstof.model.source import Span


@dataclass(frozen=True, slots=True)
class Reference:
    """A place that refers to something by id; `kind` is `term`, `figure`, `exercise`, `attachment`, …"""

    kind: str
    id: str
    chapter: str
    section: str
    span: Span
