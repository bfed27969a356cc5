"""LibreOffice puts every word of a chapter as nasty as can be in its own frame."""

from pathlib import Path

from tests.judges.rendering import outside, slides_of, to_pdf


def test_every_word_of_a_nasty_chapter_is_in_its_frame(nasty_deck: Path, tmp_path: Path) -> None:
    assert len(slides_of(nasty_deck)) > 150
    assert outside(to_pdf([nasty_deck], tmp_path)) == []
