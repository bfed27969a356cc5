"""Where another program parses an author's Markdown, blocks still look like boxes."""

import time

import pytest
from markdown import Markdown

from lesstof.reading.extension import LesstofExtension


def convert(text: str) -> str:
    return Markdown(extensions=["fenced_code", "tables", LesstofExtension()]).convert(text)


def test_a_block_is_a_box_with_its_title_and_without_its_options() -> None:
    html = convert(
        "Voor.\n/// voorbeeld | Bellen\n    land: BE\n    jaar: 2016\n\nEr werd *gebeld*.\n\n- a\n///\n\nNa."
    )
    assert html.count('<div class="lesstof-box">') == 1
    assert "<strong>Bellen</strong>" in html
    assert "<em>gebeld</em>" in html
    assert "///" not in html
    assert "land" not in html


@pytest.mark.parametrize("opening", ["/// kern", "//// kern", "  /// kern", "///kern"])
def test_a_block_without_a_title_is_named_by_its_word(opening: str) -> None:
    assert "<strong>kern</strong>" in convert(f"{opening}\n- a\n///")


def test_a_fence_in_code_stays_code() -> None:
    assert "/// kern" in convert("```\n/// kern\n- a\n///\n```")


@pytest.mark.parametrize("text", ["/// a" + " " * 100_000 + "x | y" + " " * 100_000 + "z", "/" * 100_000 + " a"])
def test_a_long_fence_is_rewritten_in_time(text: str) -> None:
    started = time.process_time()
    convert(text)
    assert time.process_time() - started < 2
