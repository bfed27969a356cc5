"""An order that looks shuffled and is the same in every build."""

from collections.abc import Sequence
from typing import TypeVar

from lesstof.model.source import digest_of

T = TypeVar("T")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def shuffled(items: Sequence[T], seed: str) -> tuple[tuple[int, T], ...]:
    """The items with their places in the given order, in an order told by the seed and never the given one."""
    order = sorted(range(len(items)), key=lambda place: digest_of(seed, str(place)))
    if order == sorted(order):
        order = order[1:] + order[:1]
    return tuple((place, items[place]) for place in order)


def letter(place: int) -> str:
    """A, B, …, Z, then AA, AB, …"""
    return LETTERS[place] if place < len(LETTERS) else letter(place // len(LETTERS) - 1) + LETTERS[place % len(LETTERS)]
