"""The reference for authors is what the reader's own tables say."""

from pathlib import Path

import pytest

from lesstof.reading.reference import reference
from lesstof.reading.vocabulary import vocabulary
from lesstof.settings import KEYS

PAGE = Path(__file__).parents[2] / "AUTHORING.md"


def test_authoring_md_is_printed_from_the_tables() -> None:
    assert PAGE.read_text(encoding="utf-8") == reference("nl")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_reference_names_every_word_of_the_vocabulary(language: str) -> None:
    words = vocabulary(language)
    page = reference(language)
    shown = ("block", "option", "key", "heading", "exercise-kind", "level", "figure-kind", "field-kind", "reference")
    missing = [
        word for category in shown for word in words.words(category) if f"`{word}`" not in page.replace("## ", "")
    ]
    assert missing == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_reference_explains_every_setting(language: str) -> None:
    page = reference(language)
    assert "setting:" not in page
    assert all(f"| `{key}` |" in page for key in KEYS)
