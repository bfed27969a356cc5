"""Things of known heights over as few pages as can be, about equally many on each."""

from collections.abc import Sequence


def shared(heights: Sequence[int], room: int) -> list[range]:
    """Places of the things on each page; a thing that is higher than the room has a page of its own."""
    full = _filled(heights, room, 0)
    even = _filled(heights, room, sum(heights) // max(1, len(full)))
    return even if len(even) == len(full) else full


def _filled(heights: Sequence[int], room: int, aim: int) -> list[range]:
    """A page ends where the next thing has no room, or where all pages so far come nearest to `aim` (0: none)."""
    starts, used, before = [0], 0, 0
    for place, height in enumerate(heights):
        past = aim and before + used + height // 2 > aim * len(starts)
        if used and (used + height > room or past):
            starts.append(place)
            before, used = before + used, 0
        used += height
    return [range(start, end) for start, end in zip(starts, [*starts[1:], len(heights)], strict=True)]
