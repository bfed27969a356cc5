"""Every kind of figure is drawn so that it can be read: nothing touches, leaves its shape or is too small."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesstof.drawing import PAGE, PHONE, draw
from lesstof.drawing.drawing import Drawing, Line
from lesstof.drawing.extents import bounds, lines_of
from lesstof.model.figure import Figure, FigureKind
from tests.drawing.collisions import faults
from tests.drawing.drawn_figures import BOOK, figure

SHORT = ("Doel", "Input", "Actie", "Bereik", "Klik", "Fan", "Plan", "Test", "Winst", "Slot")
LONG = (
    "Maatschappelijke verantwoordelijkheid",
    "Commitment en consistentie",
    "Samenwerkingsprojecten",
    "Gerechtvaardigd belang",
    "Zorgvuldig deelnemen (curate)",
    "Sociale bewijskracht",
    "Virtuele spelwerelden",
    "Organisatiegebonden communicatie",
    "Wisselende beloning",
    "Klanttevredenheidsonderzoek",
)
TEXTS = ("", "kort en goed", "wat verandert er in kennis, houding of gedrag van de mensen die je wilt bereiken?")
FORMULA = "ROI = (opbrengst − investering) ÷ investering × 100%"
NARROW = pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
KINDS = pytest.mark.parametrize("kind", list(FigureKind))


def made(kind: FigureKind, labels: tuple[str, ...], text: str) -> Figure:
    parts = (f"{label}: {text}" if text else label for label in labels)
    return figure(kind, *parts, formula=FORMULA if kind is FigureKind.FORMULA else "")


def sizes(drawing: Drawing) -> set[float]:
    return {line.size for shape in drawing.shapes for line in lines_of(shape)}


@NARROW
@KINDS
@pytest.mark.parametrize("labels", [SHORT, LONG], ids=["short", "long"])
def test_two_to_ten_parts_fit_without_touching(kind: FigureKind, labels: tuple[str, ...], narrow: bool) -> None:
    for number in range(2, 11):
        for text in TEXTS:
            if kind is FigureKind.TABLE and text == TEXTS[2] and number > 5:
                continue
            drawing = draw(made(kind, labels[:number], text), narrow=narrow)
            assert (number, text, drawing.overflow, faults(drawing)) == (number, text, (), [])


@NARROW
@pytest.mark.parametrize("name", BOOK)
def test_the_models_of_the_handbook_fit(name: str, narrow: bool) -> None:
    drawing = draw(BOOK[name], narrow=narrow)
    assert drawing.overflow == ()
    assert faults(drawing) == []


@pytest.mark.parametrize("name", [name for name, model in BOOK.items() if model.kind is not FigureKind.HONEYCOMB])
def test_the_models_of_the_handbook_are_explained_on_the_slide(name: str) -> None:
    assert draw(BOOK[name]).explained


@pytest.mark.parametrize("name", BOOK)
def test_a_slide_has_no_text_under_18_points_and_is_not_higher_than_its_body(name: str) -> None:
    drawing = draw(BOOK[name])
    assert min(sizes(drawing)) >= 18
    assert drawing.width == PAGE.width
    assert drawing.height <= PAGE.height


@NARROW
@pytest.mark.parametrize("name", BOOK)
def test_names_are_unique_and_lines_join_shapes_that_exist(name: str, narrow: bool) -> None:
    shapes = draw(BOOK[name], narrow=narrow).shapes
    names = [shape.name for shape in shapes]
    assert len(names) == len(set(names))
    ends = {end for shape in shapes if isinstance(shape, Line) for end in (shape.start, shape.end)}
    assert ends <= {*names, ""}


def test_a_drawing_for_the_phone_is_asked_for_by_size_or_by_word() -> None:
    assert draw(BOOK["amec"], size=PHONE) == draw(BOOK["amec"], narrow=True)


def test_a_drawing_is_the_same_every_time() -> None:
    assert draw(BOOK["hook"]) == draw(BOOK["hook"])


def test_a_long_chain_turns_to_a_second_row_before_it_loses_its_explanations() -> None:
    drawing = draw(BOOK["amec"])
    tops = {bounds(shape).y for shape in drawing.shapes if not isinstance(shape, Line)}
    assert drawing.explained
    assert len(tops) == 2


def test_explanations_that_do_not_fit_are_left_out_and_the_labels_stay() -> None:
    text = " ".join(TEXTS[2:] * 4)
    drawing = draw(made(FigureKind.CHAIN, SHORT, text))
    painted = {line.text for shape in drawing.shapes for line in lines_of(shape)}
    assert not drawing.explained
    assert drawing.overflow == ()
    assert painted == set(SHORT)


def test_what_cannot_fit_is_named_and_not_raised() -> None:
    drawing = draw(made(FigureKind.LADDER, LONG * 3, ""))
    assert "1. Maatschappelijke verantwoordelijkheid" in drawing.overflow


@KINDS
def test_a_figure_without_parts_is_an_empty_drawing(kind: FigureKind) -> None:
    assert draw(figure(kind)).shapes == ()


@NARROW
@KINDS
def test_one_part_is_drawn_too(kind: FigureKind, narrow: bool) -> None:
    assert faults(draw(made(kind, LONG[:1], TEXTS[1]), narrow=narrow)) == []


def test_steps_of_a_chain_are_joined_in_order() -> None:
    arrows = [shape for shape in draw(BOOK["race"]).shapes if isinstance(shape, Line)]
    assert [(arrow.start, arrow.end) for arrow in arrows] == [
        ("1. Reach", "2. Act"),
        ("2. Act", "3. Convert"),
        ("3. Convert", "4. Engage"),
    ]
    assert all(arrow.arrow for arrow in arrows)


@pytest.mark.parametrize("name", ["beslisreis", "pdca"])
def test_loops_and_cycles_lead_back_to_the_first_step(name: str) -> None:
    arrows = [shape for shape in draw(BOOK[name]).shapes if isinstance(shape, Line) and shape.arrow]
    assert arrows[-1].start.startswith("4")
    assert arrows[-1].end.startswith("1")


def test_a_ladder_climbs_and_a_funnel_narrows() -> None:
    rungs = [shape for shape in draw(BOOK["ambassadeursladder"]).shapes if shape.name[0].isdigit()]
    assert [bounds(rung).y for rung in rungs] == sorted((bounds(rung).y for rung in rungs), reverse=True)
    layers = [bounds(shape).width for shape in draw(BOOK["stdc"]).shapes]
    assert layers == sorted(layers, reverse=True)


def test_the_first_part_of_a_honeycomb_is_in_its_centre() -> None:
    cells = [bounds(shape) for shape in draw(BOOK["honingraat"]).shapes]
    middle = sum(cell.x for cell in cells) / 7, sum(cell.y for cell in cells) / 7
    assert (cells[0].x, cells[0].y) == pytest.approx(middle, abs=2)


def test_segments_of_a_curve_are_as_large_as_their_shares() -> None:
    areas = [_area(shape.points) for shape in draw(BOOK["diffusie"]).shapes if hasattr(shape, "points")][:5]
    shares = [area / sum(areas) * 100 for area in areas]
    assert shares == pytest.approx([2.5, 13.5, 34, 34, 16], abs=0.6)


def _area(points: tuple[tuple[int, int], ...]) -> float:
    pairs = zip(points, points[1:] + points[:1], strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


def test_answers_of_a_decision_tree_lead_to_the_next_question_or_to_an_outcome() -> None:
    names = [shape.name for shape in draw(BOOK["webcare-beslisboom"]).shapes]
    assert "1. ja" in names
    assert "1. nee: melden en bewaren" in names
    assert "4. ja: binnen een uur" in names


def test_a_risk_matrix_keeps_its_grid_on_a_phone() -> None:
    drawing = draw(BOOK["risicomatrix"], narrow=True)
    lefts = {bounds(shape).x for shape in drawing.shapes if shape.name[0].isdigit()}
    assert len(lefts) == 5


WORDS = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)
PARTS = st.lists(st.tuples(WORDS, WORDS), max_size=14)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(list(FigureKind)), PARTS, WORDS, st.booleans(), st.sampled_from(["nl", "en", "xx"]))
def test_any_text_is_drawn_without_touching_or_told_not_to_fit(
    kind: FigureKind, parts: list[tuple[str, str]], formula: str, narrow: bool, language: str
) -> None:
    drawn = draw(figure(kind, *(f"{label}: {text}" for label, text in parts), formula=formula), language, narrow=narrow)
    assert drawn.overflow or faults(drawn) == []


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(WORDS, max_size=6), max_size=8), st.sampled_from([FigureKind.TABLE, FigureKind.MATRIX]))
def test_any_table_is_drawn(rows: list[list[str]], kind: FigureKind) -> None:
    model = figure(kind, rows=tuple(" | ".join(row) for row in rows))
    for narrow in (False, True):
        drawn = draw(model, narrow=narrow)
        assert drawn.overflow or faults(drawn) == []
