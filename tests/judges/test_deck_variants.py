"""Lessons of every length, country and audience, and the nasty chapter, before the validators and our own rules."""

from pathlib import Path

import pytest

from slides_builder.judging.reporting import judged_deck
from tests.judges.conftest import lesstof
from tests.judges.validators import audit_errors, sdk_errors

WISHES = (
    "h03 --minutes 45 --country NL",
    "h03 --minutes 45 --country BE --no-answers",
    "h11 --minutes 90 --country NL --no-answers",
    "h11 --minutes 90 --country BE --handout",
    "h07 --no-answers",
    "h05 --only exercises",
)


@pytest.fixture(scope="module")
def variants(course: Path, nasty_deck: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A deck for each wish, a handout, and the nasty one."""
    folder = tmp_path_factory.mktemp("variants")
    for wish in WISHES:
        made = lesstof("deck", *wish.split(), "--out", f"{folder}/", cwd=course)
        assert made.returncode == 0, made.stdout + made.stderr
    found = sorted(folder.glob("*.pptx"))
    assert len(found) == len(WISHES) + 1
    return [*found, nasty_deck]


def test_nothing_in_them_stands_in_anyones_way(variants: list[Path], decks: list[Path]) -> None:
    for deck in (*variants, *decks):
        judged = judged_deck(deck.read_bytes(), deck.name)
        assert judged.slides
        assert judged.diagnostics == ()


def test_the_open_xml_sdk_finds_nothing_in_them(variants: list[Path]) -> None:
    assert sdk_errors(variants) == []


def test_openxml_audit_finds_nothing_in_them(variants: list[Path]) -> None:
    assert audit_errors(variants) == []
