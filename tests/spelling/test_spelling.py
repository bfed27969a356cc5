"""Every word of the real course is Dutch to hunspell or stands in the book's own list."""

import re
from functools import cache
from itertools import chain

import pytest

from lesstof.model.source import Span
from lesstof.reading.course import read_course
from lesstof.settings import FILE, load_settings
from lesstof.teacher.reading import read_guide
from tests.spelling.speller import judge, listed
from tests.spelling.texts import Piece, texts_of
from tests.spelling.words import PLAIN, words_of
from tests.support import REPOSITORY

pytestmark = pytest.mark.judge


@cache
def first_places() -> dict[str, Span]:
    """Each distinct word of the course with the span of the text in which it first stands."""
    settings = load_settings(REPOSITORY)
    handbook = read_course(settings).handbook
    pieces = chain(texts_of(handbook, Span(FILE)), texts_of(read_guide(settings, handbook).guide))
    return _first(list(pieces))


def _first(pieces: list[Piece]) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for text, span in pieces:
        for word in words_of(text):
            found.setdefault(word, span)
    return found


def place(word: str, span: Span) -> str:
    """`path:line` of a word that stands in a span's text; the span's first line when the source writes it otherwise."""
    lines = (REPOSITORY / span.path).read_text(encoding="utf-8").translate(PLAIN).split("\n")
    whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    return f"{span.path}:{next((n for n in range(span.line, len(lines) + 1) if whole.search(lines[n - 1])), span.line)}"


def test_every_word_of_the_course_is_spelled_as_a_dictionary_or_the_list_has_it() -> None:
    places = first_places()
    unknown, _ = judge(places, frozenset(listed()))
    assert not unknown, "\n" + "\n".join(f"{place(word, places[word])}: {word}" for word in unknown)


def test_every_word_of_the_list_is_needed() -> None:
    _, used = judge(first_places(), frozenset(listed()))
    assert set(listed()) - used == set()


def test_the_list_is_sorted_and_names_no_word_twice() -> None:
    assert list(listed()) == sorted(set(listed()), key=lambda word: (word.casefold(), word))
