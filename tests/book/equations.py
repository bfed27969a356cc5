"""Finds the sums that stand in Dutch running text, `24 ÷ 120 × 100% = 20%`, and works them out again."""

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from lesstof.worksheets.expressions import numbers, parsed, worked_out

NUMBER = r"[−-]?(?:€ ?)?\d{1,3}(?:\.\d{3})+(?:,\d+)?…? ?%?|[−-]?(?:€ ?)?\d+(?:,\d+)?…? ?%?"
UNIT = r"(?: (?!(?:en|of|is|dus|wordt|tot)\b)[a-zà-ÿ-]+){0,3}"
ITEM = rf"\(*(?:{NUMBER}){UNIT}\)*(?: ?%)?"
SIDE = rf"{ITEM}(?: ?[×÷+−] ?{ITEM})*"
CHAIN = re.compile(rf"(?<![\d,€×÷+−] )(?<![\w,.#−-]){SIDE}(?: = {SIDE})+")
STATED = re.compile(r"afgerond|rond(?:t|en)? .{0,40}af|ongeveer|bijna|ruim|≈", re.DOTALL)
SHARE = re.compile(r"% van (?:de |het |die |elke )?(?=€? ?\d)")
SHARE_IS = re.compile(rf"({NUMBER}) × ((?:{NUMBER}){UNIT}) (?:is|zijn|geeft) (?={NUMBER})")
MARKS = re.compile(r"\*\*|(?<!\w)[*_]|[*_](?!\w)|`|\[\[|\]\]")
ROUNDED = re.compile(r"= (?:bijna|ruim|ongeveer|afgerond) ")
LINKS = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")


class Side(Struct, frozen=True):
    """One side of a sum: its words, its value, and to how many decimals it is given (None for a sum)."""

    text: str
    value: Decimal | None
    decimals: int | None
    truncated: bool
    operands: tuple[Decimal, ...]


class Equation(Struct, frozen=True):
    """Sides that claim to be equal; `rounding` is whether the text around it says that it rounds."""

    text: str
    sides: tuple[Side, ...]
    rounding: bool

    @property
    def wrong(self) -> bool:
        first = self.sides[0].value
        return first is None or any(not _agree(first, side, self.rounding) for side in self.sides[1:])


def equations(markdown: str) -> Iterator[Equation]:
    """All sums in a text, passage by passage: a paragraph, a list item or the cell of a table."""
    for passage in passages(markdown):
        whole = ROUNDED.sub("= ", SHARE_IS.sub(r"\1 × \2 = ", SHARE.sub("% × ", passage)))
        for found in CHAIN.finditer(whole):
            sides = tuple(side(part) for part in found[0].split(" = "))
            if any(len(one.operands) > 1 for one in sides):
                yield Equation(found[0], sides, bool(STATED.search(passage)))


def passages(markdown: str) -> Iterator[str]:
    """The text without marks; what belongs together stands on one line."""
    text = LINKS.sub(r"\1", re.sub(r"\A---\n.*?\n---\n", "", markdown, flags=re.DOTALL))
    for block in re.split(r"\n\s*\n|\n(?=\s*(?:[-*] |\d+\. |#|\||> |/// ))", text):
        for cell in block.split("|"):
            plain = " ".join(MARKS.sub("", cell).replace("\u00a0", " ").split())
            if plain:
                yield re.sub(r"^(?:[-*] (?:\[.\] )?|\d+\. |> )", "", plain)


def side(text: str) -> Side:
    bare = re.sub(r"[^\W\d_][\w-]*|…", "", text).strip()
    sum_ = parsed(re.sub(r"(\d) +%", r"\1%", bare), "nl")
    operands = tuple(number.value for number in numbers(sum_)) if sum_ is not None else ()
    value = worked_out(sum_) if sum_ is not None else None
    alone = re.fullmatch(r"[−-]?(?:€ ?)?\d[\d.]*(?:,(\d+))? ?%?", bare)
    decimals = len(alone[1] or "") + 2 * bare.endswith("%") if alone else None
    return Side(text, value, decimals, "…" in text, operands)


def _agree(first: Decimal, other: Side, rounding: bool) -> bool:
    if other.value is None:
        return False
    if other.value == first:
        return True
    unit = Decimal(1).scaleb(-(other.decimals or 0))
    if other.truncated:
        return 0 <= abs(first) - abs(other.value) < unit
    if other.decimals is None:
        return abs(first - other.value) < Decimal("1e-9")
    stated = rounding or other.decimals > 2 * ("%" in other.text)
    return stated and abs(first - other.value) <= unit / 2
