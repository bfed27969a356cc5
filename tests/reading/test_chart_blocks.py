"""The block of a chart: numbers as the author's language writes them, and what is told of those that make no chart."""

from decimal import Decimal
from pathlib import Path

import pytest

from lesstof.model.figure import ChartForm, Figure, FigureKind, Series
from tests.support import CHAPTER, chapter, course, parts, told_of

FORMS = ("staven", "liggende staven", "gestapeld", "lijn", "taart", "ring")


def block(*rows: str, form: str = "staven") -> str:
    head = rows[0]
    rule = "|" + " --- |" * (head.count("|") - 1)
    start = f"/// grafiek | Cijfers\n    id: cijfers\n    vorm: {form}\n"
    return "\n".join((start, head, rule, *rows[1:], "///"))


def read(tmp_path: Path, text: str) -> Figure:
    (figure,) = parts(tmp_path, text)
    assert isinstance(figure, Figure)
    return figure


def test_a_chart_is_a_figure_with_its_numbers_as_decimals(tmp_path: Path) -> None:
    figure = read(tmp_path, block("| Maand | Bezoek | Klik |", "| jan | 1.200 | 12,5 |", "| feb | −40 |  |"))
    assert figure.chart
    assert (figure.kind, figure.number, figure.chart.form) == (FigureKind.CHART, "1.1", ChartForm.BARS)
    assert figure.chart.categories == ("jan", "feb")
    assert figure.chart.series == (
        Series("Bezoek", (Decimal(1200), Decimal(-40))),
        Series("Klik", (Decimal("12.5"), None)),
    )
    assert figure.chart.decimals == 1


@pytest.mark.parametrize(("cell", "unit"), [("45%", "%"), ("45 %", "%"), ("€ 45", "€"), ("-€ 45", "€"), ("€45", "€")])
def test_the_sign_that_stands_with_the_numbers_is_their_unit(tmp_path: Path, cell: str, unit: str) -> None:
    chart = read(tmp_path, block("| a | b |", f"| x | {cell} |", f"| y | {cell} |")).chart
    assert chart
    assert chart.unit == unit
    assert abs(chart.series[0].values[0] or 0) == 45


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_read(tmp_path: Path, form: str) -> None:
    chart = read(tmp_path, block("| a | b |", "| x | 40 |", "| y | 60 |", form=form)).chart
    assert chart
    assert chart.series[0].values == (Decimal(40), Decimal(60))


def test_a_scatter_chart_has_two_numbers_a_row(tmp_path: Path) -> None:
    chart = read(tmp_path, block("| a | b | c |", "| x | € 40 | 3% |", "| y | € 60 | 4% |", form="spreiding")).chart
    assert chart
    assert [series.name for series in chart.series] == ["b", "c"]


def test_charts_and_models_are_numbered_apart(tmp_path: Path) -> None:
    model = "/// model | M\n    id: m\n    soort: lijst\n\n1. **a**\n2. **b**\n///\n\n"
    found = parts(tmp_path, model + block("| a | b |", "| x | 4 |", "| y | 6 |"))
    assert [part.number for part in found if isinstance(part, Figure)] == ["1.1", "1.1"]


@pytest.mark.parametrize(
    ("rows", "form", "expected"),
    [
        (("| a | b |", "| x | veel |", "| y | 2 |"), "staven", "E240 13:7"),
        (("| a | b |", "| x | 12.5 |", "| y | 2 |"), "staven", "E240 13:7"),
        (("| a | b |", "| x | 1 |"), "staven", "E241 11:1"),
        (("| a | b |", "| x | 1 | 3 |", "| y | 2 |"), "staven", "E220 13:1"),
        (("| a | b | c | d | e | f |", *("| x | 1 | 1 | 1 | 1 | 1 |",) * 2), "lijn", "E242 11:1"),
        (("| a | b |", *("| x | 1 |",) * 7), "taart", "E243 19:1"),
        (("| a | b |", *("| x | 1 |",) * 15), "staven", "E243 27:1"),
        (("| a | b |", "| x | -1 |", "| y | 2 |"), "taart", "E244 13:7"),
        (("| a | b |", "| x | 0 |", "| y | 2 |"), "ring", "E244 13:7"),
        (("| a | b |", "| x | -1 |", "| y | 2 |"), "gestapeld", "E244 13:7"),
        (("| a | b |", "| x | 4% |", "| y | 2 |"), "staven", "E245 14:7"),
        (("| a | b |", "| x | 4% |", "| y | € 2 |"), "staven", "E245 14:7"),
        (("| a | b |", "|  | 4 |", "| y | 2 |"), "staven", "E246 13:1"),
        (("| a |  |", "| x | 4 |", "| y | 2 |"), "staven", "E246 11:1"),
        (("| a | b |", "| x | 60% |", "| y | 30% |"), "taart", "W247 7:1"),
        (("| a | b |", "| x | 950 |", "| y | 1,200 |"), "staven", "W248 14:7"),
        (("| a | b |", "| x | |", "| y | 2 |"), "taart", "E244 13:7"),
        (("| a | b |", "| x | |", "| y | |"), "staven", "E241 7:1"),
        (("| a | b |", "| x | 1 |", "| y | 2 |"), "spreiding", "E241 11:1"),
    ],
)
def test_what_makes_no_chart_is_told_where_it_stands(
    tmp_path: Path, rows: tuple[str, ...], form: str, expected: str
) -> None:
    assert any(line.startswith(expected) for line in told_of(tmp_path, block(*rows, form=form))), expected


def test_three_decimals_among_others_or_small_numbers_are_decimals(tmp_path: Path) -> None:
    for cells in (
        ("950", "1,200", "3,5"),
        ("1.200,500", "950", "800"),
        ("1.200,50", "950", "800"),
        ("0,125", "150", "2"),
        ("1,200", "95", "2"),
    ):
        rows = (f"| x{place} | {cell} |" for place, cell in enumerate(cells))
        assert told_of(tmp_path, block("| a | b |", *rows)) == []


def test_a_misspelt_form_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    body = block("| a | b |", "| x | 4 |", "| y | 2 |", form="stafen")
    (found,) = course(tmp_path, {CHAPTER: chapter(body)}).diagnostics
    assert found.code == "E207"
    assert dict(found.arguments)["suggestion"] == "staven"


def test_shares_that_are_rounded_are_a_whole(tmp_path: Path) -> None:
    rows = ("| a | b |", "| x | 33% |", "| y | 33% |", "| z | 33% |")
    assert told_of(tmp_path, block(*rows, form="taart")) == []
