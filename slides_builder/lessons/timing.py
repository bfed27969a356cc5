"""Items whose minutes add up to those of the lesson."""

from msgspec.structs import replace

from lesstof.labels import Labels
from slides_builder.lessons.agenda import Item

# Items may last this much longer than they ask before the rest counts as spare time.
STRETCH = 1.35


def to_the_minute(words: Labels, items: tuple[Item, ...], minutes: int) -> tuple[Item, ...]:
    """The items stretched or shortened to `minutes`; what they cannot be stretched to is spare time at the end."""
    asked = tuple(item.minutes for item in items)
    lasting = min(minutes, max(sum(asked), round(sum(asked) * STRETCH)))
    shared = zip(items, spread(asked, lasting), strict=True)
    timed = tuple(replace(item, minutes=share) for item, share in shared)
    spare = minutes - sum(item.minutes for item in timed)
    return (*timed, Item(spare, words("Spare time and questions of the class"))) if spare > 0 else timed


def spread(given: tuple[int, ...], total: int) -> tuple[int, ...]:
    """Whole minutes in proportion to the given ones that add up to `total`; each is at least 1."""
    asked = sum(given) or 1
    shares = [max(1, minutes * total // asked) for minutes in given]
    order = sorted(range(len(shares)), key=lambda place: -(given[place] * total % asked))
    for place in order[: max(0, total - sum(shares))]:
        shares[place] += 1
    while sum(shares) > max(total, len(shares)):
        shares[shares.index(max(shares))] -= 1
    return tuple(shares)
