"""Orders that look shuffled and are the same in every build, on the page and on the slide."""

from collections.abc import Sequence
from typing import TypeVar

from lesstof.model.exercise import Matching, Pair
from lesstof.model.prose import plain
from lesstof.model.source import digest_of

T = TypeVar("T")


def shuffled(items: Sequence[T], seed: str) -> tuple[tuple[int, T], ...]:
    """The items with their places in the given order, in an order told by the seed and never the given one."""
    order = sorted(range(len(items)), key=lambda place: digest_of(seed, str(place)))
    if order == sorted(order):
        order = order[1:] + order[:1]
    return tuple((place, items[place]) for place in order)


def letter(place: int) -> str:
    """A, B, …, Z, then AA, AB, …; places count from 0."""
    return chr(ord("A") + place) if place < 26 else letter(place // 26 - 1) + letter(place % 26)


def pairs_to_match(body: Matching, seed: str) -> tuple[Pair, ...]:
    """The pairs with a left item, in the order to show; shuffled where answers repeat, for authors then group them."""
    pairs = tuple(pair for pair in body.pairs if pair.left)
    answers = {plain(pair.right) for pair in pairs}
    if len(answers) == len(pairs):
        return pairs
    return tuple(pair for _, pair in shuffled(pairs, f"left {seed}"))
