"""An SVG comes on a slide as an SVG, with a PNG of it for programs that show none."""

import io
from pathlib import Path

import pytest
from PIL import Image

from lesstof.building.step import Result
from slides_builder.outputs import LessonDecks
from slides_builder.rasterising import rasterised
from tests.slides_builder import deck_courses as courses
from tests.slides_builder.conftest import ALL, made, opened
from tests.slides_builder.decks import found
from tests.support import course

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">'
WORDS = '<text x="20" y="90" font-size="28">Bereik → klik</text>'
SVG = f'{HEAD}<rect width="400" height="200" fill="#336699"/>{WORDS}</svg>'
# Each drives a naive renderer out of its stack, or out of patience.
DEEP = HEAD + '<g opacity=".9">' * 900 + '<rect width="1" height="1"/>' + "</g>" * 900 + "</svg>"
NOISE = '<filter id="f"><feTurbulence numOctaves="100000"/></filter>'
ENDLESS = f'{HEAD}{NOISE}<rect width="9" height="9" filter="url(#f)"/></svg>'
THIN = f"{HEAD.replace('400 200', '1 90000')}</svg>"
SIZELESS = f"{HEAD.partition(' viewBox')[0]}></svg>"
NAMES = {"asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main"}


def deck_with(root: Path, svg: str) -> Result:
    path = "chapters/h01/index.md"
    files = courses.chapter(1)
    dia = "/// dia | Kijk\nWat zie je?\n\n![Een pijl](pijl.svg)\n///\n\nTekst.\n\n/// kern\n"
    body = files[path].replace("/// kern\n", dia)
    handbook = course(root, files | {path: body, "chapters/h01/pijl.svg": svg}).handbook
    return made(next(iter(LessonDecks().steps(handbook, ALL))))


def test_the_drawing_and_its_png_are_both_in_the_file(tmp_path: Path) -> None:
    deck = opened(deck_with(tmp_path, SVG))
    picture = found(deck.slide("Kijk"), ".//p:pic")[0]
    assert found(picture, ".//p:cNvPr")[0].get("descr") == "Een pijl"
    assert len(picture.xpath(".//asvg:svgBlip", namespaces=NAMES)) == 1
    media = {name.rpartition(".")[2]: data for name, data in deck.parts.items() if name.startswith("ppt/media/")}
    assert set(media) == {"png", "svg"}
    assert media["svg"].decode() == SVG
    assert b'Extension="svg" ContentType="image/svg+xml"' in deck.parts["[Content_Types].xml"]
    with Image.open(io.BytesIO(media["png"])) as image:
        assert image.size == (1600, 800)
        assert image.convert("RGB").getpixel((5, 5)) == (0x33, 0x66, 0x99)


def test_a_drawing_keeps_its_shape_and_fills_the_room(tmp_path: Path) -> None:
    frame = found(opened(deck_with(tmp_path, SVG)).slide("Kijk"), ".//p:pic//a:ext[@cx]")[0]
    assert int(frame.get("cx")) == pytest.approx(2 * int(frame.get("cy")), rel=0.01)
    assert int(frame.get("cx")) > 4_000_000


def test_the_same_drawing_gives_the_same_png() -> None:
    first = rasterised(SVG.encode(), 400, 200)
    rasterised.cache_clear()
    assert first == rasterised(SVG.encode(), 400, 200)


def test_text_is_drawn_without_a_font_of_the_machine() -> None:
    empty = rasterised(f"{HEAD}</svg>".encode(), 400, 200)
    words = rasterised(f'{HEAD}<text y="90" font-family="Comic Sans MS">Woord</text></svg>'.encode(), 400, 200)
    assert words
    assert words != empty


@pytest.mark.parametrize("svg", [DEEP, ENDLESS, THIN, SIZELESS])
def test_what_cannot_be_drawn_is_told_and_described(svg: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("slides_builder.rasterising.SECONDS", 2)
    result = deck_with(tmp_path, svg)
    assert [found.code for found in result.diagnostics] == ["W804"]
    assert "Een pijl" in opened(result).words
