"""What every slide is made with: its place in the chapter, its kicker, its key."""

import re
from collections.abc import Sequence

from msgspec import Struct

from lesstof.labels import Labels
from lesstof.model.source import Span
from slides_builder.deck import Content, Slide
from slides_builder.planning.lesson import Lesson
from slides_builder.words import Run, Runs, said

DOT = " · "
_QUANTITY = re.compile(r"[^\W\d_]\s*[=<>≤≥≈≠+−×÷·²³]")


class Desk(Struct, frozen=True):
    """What the planning of one section of the deck shares; `number` is `11.2` in a numbered section."""

    lesson: Lesson
    phase: str
    number: str = ""

    @property
    def title(self) -> str:
        """The title of this section, without its number."""
        return self.phase.removeprefix(self.number).strip()

    def slide(self, key: str, kicker: Runs, title: str, content: Content, span: Span) -> Slide:
        """A slide of this section."""
        return Slide(f"{self.lesson.chapter.id}:{key}", self.phase, kicker, title, content, span)


def kicker(*pieces: Runs | str) -> Runs:
    """The line above a title: pieces with a dot between them, empty ones left out."""
    written: list[Run] = []
    for piece in pieces:
        runs = said(piece) if isinstance(piece, str) else piece
        written += [*said(DOT if written and runs else ""), *runs]
    return tuple(written)


def enumeration(words: Labels, things: Sequence[str]) -> str:
    """*a, b and c*."""
    return f" {words('and')} ".join(filter(None, (", ".join(things[:-1]), *things[-1:])))


def sentence(text: str) -> str:
    """A text that begins with a capital, but for the letter of a quantity: `x > 0` is not `X > 0`."""
    return text if _QUANTITY.match(text) else text[:1].upper() + text[1:]
