"""Fills as pixels: what a check of contrast and the choice of colours look at."""

import pytest
from lxml import etree
from PIL import Image

from slides_builder.judging.reporting import judged_deck
from slides_builder.template.school.gradients import gradient
from tests.slides_builder import faulty_decks
from tests.slides_builder.faulty_decks import Document, Slide

A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
DARK, LIGHT = (0, 0, 50, 255), (240, 240, 255, 255)
CENTRE = '<a:path path="circle"><a:fillToRect l="50000" t="50000" r="50000" b="50000"/></a:path>'


def painted(direction: str) -> Image.Image:
    stops = '<a:gs pos="0"/><a:gs pos="100%"/>'
    fill = etree.fromstring(f"<a:gradFill {A}><a:gsLst>{stops}</a:gsLst>{direction}</a:gradFill>")
    found = gradient(fill, [DARK, LIGHT], (80, 40))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("direction", "dark", "light"),
    [
        ('<a:lin ang="0"/>', (0, 20), (79, 20)),
        ('<a:lin ang="5400000"/>', (40, 0), (40, 39)),
        ('<a:lin ang="10800000"/>', (79, 20), (0, 20)),
        ('<a:lin ang="2700000"/>', (0, 0), (79, 39)),
        (CENTRE, (40, 20), (0, 0)),
        (CENTRE.replace("circle", "rect"), (40, 20), (79, 20)),
        ("", (0, 20), (79, 20)),
    ],
)
def test_a_gradient_goes_the_way_it_is_told(direction: str, dark: tuple[int, int], light: tuple[int, int]) -> None:
    picture = painted(direction).convert("L")
    assert picture.getpixel(dark) < 40
    assert picture.getpixel(light) > 215


def test_a_gradient_without_colours_is_nothing() -> None:
    assert gradient(etree.fromstring(f"<a:gradFill {A}/>"), [], (9, 9)) is None


def half_dark(_: Document, slide: Slide) -> None:
    """A picture under a text box: light where its first line stands, dark under its second."""
    picture = Image.new("RGB", (40, 40), "white")
    picture.paste("#202020", (0, 20, 40, 40))
    faulty_decks.photo(slide, picture, (2, 4, 4, 1))
    faulty_decks.lines(slide, ("Licht erachter", "Donker erachter"), (2, 4, 4, 1))


def test_a_line_on_the_dark_half_of_a_picture_is_found() -> None:
    found = judged_deck(faulty_decks.deck(half_dark), "les.pptx").findings
    assert [each.code for each in found if each.code == "W864"] == ["W864"]
