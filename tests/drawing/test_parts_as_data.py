"""What layouts read from the words of an author: formulas, shares, answers and cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesstof.drawing.branches import Branch, Question, question_of
from lesstof.drawing.formulas import Formula, Fraction, Group, Quantity, Row, parse, quantities
from lesstof.drawing.grids import grid_of
from lesstof.drawing.shares import Share, share_of
from lesstof.model.figure import Axis, FigureKind
from tests.drawing.drawn_figures import figure, part

A, B, C = Quantity("a"), Quantity("b"), Quantity("c")


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("NPS = a − b", Formula("NPS", Row((A, B), ("−",)))),
        ("NPS = a - b", Formula("NPS", Row((A, B), ("−",)))),
        ("ROI = (a − b) ÷ b × 100%", Formula("ROI", Row((Fraction(Row((A, B), ("−",)), B), Quantity("100%")), ("×",)))),
        ("a × b ÷ c", Formula("", Fraction(Row((A, B), ("×",)), C))),
        ("a ÷ b ÷ c", Formula("", Fraction(Fraction(A, B), C))),
        ("a × b + c", Formula("", Row((Row((A, B), ("×",)), C), ("+",)))),
        ("a × (b + c)", Formula("", Row((A, Group(Row((B, C), ("+",)))), ("×",)))),
        ("a÷b", Formula("", Fraction(A, B))),
        ("promotors (9 en 10) / b", Formula("", Fraction(Quantity("promotors (9 en 10)"), B))),
        ("kosten per e-mail", Formula("", Quantity("kosten per e-mail"))),
    ],
)
def test_a_formula_is_read_as_it_is_meant(text: str, formula: Formula) -> None:
    assert parse(text) == formula


@pytest.mark.parametrize("text", ["(a + b", "a + + b", "a ÷", ") a", "", "(" * 5000 + "a"])
def test_what_is_no_formula_is_one_quantity(text: str) -> None:
    assert isinstance(parse(text).expression, Quantity)


@given(st.text(alphabet="ab =+−×÷()/-1%", max_size=60))
def test_reading_a_formula_never_fails_and_loses_no_word(text: str) -> None:
    formula = parse(text)
    words = "".join(quantity.text for quantity in quantities(formula.expression)) + formula.result
    assert sorted(c for c in words if c in "ab1%") == sorted(c for c in text if c in "ab1%")


@pytest.mark.parametrize("text", ["100%", "1.000", "€ 600", "−1"])
def test_a_number_is_a_constant(text: str) -> None:
    assert Quantity(text).constant
    assert not Quantity("% promotors").constant


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("13,5%, volgen snel", Share(13.5, "13,5%", "volgen snel")),
        ("34 %", Share(34.0, "34 %", "")),
        ("ongeveer 2.5%", Share(2.5, "2.5%", "ongeveer")),
        ("geen getal", None),
    ],
)
def test_a_share_is_read_from_the_text(text: str, share: Share | None) -> None:
    assert share_of(part(f"Groep: {text}")) == share


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("ja: verder; nee: laat staan", Question("Over ons?", "ja", (Branch("nee", "laat staan"),), "")),
        ("nee → verder; ja → verberg.", Question("Over ons?", "nee", (Branch("ja", "verberg"),), "")),
        ("noemt het onze naam?", Question("Over ons?", "", (), "noemt het onze naam?")),
        ("", Question("Over ons?", "", (), "")),
    ],
)
def test_the_answers_to_a_question_are_read_from_its_text(text: str, question: Question) -> None:
    assert question_of(part(f"Over ons?: {text}")) == question


def test_a_list_is_cut_into_rows_by_its_axes() -> None:
    model = figure(FigureKind.MATRIX, *"abcdef", axes=(("r", "1 / 2"), ("k", "x / y / z")))
    assert [[cell.label for cell in row] for row in grid_of(model).cells] == [["a", "b", "c"], ["d", "e", "f"]]


def test_four_fields_without_axes_are_two_by_two() -> None:
    assert [len(row) for row in grid_of(figure(FigureKind.MATRIX, *"abcd")).cells] == [2, 2]


def test_a_table_gives_the_values_of_both_axes() -> None:
    grid = grid_of(figure(FigureKind.MATRIX, rows=("Kans | laag | hoog", "klein | a | b", "groot | c | d")))
    assert grid.rows == Axis("Kans", ("klein", "groot"))
    assert grid.columns == Axis("", ("laag", "hoog"))
