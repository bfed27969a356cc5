"""LibreOffice puts every word of a deck in its own frame: of the handbook, and of a chapter as nasty as can be."""

from pathlib import Path

from tests.judges.rendering import pages_of, slides_of, strays, to_pdf


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
