"""The word at the way back of a loop stands free of the boxes, in every size; other kinds have none."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from lesstof.drawing import PAGE, PHONE, SLIDE, Size, draw
from lesstof.drawing.drawing import Box, Label, Rect
from lesstof.drawing.extents import bounds
from lesstof.model.figure import Figure, FigureKind
from tests.drawing.drawn_figures import figure
from tests.support import parts, told_of

SIZES = (PAGE, SLIDE, PHONE)
LOOP = "/// model | Lus\n    id: lus\n    soort: {kind}\n    terug: opnieuw\n\n1. **A**: een.\n2. **B**: twee.\n///"


def loop(count: int, back: str = "loyaliteitslus") -> Figure:
    steps = (f"Stap {number}: zoeken, vragen en vergelijken" for number in range(count))
    return replace(figure(FigureKind.LOOP, *steps), back=back, alt="")


def overlap(one: Rect, other: Rect) -> bool:
    across = one.x < other.x + other.width and other.x < one.x + one.width
    return across and one.y < other.y + other.height and other.y < one.y + one.height


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [2, 3, 4, 5, 6, 7, 8])
def test_the_word_is_drawn_once_and_covers_no_box(count: int, size: Size) -> None:
    drawing = draw(loop(count), "nl", size)
    (word,) = [shape for shape in drawing.shapes if isinstance(shape, Label)]
    assert " ".join(line.text for line in word.lines) == "loyaliteitslus"
    assert not drawing.overflow
    assert not [shape for shape in drawing.shapes if isinstance(shape, Box) and overlap(word.rect, bounds(shape))]


@pytest.mark.parametrize("size", SIZES)
def test_without_a_word_or_a_way_back_there_is_none(size: Size) -> None:
    for nothing in (loop(4, ""), loop(1)):
        assert not [shape for shape in draw(nothing, "nl", size).shapes if isinstance(shape, Label)]


def test_the_description_tells_the_word() -> None:
    assert draw(loop(3)).description.endswith("De weg terug: loyaliteitslus.")


def test_the_word_is_read_and_another_kind_may_not_have_one(tmp_path: Path) -> None:
    (found,) = parts(tmp_path, LOOP.format(kind="lus"))
    assert isinstance(found, Figure)
    assert found.back == "opnieuw"
    assert told_of(tmp_path / "keten", LOOP.format(kind="keten"))[0].startswith("E207 10:")
