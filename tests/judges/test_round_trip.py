"""A deck that LibreOffice opened and saved again says the same: titles, text, tables, notes, links and languages.

What LibreOffice 7 drops whatever a file says: alt text of groups, charts and tables, the mark of a header row, sections
and names of slides. `lesstof deck update` therefore knows slides by what custom properties tell, which stay.
"""

import subprocess
from pathlib import Path

import pytest
from msgspec.structs import replace
from pptx import Presentation

from slides_builder.updating.reading import read_deck
from tests.judges.round_trip import ToldShape, ToldSlide, told

FILTER = "pptx:Impress MS PowerPoint 2007 XML"


@pytest.fixture(scope="module")
def before(decks: list[Path], nasty_deck: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Three decks of ours, each with its second slide hidden."""
    folder = tmp_path_factory.mktemp("before")
    own = [deck for deck in decks if "teacher" in deck.parts and deck.name.startswith(("h03", "h11"))]
    for deck in (*own, nasty_deck):
        document = Presentation(str(deck))
        document.slides[1]._element.set("show", "0")
        document.save(str(folder / deck.name))
    return sorted(folder.glob("*.pptx"))


@pytest.fixture(scope="module")
def after(before: list[Path], tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Path]:
    """What LibreOffice made of each."""
    folder = tmp_path_factory.mktemp("after")
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", FILTER, "--outdir", str(folder), *map(str, before)]
    subprocess.run(command, capture_output=True, timeout=900, check=True)
    return {deck: folder / deck.name for deck in before}


def without_what_libreoffice_drops(slide: ToldSlide) -> ToldSlide:
    return replace(slide, shapes=tuple(map(_lessened, slide.shapes)), languages=frozenset())


def _lessened(shape: ToldShape) -> ToldShape:
    return replace(shape, header=False, alt="" if shape.kind in {"chart", "group", "table"} else shape.alt)


def test_every_slide_says_the_same(after: dict[Path, Path]) -> None:
    for deck, saved in after.items():
        for one, other in zip(told(deck), told(saved), strict=True):
            assert without_what_libreoffice_drops(other) == without_what_libreoffice_drops(one), deck.name
            # Letters of other scripts get a language of LibreOffice's own.
            assert one.languages <= other.languages


def test_a_hidden_slide_stays_hidden(after: dict[Path, Path]) -> None:
    for saved in after.values():
        assert [slide.hidden for slide in told(saved)][:3] == [False, True, False]


def test_the_deck_still_knows_which_lesson_it_is(after: dict[Path, Path]) -> None:
    for deck, saved in after.items():
        if deck.name.startswith("h"):
            old, new = (read_deck(path.read_bytes(), path.stem) for path in (deck, saved))
            assert (new.wish, new.marks) == (old.wish, old.marks)
            assert [each.fields.body for each in new.found] == [each.fields.body for each in old.found]
