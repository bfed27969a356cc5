"""Things of known heights over as few pages as can be, about equally full, cut where it hurts least."""

from collections.abc import Sequence

# A page more costs more than any other choice: the free parts of pages squared, and what cuts cost.
_PAGE = 1000.0


def shared(heights: Sequence[int], room: int, cuts: Sequence[float] = ()) -> list[range]:
    """Places of the things on each page; `cuts` tell what it costs to begin a page with each of them.

    A thing that is higher than the room has a page of its own. A cost of 0.1 is worth about a third of a page's room.
    """
    costs = cuts or [0.0] * len(heights)
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(heights) + 1):
        best.append(min(_pages_to(heights[:end], room, costs, best)))
    ends = [len(heights)]
    while ends[-1]:
        ends.append(best[ends[-1]][1])
    return [range(start, end) for end, start in zip(ends[-2::-1], ends[:0:-1], strict=True)]


def _pages_to(
    heights: Sequence[int], room: int, costs: Sequence[float], best: Sequence[tuple[float, int]]
) -> list[tuple[float, int]]:
    """The cost up to here for each thing that the last page can begin with."""
    found: list[tuple[float, int]] = []
    used = 0
    for start in reversed(range(len(heights))):
        used += heights[start]
        if found and used > room:
            break
        free = max(0, room - used) / room if room > 0 else 0.0
        found.append((best[start][0] + _PAGE + free * free + costs[start], start))
    return found
