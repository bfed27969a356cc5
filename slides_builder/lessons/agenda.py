"""What happens when: the items of a lesson, each with its minutes and its slides."""

from msgspec import Struct

from slides_builder.planning.beats import Beat

Beats = tuple[Beat, ...]


class Item(Struct, frozen=True):
    """A stretch of a lesson; `uses` says what it draws on and may be empty, as may `beats`."""

    minutes: int
    what: str
    uses: str = ""
    beats: Beats = ()


class Agenda(Struct, frozen=True):
    """A lesson from its first minute to its last."""

    items: tuple[Item, ...]

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return sum(item.minutes for item in self.items)

    @property
    def beats(self) -> Beats:
        """All slides that are shown."""
        return tuple(beat for item in self.items for beat in item.beats)

    @property
    def times(self) -> tuple[str, ...]:
        """The stretch of each item, such as `5–15`."""
        found, start = [], 0
        for item in self.items:
            found.append(f"{start}–{start + item.minutes}")
            start += item.minutes
        return tuple(found)
