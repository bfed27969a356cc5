"""A drawing as SVG: one picture to a screen reader, text to a mouse, and colours left to the style sheet."""

import re
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from lesstof.drawing import draw
from lesstof.drawing.drawing import Box, Drawing, Line, Rect, Role, TextLine
from lesstof.drawing.svg import paint_pair, paint_svg
from lesstof.model.figure import FigureKind
from tests.drawing.drawn_figures import BOOK, figure

BOTH = pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])


def painted(name: str, narrow: bool = False) -> str:
    return paint_svg(draw(BOOK[name], narrow=narrow), "f1")


def shapes(*parts: Box | Line) -> etree._Element:
    return etree.fromstring(paint_svg(Drawing("t", "d", 952500, 952500, parts), "f"))


@BOTH
@pytest.mark.parametrize("name", BOOK)
def test_it_is_well_formed_and_has_no_colour_style_or_script(name: str, narrow: bool) -> None:
    text = painted(name, narrow)
    etree.fromstring(text)
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgb|fill=|stroke=|style=|<script|href", text)


def test_a_screen_reader_gets_one_picture_with_a_name_and_a_description() -> None:
    root = etree.fromstring(painted("race"))
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "f1-title f1-desc"
    assert [(child.tag, child.get("id"), child.text) for child in root[:2]] == [
        ("title", "f1-title", "Model"),
        ("desc", "f1-desc", "Keten van 4 stappen: Reach, Act, Convert, Engage."),
    ]


def test_its_unit_is_the_css_pixel_with_at_most_one_decimal() -> None:
    root = etree.fromstring(painted("diffusie"))
    width = float(root.get("viewBox", "").split()[2])
    assert width == pytest.approx(10972800 / 9525 + 4)
    assert not re.search(r"\d\.\d\d", painted("diffusie").split("<g", 1)[1].replace("viewBox", ""))


def test_each_line_of_text_is_an_element_at_a_place_of_its_own() -> None:
    lines = (TextLine("Bereik", 20, True), TextLine("hoeveel mensen", 18))
    root = shapes(Box("b", Rect(0, 0, 952500, 952500), Role.SOFT, lines))
    first, second = root.iter("text")
    assert (first.text, first.get("class"), first.get("x")) == ("Bereik", "lt-bold lt-mid", "50")
    assert float(second.get("y", "")) > float(first.get("y", ""))


def test_an_arrow_ends_in_a_head_whose_tip_is_the_end_of_the_line() -> None:
    root = shapes(Line("a", ((0, 95250), (952500, 95250)), arrow=True))
    body, head = root[2]
    assert head.get("points", "").split()[0] == "100,10"
    assert float(body.get("points", "").split()[1].split(",")[0]) < 100


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_any_text_is_escaped(text: str) -> None:
    model = figure(FigureKind.CHAIN, f"{text}<b>&\"'", "Tweede", title=text)
    root = etree.fromstring(paint_svg(draw(model), "f"))
    ours = {"svg", "title", "desc", "g", "rect", "text", "polyline", "polygon"}
    assert {element.tag for element in root.iter()} <= ours


def test_hostile_text_stays_text() -> None:
    model = figure(FigureKind.CHAIN, "<script>alert(1)</script>", "]]><!--", title="</title><script>")
    text = paint_svg(draw(model), 'x" onload="alert(1)')
    assert "<script" not in text
    assert etree.fromstring(text).get("onload") is None


def test_both_variants_come_together_and_tell_whether_they_explain() -> None:
    model = BOOK["rean"]
    root = etree.fromstring(paint_pair(draw(model), draw(model, narrow=True), "f"))
    assert root.get("class") == "lt-drawings lt-wide-explained"
    assert [child.get("class") for child in root] == ["lt-drawing lt-wide", "lt-drawing lt-narrow"]
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids)) == 4


def test_the_style_sheet_knows_every_role_and_uses_only_properties_of_the_page() -> None:
    sheet = files("lesstof.drawing").joinpath("figures.css").read_text(encoding="utf-8")
    assert all(f".lt-{role}" in sheet for role in Role)
    assert not re.search(r"#[0-9a-fA-F]{3}", sheet)
