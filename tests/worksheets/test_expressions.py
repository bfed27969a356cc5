"""Sums as people write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesstof.worksheets.expressions import names, parsed, spreadsheet, worked_out


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("2 + 3 × 4", "14"),
        ("(2 + 3) × 4", "20"),
        ("12 ÷ 4 ÷ 3", "1"),
        ("10 − 4 - 3", "3"),
        ("€ 1.250,50 × 2", "2501.00"),
        ("24 ÷ 120 × 100%", "0.2"),
        ("−(2 − 5)", "3"),
    ],
)
def test_a_sum_is_worked_out(text: str, outcome: str) -> None:
    found = parsed(text, "nl")
    assert found is not None
    assert worked_out(found) == Decimal(outcome)


@pytest.mark.parametrize(
    "text", ["", "2 +", "(2", "2)", "2 3", "× 2", "a =", "1,2,3", "(" * 90 + "1", "1 + " * 300 + "1"]
)
def test_what_is_no_sum_is_none(text: str) -> None:
    assert parsed(text, "nl") is None


def test_a_division_by_zero_has_no_outcome() -> None:
    found = parsed("1 ÷ (2 − 2)", "nl")
    assert found is not None
    assert worked_out(found) is None


def test_names_are_words_with_hyphens_and_spaces() -> None:
    found = parsed("uren per keer × break-even-ROAS", "nl")
    assert found is not None
    assert list(names(found)) == ["uren per keer", "break-even-ROAS"]
    assert spreadsheet(found, {"uren per keer": "B2", "break-even-ROAS": "C3"}.__getitem__) == "(B2*C3)"


@given(st.text(alphabet="ab12 .,+−-×÷*/()%€=", max_size=40))
def test_any_text_is_a_sum_or_none(text: str) -> None:
    found = parsed(text, "nl")
    if found is not None:
        spreadsheet(found, lambda name: name)
        worked_out(found)
