"""The numeric exercises of the book: what is given, what is worked out, what the answer should be."""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from msgspec import Struct

from lesstof.reading.values import number
from tests.book.equations import Equation, equations

# fmt: off
WORDS = (
    "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
    "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig",
)
# fmt: on
# Numbers that everyone brings along: a middle, a percentage, a thousand, months and days of the week.
CONSTANTS = frozenset(map(Decimal, (1, 2, 7, 12, 100, 1000)))
# Words that stand for a number of their own.
HALF = re.compile(r"\bhelft\b")
GIVEN = re.compile(r"(?P<number>\d[\d.]*(?:,\d+)?)(?P<million> miljoen)?(?P<percent> ?%)?")


class Calculation(Struct, frozen=True):
    """`given` are the numbers that stand in the task, also those in words and percentages as a fraction."""

    path: Path
    given: frozenset[Decimal]
    worked: tuple[Equation, ...]
    answer: Decimal
    margin: Decimal
    percentage: bool

    @property
    def outcomes(self) -> list[Equation]:
        """The sums that lead to the answer."""
        scale = 100 if self.percentage else 1
        return [
            found
            for found in self.worked
            if found.sides[0].value is not None
            and abs(found.sides[0].value * scale - self.answer) <= max(self.margin, Decimal(0))
        ]

    @property
    def unexplained(self) -> list[Decimal]:
        """Numbers in the sums that are neither given nor worked out before."""
        known, lost = set(self.given) | CONSTANTS, []
        for found in self.worked:
            lost += [value for value in found.sides[0].operands if not {value, value * 100} & known]
            known |= {one.value for one in found.sides if one.value is not None}
            known |= {one.value * 100 for one in found.sides if one.value is not None}
            known |= {value for one in found.sides for value in one.operands}
        return lost


def calculations(root: Path) -> Iterator[Calculation]:
    """Every exercise of the kind *numeriek*, those for the teacher alone as well."""
    for path in sorted((root / "exercises").rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        front = _front(text)
        if front.get("soort") == "numeriek":
            yield _calculation(path, front, text.split("---\n", 2)[2])


def _front(text: str) -> dict[str, str]:
    head = text.split("---\n", 2)[1] if text.startswith("---\n") else ""
    return dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)


def _calculation(path: Path, front: dict[str, str], body: str) -> Calculation:
    task, *parts = re.split(r"^## ", body, flags=re.MULTILINE)
    worked = "\n\n".join(part.partition("\n")[2] for part in parts if part.startswith("Uitwerking"))
    answer, margin = number(front["antwoord"], "nl"), number(front.get("marge", "0"), "nl")
    assert answer is not None, path
    assert margin is not None, path
    given, sums = frozenset(_given(task)), tuple(equations(worked))
    return Calculation(path, given, sums, answer, margin, front.get("eenheid") == "%")


def _given(task: str) -> Iterator[Decimal]:
    for found in GIVEN.finditer(task.replace("\u00a0", " ")):
        value = number(found["number"].rstrip("."), "nl")
        if value is None:
            continue
        yield value * 1_000_000 if found["million"] else value
        yield value
        if found["percent"]:
            yield value / 100
    words = re.findall(r"\w+", task.lower())
    yield from (Decimal(WORDS.index(word)) for word in words if word in WORDS)
    if HALF.search(task):
        yield from (Decimal("0.5"), Decimal(50))
