"""A text falls apart into words, and a course into the texts that a reader reads as prose."""

from pathlib import Path

import pytest

from lesstof.model.prose import Element
from tests.spelling.speller import forms, in_list
from tests.spelling.texts import texts_of
from tests.spelling.words import words_of
from tests.support import chapter, course


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Zo’n foto's van de zzp'er", ["Zo'n", "foto's", "van", "de", "zzp'er"]),
        ("‘s Ochtends’ zegt ze: ’t is ‘mooi’", ["Ochtends", "zegt", "ze", "is", "mooi"]),
        ("een auto-onderdeel – of twee", ["een", "auto-onderdeel", "of", "twee"]),
        ("in- en verkoop", ["in-", "en", "verkoop"]),
        ("béíde ideeën, één coördinator", ["béíde", "ideeën", "één", "coördinator"]),
        ("Als…, dan…want", ["Als", "dan", "want"]),
        ("50-plusser, 2e, A4'tje en 12,5%", ["plusser", "en"]),
        ("*en/of* (fiets)pad", ["en", "of", "fiets", "pad"]),
        ("zacht\u00adgekookt", ["zachtgekookt"]),
        ("Zie https://www.nrc.nl/a-b?c of visit.brussels/nl, @noor #fietsweer", ["Zie", "of"]),
        ("Mail naar noor.b@zadelpunt.nl. Klaar.", ["Mail", "naar", "Klaar"]),
        ("Klaar.Dan verder", ["Klaar", "Dan", "verder"]),
    ],
)
def test_a_text_falls_apart_into_words(text: str, words: list[str]) -> None:
    assert list(words_of(text)) == words


def test_a_cut_word_is_accepted_by_its_stem_without_the_linking_s() -> None:
    assert list(forms("onderhouds-")) == [("onderhouds-",), ("onderhouds",), ("onderhoud",)]


def test_a_hyphened_word_is_accepted_by_its_parts() -> None:
    assert list(forms("A-TikTok-video")) == [("A-TikTok-video",), ("TikTok", "video")]


def test_an_entry_in_lower_case_allows_the_capital_of_a_sentence_and_not_the_other_way_round() -> None:
    assert (in_list("Planstap", ["planstap"]), in_list("twitter", ["Twitter"])) == ("planstap", "")


def test_the_description_of_a_picture_inside_a_paragraph_is_read() -> None:
    picture = Element("p", (), ("Kijk ", Element("img", (("alt", "Een fiets"), ("src", "x.png")))))
    assert [text for text, _ in texts_of(picture) if text] == ["Kijk", "Een fiets"]


def test_code_addresses_and_reference_lists_are_no_prose(tmp_path: Path) -> None:
    body = "Tekst met `kode` en [link](https://a.nl).\n\n## 1.1 Kop {#kop}\n\n## Bronnen {#bronnen}\n\n- Jansen."
    texts = [text for text, _ in texts_of(course(tmp_path, {"chapters/h01/index.md": chapter(body)}).handbook.chapters)]
    assert [word for text in texts for word in words_of(text)] == [
        *("Proef", "Werkt", "het", "Tekst", "met", "en", "link", "Kop")
    ]
