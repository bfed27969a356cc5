"""The numbers of a chart's table: read strictly, and judged by what a form can show."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from lesstof.model.figure import ChartForm
from lesstof.reading.context import Context
from lesstof.reading.items import Row, TableLines
from lesstof.reading.lines import Line
from lesstof.reading.scanning import Block
from lesstof.reading.values import number
from lesstof.reading.vocabulary import LANGUAGES

_CELL = re.compile(r"(?P<sign>[-−+]?)\s*+(?P<money>(?:[€$£]\s*+)?)(?P<digits>[-−+]?\d[\d.,]*+)\s*+(?P<percent>%?)")
_THOUSANDS = {mark: re.compile(rf"(?<![\d.,])[1-9]\d{{0,2}}[{mark}]\d{{3}}(?!\d)") for mark in ".,"}
_UNKNOWN = frozenset(("", "-", "–", "—", "?"))
SIGNS = ("%", "€", "$", "£")


class Limits(Struct, frozen=True):
    """How many rows a form takes, and how many columns of numbers."""

    rows: tuple[int, int]
    columns: tuple[int, int]


_BARS = Limits((2, 14), (1, 4))
LIMITS: Mapping[ChartForm, Limits] = {
    ChartForm.BARS: _BARS,
    ChartForm.HORIZONTAL_BARS: _BARS,
    ChartForm.STACKED: _BARS,
    ChartForm.LINE: Limits((2, 36), (1, 4)),
    ChartForm.PIE: Limits((2, 6), (1, 1)),
    ChartForm.RING: Limits((2, 6), (1, 1)),
    ChartForm.SCATTER: Limits((2, 40), (2, 2)),
}


class _Value(Struct, frozen=True):
    """A number as it was read; `unit` is the sign that stood with it."""

    amount: Decimal | None
    unit: str
    line: Line


class Numbers(Struct, frozen=True):
    """The numbers of a table, row by row, and their unit."""

    rows: tuple[tuple[Decimal | None, ...], ...]
    unit: str


Rows = Sequence[Sequence[_Value]]


def numbers_of(context: Context, block: Block, form: ChartForm, cells: TableLines, unit: str) -> Numbers | None:
    """The numbers row by row; None, and a finding, when they make no chart of this form."""
    if not _is_sized(context, block, form, cells) or cells.header is None:
        return None
    width = len(cells.header.cells)
    rows = [row for row in cells.rows if len(row.cells) == width]
    read = [[_value(context, cell) for cell in row.cells[1:]] for row in rows]
    values = [[value for value in row if value] for row in read]
    named = _are_named(context, cells.header, rows)
    if not named or len(rows) < len(cells.rows) or values != read:
        return None
    shared = _unit(context, form, values, unit)
    if shared is None or not _are_possible(context, block, form, values):
        return None
    _judge_sum(context, block, form, shared, values)
    _judge_thousands(context, values)
    return Numbers(tuple(tuple(value.amount for value in row) for row in values), shared)


def _is_sized(context: Context, block: Block, form: ChartForm, cells: TableLines) -> bool:
    limits, word = LIMITS[form], context.words.word("chart-form", form)
    rows, columns = len(cells.rows), len(cells.header.cells) - 1 if cells.header else 0
    at = cells.header.line if cells.header else block.line
    if rows < limits.rows[0] or columns < limits.columns[0]:
        context.tell("E241", at, form=word, rows=limits.rows[0], columns=limits.columns[0])
        return False
    if columns > limits.columns[1]:
        context.tell("E242", at, form=word, count=columns, most=limits.columns[1])
    if rows > limits.rows[1]:
        context.tell("E243", cells.rows[limits.rows[1]].line, form=word, count=rows, most=limits.rows[1])
    return columns <= limits.columns[1] and rows <= limits.rows[1]


def _value(context: Context, cell: Line) -> _Value | None:
    """The number in a cell; None, and a finding, when it is something else."""
    text = cell.text.replace("\u00a0", " ").replace("**", "").strip()
    if text in _UNKNOWN:
        return _Value(None, "", cell)
    found = _CELL.fullmatch(text)
    digits = f"{found['sign']}{found['digits']}" if found else ""
    amount = number(digits, context.words.language)
    if found is None or amount is None:
        context.tell("E240", cell, value=text, suggestion=_suggestion(digits, context.words.language))
        return None
    return _Value(amount, found["money"].strip() or found["percent"], cell)


def _suggestion(digits: str, language: str) -> str:
    """The number in this language's notation, where it was written in that of another."""
    swap = str.maketrans(".,", ",.")
    others = (number(digits, other) for other in LANGUAGES if other != language)
    return digits.translate(swap) if any(found is not None for found in others) else ""


def _are_named(context: Context, header: Row, rows: Sequence[Row]) -> bool:
    names = (*header.cells[1:], *(row.cells[0] for row in rows))
    lines = (*(header.line for _ in header.cells[1:]), *(row.line for row in rows))
    nameless = [line for name, line in zip(names, lines, strict=True) if not name.text.strip()]
    for line in nameless:
        context.tell("E246", line)
    return not nameless


def _unit(context: Context, form: ChartForm, rows: Rows, wish: str) -> str | None:
    """The unit of all numbers: what the author says, or the sign that stands with them. The axes of a scatter chart
    have units of their own, which their names tell."""
    values = [value for row in rows for value in row if value.amount is not None]
    if form is ChartForm.SCATTER:
        return wish
    signs = [value.unit for value in values if value.unit]
    unit = wish or (signs[0] if signs else "")
    strange = next((value for value in values if value.unit and value.unit != unit), None)
    bare = next((value for value in values if not value.unit), None) if signs and not wish else None
    wrong = strange or bare
    if wrong is not None:
        context.tell("E245", wrong.line, value=wrong.line.text, unit=unit)
        return None
    return unit


def _are_possible(context: Context, block: Block, form: ChartForm, rows: Rows) -> bool:
    """Whether parts of a whole are more than nothing, and points have both numbers."""
    wrong = [value for row in rows for value in row if _is_impossible(form, value.amount)]
    word, other = (context.words.word("chart-form", each) for each in (form, ChartForm.BARS))
    for value in wrong:
        context.tell("E244", value.line, value=value.line.text, form=word, other=other)
    if not wrong and all(value.amount is None for row in rows for value in row):
        context.tell("E241", block.line, form=word, rows=LIMITS[form].rows[0], columns=LIMITS[form].columns[0])
        return False
    return not wrong


def _is_impossible(form: ChartForm, amount: Decimal | None) -> bool:
    if form.is_round:
        return amount is None or amount <= 0
    if form is ChartForm.STACKED:
        return amount is not None and amount < 0
    return form is ChartForm.SCATTER and amount is None


def _judge_thousands(context: Context, rows: Rows) -> None:
    """Three decimals beside numbers of hundreds are likely thousands, in the notation of another language."""
    mark = "," if context.words.language == "nl" else "."
    values = [value for row in rows for value in row]
    broken = [value for value in values if mark in value.line.text]
    likely = [value for value in broken if _THOUSANDS[mark].search(value.line.text)]
    others = [value.amount for value in values if mark not in value.line.text]
    if likely and likely == broken and any(amount and abs(amount) >= 100 for amount in others):
        other = likely[0].line.text.replace(mark, "." if mark == "," else ",")
        context.tell("W248", likely[0].line, value=likely[0].line.text, suggestion=other)


def _judge_sum(context: Context, block: Block, form: ChartForm, unit: str, rows: Rows) -> None:
    """Shares are a whole together, but for their rounding."""
    if not form.is_round or unit != "%":
        return
    total = sum((row[0].amount or Decimal(0) for row in rows), Decimal(0))
    if abs(total - 100) > Decimal(len(rows)) / 2:
        text = str(total.normalize() if total % 1 else total.to_integral_value())
        shown = text.replace(".", ",") if context.words.language == "nl" else text
        context.tell("W247", block.line, sum=shown, other=context.words.word("chart-form", ChartForm.BARS))
