"""Counts of a course and of a text."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from lesstof.counting.readability import Measure, measure

MINIMAL = Path(__file__).parents[1] / "fixtures" / "course-minimal"


def test_words_sentences_and_syllables_are_counted() -> None:
    assert measure("De kat slaapt. Zij droomt van vis!", "nl") == Measure(words=7, sentences=2, syllables=7)


def test_a_number_is_no_word_and_a_decimal_comma_no_sentence() -> None:
    assert measure("Dat is 4,8 procent.", "nl") == Measure(words=3, sentences=1, syllables=4)


def test_short_sentences_read_easier_than_long_ones() -> None:
    short = measure("Het regent. Wij gaan naar huis. Daar is het warm.", "nl")
    long = measure("Verantwoordelijkheidsgevoel veronderstelt onafhankelijkheid van verwachtingen.", "nl")
    assert short.ease("nl") > 90 > 30 > long.ease("nl")


def test_an_empty_text_has_no_reading_ease() -> None:
    assert measure("", "nl").ease("nl") == 0


@pytest.mark.parametrize(("words", "minutes"), [(0, 0), (1, 1), (200, 1), (201, 2)])
def test_reading_time_is_rounded_up(words: int, minutes: int) -> None:
    assert Measure(words, 1, 1).reading_minutes == minutes


def test_the_prompt_prints_the_counts_of_the_minimal_course() -> None:
    lesstof = Path(sys.executable).parent / "lesstof"
    command = [lesstof, "stats", "--format", "json", "--course", MINIMAL]
    counts = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    chapters = sorted(folder.name for folder in (MINIMAL / "chapters").iterdir())
    assert list(counts)[:-1] == chapters
    exercises = [path for path in (MINIMAL / "exercises").rglob("*.md") if not path.name.endswith(".docent.md")]
    whole = counts[list(counts)[-1]]
    assert sum(number for _, number in whole["kinds"]) == len(exercises)
    assert whole["slides"] > len(exercises)
    assert whole["posts"] == len(list((MINIMAL / "content" / "actueel").iterdir()))
    assert whole["register"] >= max(counts[chapter]["register"] for chapter in chapters) > 0
