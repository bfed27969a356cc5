"""`lesstof deck check` at the prompt."""

import json
from pathlib import Path

from tests.cli.prompt import lesstof
from tests.slides_builder import faulty_decks


def written(path: Path, *faults: str) -> Path:
    path.write_bytes(faulty_decks.deck(*(faulty_decks.FAULTS[fault] for fault in faults)))
    return path


def test_a_sound_deck_is_fine(tmp_path: Path) -> None:
    told = lesstof("deck", "check", str(written(tmp_path / "les.pptx")), "--language", "nl", at=tmp_path)
    assert "les.pptx: 1 dia's nagekeken." in told.stdout


def test_each_finding_has_its_slide_shape_rule_and_remedy(tmp_path: Path) -> None:
    deck = written(tmp_path / "les.pptx", "missing-alt-text", "small-text")
    told = lesstof("deck", "check", str(deck), "--language", "en", at=tmp_path, code=1).stdout
    assert "Slide 1: Waarom kijken we?" in told
    assert "error E851 missing-alt-text [Picture 3]" in told
    assert "warning W860 small-text [TextBox 4]: The smallest text here is 11 points" in told
    assert "View Alt Text" in told


def test_warnings_alone_are_no_failure_unless_that_is_asked(tmp_path: Path) -> None:
    deck = str(written(tmp_path / "les.pptx", "small-text"))
    lesstof("deck", "check", deck, at=tmp_path)
    lesstof("deck", "check", deck, "--strict", at=tmp_path, code=1)


def test_programs_get_the_same_as_json(tmp_path: Path) -> None:
    deck = written(tmp_path / "les.pptx", "low-contrast")
    told = json.loads(lesstof("deck", "check", str(deck), "--format", "json", at=tmp_path).stdout)
    (found,) = told["findings"]
    assert (found["rule"], found["slide"], found["shape"]) == ("low-contrast", 1, "TextBox 3")
    assert (told["slides"], told["refused"], found["severity"]) == (1, [], "warning")


def test_another_file_or_none_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "les.pptx").write_text("geen zip")
    assert "E842" in lesstof("deck", "check", "les.pptx", at=tmp_path, code=1).stdout
    for name, reason in (("weg.pptx", "dat bestand is er niet"), (".", "dat is een map")):
        told = lesstof("deck", "check", name, "--language", "nl", at=tmp_path, code=2).stderr
        assert f"{name} is niet te lezen: {reason}" in told
    lesstof("deck", "check", at=tmp_path, code=2)
