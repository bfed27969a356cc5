"""LibreOffice puts every word of a deck in its own frame: of the handbook, and of a chapter as nasty as can be."""

from pathlib import Path

import pytest

from slides_builder.teacher_outputs import TeacherDecks
from tests.judges import nasty
from tests.judges.rendering import pages_of, slides_of, strays, to_pdf
from tests.slides_builder.conftest import ALL, made
from tests.slides_builder.deck_courses import chapter
from tests.support import guide


@pytest.fixture(scope="module")
def nasty_deck(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nasty")
    read = guide(folder / "course", chapter(1, nasty.body(), nasty.TITLE))
    (step,) = TeacherDecks().steps(read.guide, ALL)
    deck = folder / "nasty.pptx"
    deck.write_bytes(made(step).artifacts[0].data)
    return deck


def outside(rendered: dict[Path, Path]) -> list[str]:
    """Words out of their frames as `h03.pptx slide 12: word`; deck → PDF."""
    found = []
    for deck, pdf in rendered.items():
        for number, (words, boxes) in enumerate(zip(pages_of(pdf), slides_of(deck), strict=True), 1):
            found += [f"{deck.name} slide {number}: {word.text}" for word in strays(words, boxes)]
    return found


def test_every_word_of_a_nasty_chapter_is_in_its_frame(nasty_deck: Path, tmp_path: Path) -> None:
    assert len(slides_of(nasty_deck)) > 150
    assert outside(to_pdf([nasty_deck], tmp_path)) == []


def test_every_word_of_the_teachers_decks_is_in_its_frame(rendered: dict[Path, Path]) -> None:
    assert outside({deck: pdf for deck, pdf in rendered.items() if "teacher" in deck.parts}) == []
