"""Charts are drawn so that they can be read: nothing touches or leaves the drawing, and scales are round."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from lesstof.drawing import draw
from lesstof.drawing.charts.numbers import short, written
from lesstof.drawing.charts.scales import scale_of
from lesstof.drawing.describing import describe
from lesstof.drawing.drawing import Box, Line, Role
from lesstof.drawing.extents import lines_of
from lesstof.drawing.svg import paint_svg
from lesstof.model.figure import Chart, ChartForm, Figure, FigureKind, Series
from lesstof.model.source import Span
from tests.drawing.collisions import faults

SHORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec", "13", "14")
LONG = (
    "Aanbevelingen van vrienden en familie",
    "Klanttevredenheidsonderzoek na aankoop",
    "Organisatiegebonden communicatie",
    "E-mail",
    "Maatschappelijke verantwoordelijkheid",
)
NAMES = ("Instagram", "Facebook", "Nieuwsbrief", "TikTok")
NARROW = pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
WITH_AXES = (ChartForm.BARS, ChartForm.HORIZONTAL_BARS, ChartForm.STACKED, ChartForm.LINE)


def chart(form: ChartForm, categories: tuple[str, ...], *columns: tuple[float, ...], unit: str = "") -> Figure:
    series = tuple(
        Series(name, tuple(Decimal(str(value)) for value in column))
        for name, column in zip(NAMES, columns, strict=False)
    )
    made = Chart(form, categories, series, unit, 0, "Onder", "Naast")
    span = Span("chapters/h01/index.md")
    facts = ("", "", "", True, False, span)
    return Figure("c", "h01", "1.1", "Cijfers", FigureKind.CHART, (), (), (), "", *facts, chart=made)


def values(count: int, number: int, low: int = 3) -> tuple[float, ...]:
    return tuple((low + 7 * number + place * (13 + number)) % 97 + 1 for place in range(count))


def seen_faults(figure: Figure, narrow: bool) -> list[str]:
    """Gridlines lie behind everything: numbers may stand on them."""
    return [fault for fault in faults(draw(figure, narrow=narrow)) if not fault.startswith(("grid", "column"))]


@NARROW
@pytest.mark.parametrize("form", WITH_AXES)
@pytest.mark.parametrize("number", [1, 2, 4])
def test_three_to_fourteen_categories_fit_without_touching(form: ChartForm, number: int, narrow: bool) -> None:
    for count in (3, 7, 12, 14):
        figure = chart(form, SHORT[:count], *(values(count, place) for place in range(number)))
        found = [fault for fault in seen_faults(figure, narrow) if not (number > 1 and "line" in fault)]
        assert (count, found) == (count, [])


@NARROW
@pytest.mark.parametrize("form", WITH_AXES)
def test_long_names_keep_their_words_whole(form: ChartForm, narrow: bool) -> None:
    drawing = draw(chart(form, LONG, values(5, 0)), narrow=narrow)
    if form is not ChartForm.LINE:
        painted = " ".join(line.text for shape in drawing.shapes for line in lines_of(shape))
        assert all(word in painted.split() for name in LONG for word in name.split())
    assert seen_faults(chart(form, LONG, values(5, 0)), narrow) == []


@NARROW
@pytest.mark.parametrize("form", [ChartForm.PIE, ChartForm.RING])
@pytest.mark.parametrize("parts", [(50, 50), (95, 3, 2), (1, 1, 1, 1, 1, 95), (30, 25, 20, 15, 6, 4)])
def test_the_parts_of_a_whole_are_named_without_touching(
    form: ChartForm, parts: tuple[float, ...], narrow: bool
) -> None:
    assert seen_faults(chart(form, ("Zoekmachine", *LONG)[: len(parts)], parts, unit="%"), narrow) == []


@NARROW
def test_points_that_lie_close_keep_only_names_that_have_room(narrow: bool) -> None:
    figure = chart(ChartForm.SCATTER, SHORT, values(14, 0), tuple(value / 2 for value in values(14, 0)))
    assert seen_faults(figure, narrow) == []


@NARROW
@pytest.mark.parametrize("form", [ChartForm.BARS, ChartForm.HORIZONTAL_BARS, ChartForm.LINE])
def test_numbers_below_zero_huge_and_tiny_ones_stay_inside(form: ChartForm, narrow: bool) -> None:
    for column in ((-12, 5, -3), (-4, -9, -1), (12e9, 3e9, 45e9), (0.0001, 0.0003, 0.0002), (0, 0, 0)):
        assert seen_faults(chart(form, SHORT[:3], column, unit="€"), narrow) == []


@pytest.mark.parametrize("form", [ChartForm.BARS, ChartForm.STACKED])
def test_bars_stand_on_zero(form: ChartForm) -> None:
    drawing = draw(chart(form, SHORT[:3], (90, 95, 100)))
    (zero,) = (shape for shape in drawing.shapes if isinstance(shape, Line) and shape.name == "zero")
    bars = [shape for shape in drawing.shapes if isinstance(shape, Box) and shape.name.startswith("bar")]
    assert {bar.rect.y + bar.rect.height for bar in bars} == {zero.points[0][1]}
    low, _, high = sorted(bar.rect.height for bar in bars)
    assert low / high == pytest.approx(0.9, abs=0.01)


def test_series_are_told_apart_by_more_than_colour() -> None:
    bars = draw(chart(ChartForm.BARS, SHORT[:3], *(values(3, place) for place in range(4))))
    painted = paint_svg(bars, "f")
    assert {"url(#f-series-3)", "url(#f-series-4)"} <= set(etree.fromstring(painted).xpath("//@fill"))
    lines = draw(chart(ChartForm.LINE, SHORT[:3], *(values(3, place) for place in range(4))))
    markers = {type(shape).__name__ for shape in lines.shapes if shape.name.startswith("point")}
    assert markers == {"Ellipse", "Box", "Polygon"}
    assert {shape.role for shape in lines.shapes if shape.name.startswith("line")} == {
        Role.SERIES_1,
        Role.SERIES_2,
        Role.SERIES_3,
        Role.SERIES_4,
    }


def test_a_single_line_has_no_key_and_more_are_named_at_their_ends_or_in_a_key() -> None:
    names = [
        line.text for shape in draw(chart(ChartForm.LINE, SHORT, values(14, 0))).shapes for line in lines_of(shape)
    ]
    assert "Instagram" not in names
    for narrow in (False, True):
        shapes = draw(chart(ChartForm.LINE, SHORT, values(14, 0), values(14, 1)), narrow=narrow).shapes
        assert {"Instagram", "Facebook"} <= {line.text for shape in shapes for line in lines_of(shape)}


@given(st.lists(st.decimals(-(10**9), 10**9, places=2), min_size=1, max_size=20))
def test_a_scale_is_round_and_holds_all_values(numbers: list[Decimal]) -> None:
    scale = scale_of(numbers)
    assert scale.bottom <= min(numbers)
    assert max(numbers) <= scale.top
    assert scale.bottom <= 0 <= scale.top
    assert 1 <= scale.count <= 8
    assert (
        str(scale.step.normalize()).lstrip("0.")[:2].rstrip("E+.0") in {"1", "2", "25", "2.", "5", "10"} or scale.step
    )


@pytest.mark.parametrize(
    ("value", "decimals", "unit", "language", "expected"),
    [
        ("1234.5", 1, "", "nl", "1.234,5"),
        ("1234.5", 1, "", "en", "1,234.5"),
        ("45", 0, "%", "nl", "45%"),
        ("-1200", 0, "€", "nl", "€\u00a0−1.200"),
        ("-1200", 0, "€", "en", "−€1,200"),
        ("1200", 0, "£", "en", "£1,200"),
        ("12", 0, "klanten", "nl", "12"),
        ("1e20", 0, "", "nl", "1,0 × 10^20"),
    ],
)
def test_numbers_are_written_as_the_language_does(
    value: str, decimals: int, unit: str, language: str, expected: str
) -> None:
    assert written(Decimal(value), decimals, unit, language) == expected


def test_large_numbers_along_an_axis_are_told_in_words() -> None:
    assert short(Decimal("2.5e9"), Decimal("5e8"), "€", "nl") == "€\u00a02.500 mln"
    assert short(Decimal(20), Decimal(10), "", "nl") == "20"


def test_the_alt_text_tells_form_course_and_extremes() -> None:
    told = describe(chart(ChartForm.LINE, SHORT[:5], (4, 9, 2, 7, 6)), "nl")
    assert told == ("Lijngrafiek met 5 punten. Instagram: van 4 (jan) naar 6 (mei), hoogste 9 (feb), laagste 2 (mrt).")
    assert describe(chart(ChartForm.PIE, SHORT[:2], (40, 60), unit="%"), "nl") == (
        "Taartdiagram met 2 delen: jan 40%; feb 60%."
    )
