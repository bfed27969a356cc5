"""Sums as people write them, `(b − a) ÷ a × 100%`: parsed, worked out, written for a spreadsheet."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal, DivisionByZero, InvalidOperation, Overflow

from msgspec import Struct

from lesstof.reading.values import number

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d[\d.,]*)|(?P<sign>[+−×÷*/()%]|(?<=\s)-(?=\s))"
    r"|(?P<name>[^\W\d](?:[^-+−×÷*/()%=]|(?<=\w)-(?=\w))*))"
)
_SIGNS = {"-": "−", "*": "×", "/": "÷"}
_SHEET = {"+": "+", "−": "-", "×": "*", "÷": "/"}
_CURRENCY = str.maketrans("", "", "€$£")
_DEEPEST = 20
_LONGEST = 400


class Number(Struct, frozen=True):
    """A number as it stands; `4%` is 0.04 and remembers that it was a percentage."""

    value: Decimal
    percentage: bool = False


class Name(Struct, frozen=True):
    """A row or column, by its letter or its heading."""

    name: str


class Operation(Struct, frozen=True):
    """`sign` is one of `+ − × ÷`."""

    sign: str
    left: "Expression"
    right: "Expression"


Expression = Number | Name | Operation


def parsed(text: str, language: str) -> Expression | None:
    """The sum that a whole text is, or None; currency signs are passed over."""
    try:
        parser = _Parser(text.translate(_CURRENCY).replace("\u00a0", " "), language)
        found = parser.sum(0)
    except (ValueError, IndexError):
        return None
    return found if parser.at_end else None


def names(expression: Expression) -> Iterator[str]:
    """The names in it, in reading order."""
    match expression:
        case Name(name):
            yield name
        case Operation(_, left, right):
            yield from names(left)
            yield from names(right)


def numbers(expression: Expression) -> Iterator[Number]:
    """The numbers in it, in reading order."""
    match expression:
        case Number():
            yield expression
        case Operation(_, left, right):
            yield from numbers(left)
            yield from numbers(right)


def worked_out(expression: Expression) -> Decimal | None:
    """The outcome of a sum of numbers alone; None with a name in it or when it divides by zero."""
    match expression:
        case Number(value):
            return value
        case Operation(sign, left, right):
            return _applied(sign, worked_out(left), worked_out(right))
        case _:
            return None


def spreadsheet(expression: Expression, cell: Callable[[str], str]) -> str:
    """The sum in a spreadsheet's notation; `cell` gives the address of what a name stands for."""
    match expression:
        case Number(value):
            return f"{value:f}"
        case Name(name):
            return cell(name)
        case Operation(sign, left, right):
            return f"({spreadsheet(left, cell)}{_SHEET[sign]}{spreadsheet(right, cell)})"


def is_percentage(expression: Expression) -> bool:
    """Whether the outcome is one: the sum ends with `× 100%`."""
    return isinstance(expression, Operation) and expression.sign == "×" and expression.right == Number(Decimal(1), True)


def _applied(sign: str, left: Decimal | None, right: Decimal | None) -> Decimal | None:
    if left is None or right is None:
        return None
    try:
        match sign:
            case "+":
                return left + right
            case "−":
                return left - right
            case "×":
                return left * right
            case _:
                return left / right
    except (DivisionByZero, InvalidOperation, Overflow):
        return None


class _Parser:
    """Multiplication before addition, from left to right. Raises ValueError and IndexError."""

    def __init__(self, text: str, language: str) -> None:
        self._tokens = list(_tokens(text))
        self._place = 0
        self._language = language

    @property
    def at_end(self) -> bool:
        return self._place == len(self._tokens)

    def sum(self, depth: int) -> Expression:
        return self._chain(lambda: self._chain(lambda: self._operand(depth), "×÷"), "+−")

    def _chain(self, operand: Callable[[], Expression], signs: str) -> Expression:
        found = operand()
        while not self.at_end and self._tokens[self._place][1] in tuple(signs):
            sign = self._next()[1]
            found = Operation(sign, found, operand())
        return found

    def _operand(self, depth: int) -> Expression:
        kind, found = self._next()
        if kind == "number":
            return self._number(found)
        if kind == "name":
            return Name(found)
        if depth > _DEEPEST or found not in ("(", "−"):
            raise ValueError(found)
        if found == "−":
            return Operation("−", Number(Decimal(0)), self._operand(depth + 1))
        inside = self.sum(depth + 1)
        if self._next()[1] != ")":
            raise ValueError(found)
        return inside

    def _number(self, token: str) -> Number:
        value = number(token, self._language)
        if value is None:
            raise ValueError(token)
        if not self.at_end and self._tokens[self._place][1] == "%":
            self._place += 1
            return Number(value / 100, percentage=True)
        return Number(value)

    def _next(self) -> tuple[str, str]:
        self._place += 1
        return self._tokens[self._place - 1]


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    """Kind and text of each piece; a hyphen inside a word is a letter. Raises ValueError."""
    place, text = 0, text.strip()
    if len(text) > _LONGEST:
        raise ValueError(text)
    while place < len(text):
        found = _TOKEN.match(text, place)
        if not found or not found.lastgroup:
            raise ValueError(text)
        token = found[found.lastgroup].strip()
        yield found.lastgroup, _SIGNS.get(token, token)
        place = found.end()
