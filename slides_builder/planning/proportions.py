"""Which proportions suit a table's columns: those in which its rows take the fewest lines."""

from collections.abc import Sequence
from math import ceil

from slides_builder.words import Runs, text_of

# Characters of 18 points over the width of a slide, with what white between columns takes.
_LINE = 100


def proportions(rows: Sequence[Sequence[Runs]], choices: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    """The first of `choices` (relative widths of the columns) with the fewest lines of text."""
    return min(choices, key=lambda shares: sum(_lines(row, shares) for row in rows))


def _lines(row: Sequence[Runs], shares: tuple[int, ...]) -> int:
    whole = sum(shares)
    return max(ceil(len(text_of(cell)) * whole / (_LINE * share)) for cell, share in zip(row, shares, strict=True))
