"""Dutch and English words of the format."""

from pathlib import Path

import pytest

from lesstof.model.handbook import Handbook
from lesstof.reading.grammar import BLOCKS, KEYS
from lesstof.reading.reference import reference
from lesstof.reading.vocabulary import LANGUAGES, normal, suggestion, vocabulary
from tests.support import chapter, course, told

ENGLISH_CHAPTER = """---
chapter: 1
title: Trial
core-question: Does it work?
reviewed: 2026-06
---

/// objectives
- 1.1 (remember) name the chain.
///

## 1.1 Begin {#begin}

See [reach](term:reach) and #10101.
<!-- register: AMEC -->

/// model | The chain
    id: chain
    kind: chain
    on slide: no

1. **Aims**: what should change?
///

/// terms
- **reach**: number of people. See also: view. Used for: audience.
- **view**: one look.
///

/// example | Brussels
    country: BE
    organisation: visit.brussels

They called.
///

## Key points {#key-points}

/// key-points
- One.
///
"""
ENGLISH_EXERCISE = """---
id: 01-01
title: Trial
kind: numeric
level: apply
objective: 1.1
minutes: 5
points: 2
answer: 1,250.5
unit: %
---

Compute.

## Worked answer
So.

## Feedback on mistakes
- 3.6: Too little.
"""
ENGLISH = {
    "chapters/h01/index.md": ENGLISH_CHAPTER,
    "exercises/h01/01-trial.md": ENGLISH_EXERCISE,
    "content/news/2026-11-02-quiet.md": (
        "---\ntitle: T\nkind: column\nchapter: h01\ndate: 2026-11-02\n---\n\nA.\n\n<!-- more -->\n\nB.\n"
    ),
    "content/attachments/10101-sheet.md": "---\ncode: 10101\ntitle: T\nkind: worksheet\nchapter: 1\n---\n\nA.\n",
    "content/index.md": "---\ntitle: T\nkind: home\n---\n\nA.\n",
}


def summary(book: Handbook) -> tuple[object, ...]:
    """What was read, without the names of files."""
    (one,) = book.chapters
    return (
        [type(part).__name__ for part in one.parts],
        [section.number for section in one.sections],
        [(entry.name, entry.see, entry.see_also) for entry in book.register],
        [(exercise.kind, exercise.level, bool(exercise.worked)) for exercise in book.exercises],
        [(post.kind, bool(post.excerpt)) for post in book.posts],
        [(attachment.kind, attachment.chapter) for attachment in book.attachments],
        [page.kind for page in book.pages],
    )


def test_an_english_course_is_written_in_english_words(tmp_path: Path) -> None:
    found = course(tmp_path, ENGLISH, "en")
    assert found.diagnostics == ()
    assert summary(found.handbook)[1] == ["1.1", ""]


def test_english_words_always_work_in_a_dutch_course(tmp_path: Path) -> None:
    english = course(tmp_path / "en", ENGLISH, "en")
    dutch_numbers = {
        name: text.replace("1,250.5", "1.250,5").replace("- 3.6", "- 3,6") for name, text in ENGLISH.items()
    }
    dutch = course(tmp_path / "nl", dutch_numbers, "nl")
    assert dutch.diagnostics == ()
    assert summary(dutch.handbook) == summary(english.handbook)


def test_dutch_words_do_not_work_in_an_english_course(tmp_path: Path) -> None:
    files = {"chapters/h01/index.md": chapter("/// begrippen\n- **a**: b\n///")}
    found = course(tmp_path, files, "en")
    assert {"E107", "E201"} <= {one.code for one in found.diagnostics}


def test_a_word_may_differ_in_case_and_hyphens(tmp_path: Path) -> None:
    body = "/// Kernpunten\n- a\n///\n\n/// RECHT | X\n    Land: nl\n    PEILDATUM: 2026-06\n\nA.\n///\n\n## Kernpunten"
    assert told(tmp_path, course(tmp_path, {"chapters/h01/index.md": chapter(body)}).diagnostics) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_grammar_is_in_the_vocabulary_and_means_one_thing(language: str) -> None:
    words = vocabulary(language)
    assert set(BLOCKS) == set(words.table["block"])
    assert {field.name for rule in BLOCKS.values() for field in rule.options} <= set(words.table["option"])
    assert {field.name for fields in KEYS.values() for field in fields} <= set(words.table["key"])
    for category, entries in words.table.items():
        shown = [normal(word) for word, _ in entries.values()]
        assert len(set(shown)) == len(shown), category
        assert [words.canonical(category, word) for word, _ in entries.values()] == list(entries)


def test_both_languages_have_the_same_names() -> None:
    dutch, english = (vocabulary(language).table for language in LANGUAGES)
    assert {name: list(entries) for name, entries in dutch.items()} == {
        name: list(entries) for name, entries in english.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reference_for_authors_names_every_block_option_and_key(language: str) -> None:
    page, words = reference(language), vocabulary(language)
    for category in ("block", "exercise-kind", "level", "figure-kind", "field-kind", "heading"):
        for word in words.words(category):
            assert f"{word}`" in page


@pytest.mark.parametrize(
    ("word", "meant"),
    [("voorbeld", "voorbeeld"), ("kernpunt", "kernpunten"), ("begrip", "begrippen"), ("zzzz", ""), ("x" * 100_000, "")],
)
def test_a_misspelt_word_gets_the_likely_one(word: str, meant: str) -> None:
    assert suggestion(word, vocabulary("nl").words("block")) == meant
