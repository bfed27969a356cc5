"""The formula of a computed field, read once to steps that a machine can follow without knowing any name."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from msgspec import Struct

from lesstof.model.chapter import FieldKind, PlanField, PlanStep
from lesstof.reading.values import number

_LONGEST = 400
_SIGNS = {"+": "+", "-": "-", "−": "-", "–": "-", "*": "*", "×": "*", "·": "*", "/": "/", "÷": "/", ":": "/"}
_BINDS = {"+": 1, "-": 1, "*": 2, "/": 2, "negative": 3}
_DIGITS = re.compile(r"\d[\d.,]*(?<![.,])")
_WORD = re.compile(r"[^+*/×÷·()]+")
_LONE_SIGN = re.compile(r"\s[-−–:]")


class Leaf(Struct, frozen=True):
    """A number that a student fills in; `key` is `p10/budget`, `unit` may be empty."""

    key: str
    name: str
    unit: str


class FormulaFault(Struct, frozen=True):
    """Why a formula cannot be used, `unreadable`, `unknown` or `circle`, and the word that it is about."""

    reason: str
    word: str


Formula = tuple[Decimal | Leaf | str, ...]
"""Reverse Polish: numbers, what a student fills in, and the signs `+ - * /`."""


class _UnusableError(Exception):
    pass


def formula(steps: Mapping[str, PlanStep], step: PlanStep, field: PlanField, language: str) -> Formula | FormulaFault:
    """The formula of a computed field, with those of the computed fields that it names put in their places.

    Names are those of the step's own fields, then of the steps that it builds on; numbers are in the notation of the
    language.
    """
    try:
        return _Reader(steps, language).read(step, field, ())
    except _UnusableError as fault:
        return FormulaFault(*fault.args)


class _Reader:
    def __init__(self, steps: Mapping[str, PlanStep], language: str) -> None:
        self._steps = steps
        self._language = language

    def read(self, step: PlanStep, field: PlanField, above: tuple[str, ...]) -> Formula:
        key = f"{step.id}/{field.id}"
        if key in above:
            raise _UnusableError("circle", field.name)
        known = _numbers_of(self._steps, step)
        whole: list[Decimal | Leaf | str] = []
        for part in _postfix(self._tokens("".join(field.options), known)):
            if isinstance(part, tuple):
                whole += self._named(*part, (*above, key))
            else:
                whole.append(part)
            if len(whole) > _LONGEST:
                raise _UnusableError("unreadable", "")
        return tuple(whole)

    def _named(self, step: PlanStep, field: PlanField, above: tuple[str, ...]) -> Formula:
        if field.kind is FieldKind.NUMBER:
            return (Leaf(f"{step.id}/{field.id}", field.name, field.measure),)
        return self.read(step, field, above)

    def _tokens(self, text: str, known: "dict[str, Place]") -> Iterator["Token"]:
        names = _alternatives(known)
        at = 0
        while at < len(text):
            if text[at].isspace():
                at += 1
            elif found := names.match(text, at):
                at = found.end()
                yield known[_bare(found[0])]
            elif text[at] in "()" or text[at] in _SIGNS:
                yield _SIGNS.get(text[at], text[at])
                at += 1
            elif found := _DIGITS.match(text, at):
                at = found.end()
                yield self._number(found[0])
            else:
                raise _UnusableError("unknown", _word(text[at:]))

    def _number(self, written: str) -> Decimal:
        value = number(written, self._language)
        if value is None:
            raise _UnusableError("unreadable", written)
        return value


Place = tuple[PlanStep, PlanField]
Token = Decimal | Place | str


def known_numbers(steps: Mapping[str, PlanStep], step: PlanStep) -> tuple[str, ...]:
    """The names that a formula in this step may use."""
    return tuple(field.name for _, field in _numbers_of(steps, step).values())


def _numbers_of(steps: Mapping[str, PlanStep], step: PlanStep) -> dict[str, Place]:
    """Number fields by name; the step's own come first, then those of the latest step that it builds on."""
    found: dict[str, Place] = {}
    earlier = [steps[id] for id in reversed(step.builds_on) if id in steps]
    for one in (step, *earlier):
        for field in one.fields:
            if field.kind in (FieldKind.NUMBER, FieldKind.COMPUTED):
                found.setdefault(_bare(field.name), (one, field))
    return found


def _word(text: str) -> str:
    """What stands before the next sign of a formula."""
    found = _WORD.match(text)
    return _LONE_SIGN.split(found[0] if found else text, maxsplit=1)[0].strip()


def _bare(name: str) -> str:
    return " ".join(name.casefold().split())


def _alternatives(known: Mapping[str, Place]) -> re.Pattern[str]:
    """Any of the names as a whole word, the longest first."""
    names = sorted(known, key=lambda name: (-len(name), name))
    words = "|".join(r"\s+".join(map(re.escape, name.split())) for name in names) or r"(?!)"
    return re.compile(rf"(?:{words})(?![^\W_])", re.IGNORECASE)


def _postfix(tokens: Iterator[Token]) -> Iterator[Token]:
    """Dijkstra's shunting yard; a sign where a number should stand is a negative number's."""
    waiting: list[str] = []
    wanted = True
    for piece in tokens:
        if not isinstance(piece, str):
            _expect(wanted, piece)
            wanted = False
            yield piece
        elif piece == "(":
            _expect(wanted, piece)
            waiting.append(piece)
        elif piece == ")":
            _expect(not wanted, piece)
            yield from _until_bracket(waiting)
        elif wanted:
            _expect(piece == "-" and waiting[-1:] != ["negative"], piece)
            yield Decimal(0)
            waiting.append("negative")
        else:
            while waiting and _BINDS.get(waiting[-1], 0) >= _BINDS[piece]:
                yield _sign(waiting.pop())
            waiting.append(piece)
            wanted = True
    _expect(not wanted, "")
    _expect("(" not in waiting, "(")
    yield from map(_sign, reversed(waiting))


def _until_bracket(waiting: list[str]) -> Iterator[str]:
    while waiting and waiting[-1] != "(":
        yield _sign(waiting.pop())
    _expect(bool(waiting), ")")
    waiting.pop()


def _sign(waiting: str) -> str:
    return "-" if waiting == "negative" else waiting


def _expect(fits: bool, piece: Token) -> None:
    if not fits:
        raise _UnusableError("unreadable", piece[1].name if isinstance(piece, tuple) else str(piece))
