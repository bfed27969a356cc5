"""Text is as wide as the deck's font makes it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesstof.drawing.metrics import EMU_PER_POINT, baseline, line_height, text_width

FONTS = Path("/usr/share/fonts/truetype/crosextra")


def points(text: str, size: float = 100, bold: bool = False) -> float:
    return text_width(text, size, bold) / EMU_PER_POINT


def test_a_letter_has_the_advance_width_of_the_font() -> None:
    assert points("a") == pytest.approx(981 / 2048 * 100, abs=0.01)


def test_bold_is_wider_than_regular() -> None:
    assert points("Betrouwbaarheid", bold=True) > points("Betrouwbaarheid")


def test_a_line_is_as_high_as_single_spacing_of_calibri() -> None:
    assert line_height(18) / EMU_PER_POINT == pytest.approx(18 * 2500 / 2048, abs=0.001)
    assert 0 < baseline(18) < line_height(18)


def test_wide_characters_that_the_font_lacks_count_one_em() -> None:
    assert points("語") == 100
    assert points("🎉") == 100


def test_combining_and_invisible_characters_have_no_width() -> None:
    assert points("e\u0301") == points("e")
    assert points("\u200b\u200d\u00ad") == 0


def test_a_non_breaking_space_is_as_wide_as_a_space() -> None:
    assert points("\u00a0") == points(" ")


@given(st.text(), st.text(), st.floats(1, 400), st.booleans())
def test_the_parts_of_a_text_are_as_wide_as_the_whole(one: str, other: str, size: float, bold: bool) -> None:
    together = text_width(one + other, size, bold)
    assert together == pytest.approx(text_width(one, size, bold) + text_width(other, size, bold), abs=2)


@given(st.text(), st.floats(1, 400))
def test_every_text_has_a_width_that_grows_with_its_size(text: str, size: float) -> None:
    assert 0 <= text_width(text, size) <= text_width(text, size * 1.5)


@pytest.mark.skipif(not FONTS.exists(), reason="needs Debian's fonts-crosextra-carlito")
def test_the_packaged_metrics_are_those_of_the_font() -> None:
    pytest.importorskip("fontTools")
    import json

    from lesstof.drawing import metrics_from_font

    packaged = Path(metrics_from_font.__file__).with_name("carlito.json")
    assert json.loads(packaged.read_text(encoding="utf-8")) == metrics_from_font.metrics_of(FONTS)
