"""Text is cut into lines that fit, at the places where a typesetter would cut it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesstof.drawing.drawing import Rect, TextLine
from lesstof.drawing.hyphenation import hyphenation
from lesstof.drawing.metrics import EMU_PER_POINT, line_height, text_width
from lesstof.drawing.wrapping import atoms, balanced, fit, widest_word, wrap

WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzéëï-/ \u00ad\n日本语🎉e\u0301", max_size=80)


def lines(text: str, width_pt: float, size: float = 18, language: str = "nl") -> tuple[str, ...]:
    return wrap(text, round(width_pt * EMU_PER_POINT), size, language=language)


def test_lines_end_at_spaces() -> None:
    assert lines("wat verandert in kennis, houding of gedrag?", 110) == (
        "wat verandert",
        "in kennis,",
        "houding of",
        "gedrag?",
    )


def test_a_line_feed_starts_a_new_line() -> None:
    assert lines("een\ntwee", 500) == ("een", "twee")


def test_blank_text_gives_no_line() -> None:
    assert lines(" \n ", 500) == ()


def test_a_non_breaking_space_keeps_words_together() -> None:
    assert lines("kosten €\u00a0600 nu", 75) == ("kosten", "€\u00a0600 nu")


def test_a_soft_hyphen_shows_only_where_a_line_ends() -> None:
    assert lines("social\u00admedia", 500) == ("socialmedia",)
    assert lines("social\u00admedia", 60) == ("social-", "media")


def test_a_word_is_broken_after_its_own_hyphen_or_slash_first() -> None:
    assert lines("politiek-juridisch", 90) == ("politiek-", "juridisch")
    assert lines("hogeschool/universiteit", 100) == ("hogeschool/", "universiteit")


@pytest.mark.parametrize("text", ["24/7", "90-9-1", "e-mail", "−100"])
def test_numbers_and_short_compounds_are_no_break_opportunity(text: str) -> None:
    assert atoms(text) == (text,)


def test_a_long_word_is_hyphenated_by_the_language() -> None:
    assert lines("samenwerkingsprojecten", 100) == ("samenwer-", "kingsprojec-", "ten")
    assert lines("measurement", 75, language="en") == ("measure-", "ment")


def test_punctuation_does_not_count_as_a_letter_of_the_word() -> None:
    assert lines("(verantwoordelijkheid),", 110)[-1].endswith("heid),")


def test_a_lone_consonant_goes_with_the_vowel_that_follows() -> None:
    places = hyphenation("socialmediarichtlijnen", "nl")
    assert "socialm" not in {"socialmediarichtlijnen"[:place] for place in places}


def test_a_word_of_an_unknown_language_is_cut_with_a_hyphen() -> None:
    assert lines("bcdfghjklmnpqrst", 60, language="xx")[0].endswith("-")


def test_chinese_is_cut_between_characters_without_a_hyphen() -> None:
    assert lines("日本語のテキスト", 60) == ("日本語", "のテキ", "スト")


def test_a_family_emoji_stays_one_character() -> None:
    family = "👨\u200d👩\u200d👧"
    assert lines(family * 3, 30) == (family,) * 3


def test_balanced_lines_are_of_about_equal_length() -> None:
    width = round(165 * EMU_PER_POINT)
    assert wrap("Zorgvuldig deelnemen aan", width, 18) == ("Zorgvuldig deelnemen", "aan")
    assert balanced("Zorgvuldig deelnemen aan", width, 18) == ("Zorgvuldig", "deelnemen aan")


def test_the_largest_size_that_fits_is_taken() -> None:
    wide, low = Rect(0, 0, 200 * EMU_PER_POINT, 30 * EMU_PER_POINT), Rect(0, 0, 10**8, 23 * EMU_PER_POINT)
    assert fit("Doelen", wide, (18, 20, 24)) == (TextLine("Doelen", 24),)
    assert fit("Doelen", low, (18, 20, 24)) == (TextLine("Doelen", 18),)


def test_a_smaller_size_is_better_than_a_broken_word() -> None:
    narrow = Rect(0, 0, text_width("verantwoordelijkheid", 18), 10**7)
    assert fit("verantwoordelijkheid", narrow, (18, 24)) == (TextLine("verantwoordelijkheid", 18),)


def test_what_does_not_fit_gives_none() -> None:
    assert fit("twee regels tekst", Rect(0, 0, 60 * EMU_PER_POINT, line_height(18)), (18,)) is None


@given(WORDS, st.integers(1, 300), st.sampled_from((12.0, 18.0, 22.5)), st.booleans())
def test_no_line_is_wider_than_asked_unless_it_is_one_character(text: str, width: int, size: float, bold: bool) -> None:
    limit = width * EMU_PER_POINT
    for line in wrap(text, limit, size, bold):
        assert text_width(line, size, bold) <= limit or len(line.rstrip("-\u0301")) <= 1


@given(WORDS, st.integers(1, 300))
def test_wrapping_loses_no_character_and_adds_none_but_hyphens(text: str, width: int) -> None:
    def bare(text: str) -> str:
        return "".join(text.split()).replace("-", "").replace("\u00ad", "")

    assert bare("".join(wrap(text, width * EMU_PER_POINT, 18))) == bare(text)


@given(WORDS, st.integers(20, 300))
def test_balancing_adds_no_line(text: str, width: int) -> None:
    assert len(balanced(text, width * EMU_PER_POINT, 18)) <= len(wrap(text, width * EMU_PER_POINT, 18))


@given(st.text(alphabet="abcdeëï-/ \n", max_size=80), st.integers(20, 300))
def test_lines_keep_words_whole_from_the_width_of_the_widest_word_on(text: str, width: int) -> None:
    limit = max(width * EMU_PER_POINT, widest_word(text, 18))
    assert {atom for line in wrap(text, limit, 18) for atom in atoms(line)} == set(atoms(text))
