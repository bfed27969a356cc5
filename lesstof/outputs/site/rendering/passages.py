"""The text of a page cut where a search result can lead to: at headings and at whatever names itself a passage."""

from typing import NamedTuple

from msgspec import Struct, field


class Passage(NamedTuple):
    """`id` is an anchor of the page, empty for what stands before the first one; title and text are escaped HTML."""

    id: str
    title: str
    text: str


class _Open(Struct):
    id: str
    title: str
    text: list[str] = field(default_factory=list)


class Passages:
    """Gathers passages while a page is written; text goes to the passage that is open."""

    def __init__(self) -> None:
        self._all = [_Open("", "")]
        self._open = self._all[0]

    def begin(self, id: str, title: str) -> None:
        """Open a passage; the first heading of a page names the page itself."""
        if len(self._all) == 1 and not self._open.title:
            self._open.title = title
            return
        self._open = _Open(id, title)
        self._all.append(self._open)

    def add(self, text: str) -> None:
        """Text of the open passage."""
        self._open.text.append(text)

    @property
    def place(self) -> _Open:
        """The open passage, to come back to."""
        return self._open

    def back_to(self, place: _Open) -> None:
        """Open an earlier passage again."""
        self._open = place

    def finished(self) -> tuple[Passage, ...]:
        """All passages in the order of the page, on one line each."""
        return tuple(Passage(found.id, found.title, " ".join("".join(found.text).split())) for found in self._all)
