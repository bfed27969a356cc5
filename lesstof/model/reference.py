"""A place that refers to something by id."""

from msgspec import Struct

from lesstof.model.source import Span


class Reference(Struct, frozen=True):
    """A place that refers to something by id; `kind` is `term`, `figure`, `exercise`, `attachment`, …"""

    kind: str
    id: str
    chapter: str
    section: str
    span: Span
