"""Numeric: a field with its unit; the number, its margin and usual mistakes in the answer."""

from decimal import Decimal

from babel.numbers import format_decimal

from lesstof.model.exercise import Exercise, Mistake, Numeric
from lesstof.model.prose import Element, Nodes
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, nodes

_BEFORE = ("€", "$", "£")


def numeric_form(shelf: Shelf, exercise: Exercise, body: Numeric) -> Nodes:
    """A field for the number, its unit on the side where it is written."""
    field = e("input", type="text", inputmode="decimal", name=f"answer-{exercise.id}", size=10, autocomplete="off")
    before, after = (body.unit, None) if body.unit in _BEFORE else (None, body.unit)
    units = [e("span", unit, class_="lt-unit") if unit else None for unit in (before, after)]
    return (
        e(
            "p",
            e("label", e("span", shelf.label("Your answer"), class_="lt-numeric__label"), units[0], field, units[1]),
            class_="lt-numeric",
        ),
    )


def numeric_answer(shelf: Shelf, body: Numeric) -> Nodes:
    """The answer with its unit and what it may differ."""
    number = with_unit(body.written, body.unit)
    margin = None
    if body.margin:
        text = shelf.label("(±{margin} counts as right)", margin=with_unit(_number(shelf, body.margin), body.unit))
        margin = e("span", " ", text, class_="lt-quiet")
    return (e("p", shelf.label("Answer:"), " ", e("strong", number), margin, class_="lt-outcome"),)


def mistakes(shelf: Shelf, body: Numeric) -> Nodes:
    """What a usual wrong outcome tells."""
    if not body.mistakes:
        return ()
    rows = [_mistake(shelf, mistake) for mistake in body.mistakes]
    return nodes(e("p", e("strong", shelf.label("Did you get something else?"))), e("dl", rows, class_="lt-mistakes"))


def with_unit(number: str, unit: str) -> str:
    """A number with its unit as it is written: `€ 12`, `4,8%`, `12 punten`."""
    if unit in _BEFORE:
        return f"{unit} {number}"
    return f"{number}{unit}" if unit == "%" else f"{number} {unit}".strip()


def _mistake(shelf: Shelf, mistake: Mistake) -> Element:
    return e("div", e("dt", _number(shelf, mistake.value)), e("dd", mistake.feedback))


def _number(shelf: Shelf, value: Decimal) -> str:
    return format_decimal(value, locale=shelf.handbook.book.language, decimal_quantization=False)
