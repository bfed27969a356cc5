"""Formulas of the plan: from an author's words to steps without names."""

from decimal import Decimal
from operator import add, mul, sub, truediv

import pytest

from lesstof.model.chapter import FieldKind, PlanField, PlanStep
from lesstof.model.prose import Prose
from lesstof.model.source import Span
from lesstof.reading.formulas import FormulaFault, Leaf, formula
from lesstof.reading.slugs import slug

HERE = Span("chapters/h10/index.md")
SIGNS = {"+": add, "-": sub, "*": mul, "/": truediv}


def field(name: str, text: str | None = None) -> PlanField:
    kind = FieldKind.NUMBER if text is None else FieldKind.COMPUTED
    return PlanField(slug(name), name, kind, "", (text,) if text else (), (), HERE)


def step(id: str, *fields: PlanField, builds_on: tuple[str, ...] = ()) -> PlanStep:
    return PlanStep(id, id, builds_on, (), "", Prose((), HERE), fields, "h10", HERE)


def read(text: str, language: str = "nl") -> object:
    computed = field("uitkomst", text)
    own = step("p10", *map(field, ("budget", "CPM", "uren per week", "break-even", "2e jaar")), computed)
    return formula({"p10": own}, own, computed, language)


def value(text: str, language: str = "nl") -> Decimal:
    found = read(text, language)
    assert isinstance(found, tuple), found
    numbers = {"p10/budget": 400, "p10/cpm": 8, "p10/uren-per-week": 6, "p10/break-even": 3, "p10/2e-jaar": 2}
    stack: list[Decimal] = []
    for part in found:
        if isinstance(part, Leaf):
            stack.append(Decimal(numbers[part.key]))
        elif isinstance(part, Decimal):
            stack.append(part)
        else:
            second, first = stack.pop(), stack.pop()
            stack.append(SIGNS[part](first, second))
    assert len(stack) == 1
    return stack[0]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("budget / CPM * 1000", 50_000),
        ("budget ÷ cpm × 1.000", 50_000),
        ("Budget-cpm", 392),
        ("budget - break-even", 397),
        ("uren  per week*52", 312),
        ("2e jaar * 2", 4),
        ("-budget + 2 * -3", -406),
        ("−(budget + cpm) / 2", -204),
        ("100 - 10 - 5", 85),
        ("100 / 10 / 5", 2),
        ("(1 + 2) * (3 + 4)", 21),
        ("12,5 · 2", 25),
        ("budget : CPM", 50),
    ],
)
def test_a_formula_is_computed_as_an_author_means_it(text: str, outcome: int) -> None:
    assert value(text) == outcome


def test_numbers_are_in_the_notation_of_the_course() -> None:
    assert value("1,000 + 0.5", "en") == Decimal("1000.5")
    assert read("0.5 * budget") == FormulaFault("unreadable", "0.5")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", ""), ("budget +", ""), ("budget CPM", "CPM"), ("(budget", "("), ("budget)", ")"), ("()", ")"),
        ("* budget", "*"), ("budget + + CPM", "+"), ("2 budget", "budget"), ("--budget", "-"), ("budget (2)", "("),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_with_the_place(text: str, word: str) -> None:
    assert read(text) == FormulaFault("unreadable", word)


@pytest.mark.parametrize(
    ("text", "word"),
    [("budget * omzet per klant / 2", "omzet per klant"), ("budgetten", "budgetten"), ("alert(1)", "alert")],
)
def test_a_name_that_no_number_has_is_told(text: str, word: str) -> None:
    assert read(text) == FormulaFault("unknown", word)


def test_a_computed_field_stands_for_its_own_formula_also_from_an_earlier_step() -> None:
    first = step("p01", field("a"), field("b", "a * 2"))
    total = field("c", "b + a")
    second = step("p02", field("a"), total, builds_on=("p01",))
    found = formula({"p01": first, "p02": second}, second, total, "nl")
    assert found == (Leaf("p01/a", "a", ""), Decimal(2), "*", Leaf("p02/a", "a", ""), "+")


def test_a_field_that_needs_itself_is_a_circle() -> None:
    one, two = field("x", "y + 1"), field("y", "x + 1")
    own = step("p01", one, two)
    assert formula({"p01": own}, own, one, "nl") == FormulaFault("circle", "x")


def test_formulas_that_grow_without_end_stop() -> None:
    fields = [field("n0")] + [field(f"n{n}", f"n{n - 1} + n{n - 1}") for n in range(1, 40)]
    own = step("p01", *fields)
    assert formula({"p01": own}, own, fields[-1], "nl") == FormulaFault("unreadable", "")


def test_a_very_deep_formula_is_read() -> None:
    assert value("(" * 5000 + "budget" + ")" * 5000) == 400
