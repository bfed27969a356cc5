"""One cell of a table: words, a number, a place to fill in, or a formula; and the sum that a label ends with."""

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from lesstof.reading.values import number
from lesstof.worksheets.expressions import Expression, Name, names, parsed, worked_out

_AMOUNT = re.compile(r"^(?P<euro>€)?\s*(?P<sign>[-−+]?)(?P<digits>\d[\d.,]*)\s*(?P<percent>%)?$")


class Place(Struct, frozen=True):
    """A cell: which table of the text, which row below the header, which column."""

    table: int
    row: int
    column: int


class Amount(Struct, frozen=True):
    """A number as it stands; `decimals` and the sign are kept for its format."""

    value: Decimal
    decimals: int = 0
    euro: bool = False
    percentage: bool = False


class Formula(Struct, frozen=True):
    """`places` says what each name means, `shown` is the outcome that the text itself gives, `like` how to show it.

    With `rows` it is the total of the cells above it.
    """

    expression: Expression | None
    places: tuple[tuple[str, Place], ...]
    shown: Amount | None
    like: Amount | None
    rows: tuple[Place, ...] = ()


Cell = str | Amount | Formula


def amount(text: str, language: str) -> Amount | None:
    """`€ 1.250`, `4,5%`, `−2,1`; None for anything else."""
    found = _AMOUNT.match(text.replace("\u00a0", " ").strip())
    value = number(found["digits"], language) if found else None
    if found is None or value is None:
        return None
    decimals = max(0, -int(value.as_tuple().exponent))
    signed = -value if found["sign"] in ("-", "−") else value
    percentage = bool(found["percent"])
    return Amount(signed / 100 if percentage else signed, decimals, bool(found["euro"]), percentage)


def formula_in(label: str, language: str) -> Expression | None:
    """The sum at the end of a label, in brackets or after a colon: *Uren samen (aantal × uren per keer)*."""
    for text in _endings(label):
        found = parsed(text, language)
        if found is not None and not isinstance(found, Name) and any(names(found)):
            return found
    return None


def bare(header: str) -> str:
    """A heading without what stands in brackets or after a colon, as it is compared."""
    return " ".join(re.split(r"[(:]", header, maxsplit=1)[0].casefold().split())


def _endings(label: str) -> Iterator[str]:
    if label.rstrip().endswith(")"):
        yield label.rstrip()[_opening(label.rstrip()) + 1 : -1]
    if ":" in label:
        yield label.rpartition(":")[2]


def _opening(label: str) -> int:
    """Where the bracket opens that the last character closes; −1 when none does."""
    depth = 0
    for place in range(len(label) - 1, -1, -1):
        depth += (label[place] == ")") - (label[place] == "(")
        if depth == 0:
            return place
    return -1


def outcome(text: str, language: str) -> tuple[Amount | None, Expression | None]:
    """The number that a cell gives, and the sum before its `=` if there is one."""
    left, equals, _ = text.partition("=")
    shown = amount(text.rpartition("=")[2], language)
    own = parsed(left, language) if equals else None
    return shown, own if own is not None and worked_out(own) is not None else None
