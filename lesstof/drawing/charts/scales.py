"""The scale of an axis: round numbers around the values."""

from collections.abc import Iterable
from decimal import Decimal

from msgspec import Struct

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))


class Scale(Struct, frozen=True):
    """From `bottom` in `count` steps to `top`."""

    bottom: Decimal
    step: Decimal
    count: int

    @property
    def top(self) -> Decimal:
        """The end of the axis."""
        return self.bottom + self.count * self.step

    @property
    def ticks(self) -> tuple[Decimal, ...]:
        """The round numbers, both ends among them."""
        return tuple(self.bottom + place * self.step for place in range(self.count + 1))

    def part(self, value: Decimal, length: int) -> int:
        """How far along an axis of this length a value stands."""
        return round((value - self.bottom) / (self.top - self.bottom) * length)


def scale_of(values: Iterable[Decimal], most: int = 5, *, from_zero: bool = True, fine: bool = True) -> Scale:
    """A scale of at most about `most` steps; without `from_zero` it begins near the lowest value where zero is far.

    `fine` allows a step that is no whole number.
    """
    known = tuple(values) or (Decimal(0),)
    low, high = min(known), max(known)
    if from_zero or (low >= 0 and low * 2 <= high) or (high <= 0 and high * 2 >= low) or low == high:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    if low == high:
        high = low + 1
    step = _step((high - low) / most, fine)
    bottom = (low / step).to_integral_value(rounding="ROUND_FLOOR") * step
    count = int(((high - bottom) / step).to_integral_value(rounding="ROUND_CEILING"))
    return Scale(bottom, step, max(1, count))


def _step(least: Decimal, fine: bool) -> Decimal:
    """The next round number."""
    size = Decimal(1).scaleb(least.adjusted())
    steps = (each * size for each in _STEPS if each * size >= least)
    return next((step for step in steps if fine or step == step.to_integral_value()), Decimal(1))
