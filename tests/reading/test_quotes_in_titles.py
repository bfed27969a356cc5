"""Titles and other short texts have the quotes of running text, and are otherwise what the author wrote."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from lesstof.model.chapter import ClassSlide, Example, Interview
from lesstof.model.figure import Figure
from lesstof.model.handbook import Handbook
from lesstof.reading.course import read_course
from lesstof.reading.markdown import Parser
from tests.support import CHAPTER, EXERCISE, chapter, exercise, settings_for, write

SMART = {"smarty": {"smart_dashes": False, "substitutions": {"left-single-quote": "&rsquo;"}}}
BODY = """## 1.1 Wat is een "merk"?

/// voorbeeld | De "gratis" taart
    land: BE
    organisatie: Bakker 't Hoekje
    jaar: 2024
    bron: "Taart" (2024)

Tekst.
///

/// dia | Is dit "viraal"?
    minuten: 4

Wat denk je?
///

/// model | Het "model"
    soort: keten
    grens: Zegt niets over "waarom".

1. **Een**: dit.
2. **Twee**: dat.
///

/// interview | "Meten is 'echt' kiezen"
    wie: iemand
    echt: nee

**Wat?**

Dat.
///
"""


def read(root: Path, files: dict[str, str]) -> Handbook:
    settings = replace(settings_for(root, extensions=("smarty",)), extension_configs=SMART)
    write(root, files)
    return read_course(settings).handbook


def test_every_kind_of_title_has_the_quotes_of_running_text(tmp_path: Path) -> None:
    found = read(tmp_path, {CHAPTER: chapter(BODY)}).chapters[0]
    section = found.sections[0]
    titles = {type(part): part.title for part in section.parts if not isinstance(part, str) and hasattr(part, "title")}
    assert section.title == "Wat is een “merk”?"
    assert titles[Example] == "De “gratis” taart"
    assert titles[ClassSlide] == "Is dit “viraal”?"
    assert titles[Figure] == "Het “model”"
    assert titles[Interview] == "Meten is ’echt’ kiezen"
    example = next(part for part in section.parts if isinstance(part, Example))
    assert (example.organisation, example.source) == ("Bakker ’t Hoekje", "“Taart” (2024)")
    assert next(part.limits for part in section.parts if isinstance(part, Figure)) == "Zegt niets over “waarom”."


def test_the_title_of_an_exercise_has_them_too_and_ids_do_not_change(tmp_path: Path) -> None:
    text = exercise("open", "Wat is dat?").replace("titel: Proef", 'titel: Waarom "past bij" geen foto\'s telt')
    found = read(tmp_path, {EXERCISE: text, CHAPTER: chapter(BODY)})
    assert found.exercises[0].title == "Waarom “past bij” geen foto’s telt"
    assert next(part.id for part in found.chapters[0].parts if isinstance(part, Example)) == "de-gratis-taart"


@pytest.mark.parametrize("text", ["*Los* zand", "a  # b", "[x](y)", "<b>&amp;", "a_b_c", "`c`", "\\*", "#ad"])
def test_what_else_looks_like_markup_stays_text(text: str) -> None:
    assert Parser(("smarty",)).quoted(text + ' "q"') == text + " “q”"


def test_without_the_extension_nothing_changes() -> None:
    assert Parser().quoted('"a"') == '"a"'
