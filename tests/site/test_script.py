"""The site's scripts: every module once in the file that needs it, after what it imports, in the course's words."""

import json
import re
from pathlib import Path

import pytest

import lesstof.outputs.site
from lesstof.labels import labels
from lesstof.outputs.site.scripting import (
    course_id,
    main_script,
    modules_of,
    more_scripts,
    scripts,
    scripts_of_marks,
    texts,
)
from tests.site.books import book

FOLDER = Path(lesstof.outputs.site.__file__).parent / "scripts"
MODULES = sorted(path.stem for path in FOLDER.glob("*.js"))
ENTRIES = (
    *("main", "exercise", "practice", "plan-step", "plan-page", "study", "video", "copying"),
    *("enlarging", "filtering", "slides-shown", "search-dialog", "highlight-bar"),
)


def main(language: str = "nl") -> str:
    return next(text for name, text in scripts(book(language=language)).items() if name.startswith("assets/lesstof."))


def test_every_module_is_in_one_file_and_after_what_it_imports() -> None:
    # A page has the main file first, and the step of a plan before the page of the plan.
    order = [name for entry in ENTRIES for name in modules_of(entry)]
    assert sorted(order) == MODULES
    for name in MODULES:
        source = (FOLDER / f"{name}.js").read_text(encoding="utf-8")
        for needed in re.findall(r"from '\./([a-z-]+)\.js'", source):
            assert order.index(needed) < order.index(name), (needed, name)


def test_what_a_page_needs_is_what_it_loads() -> None:
    def names(content: str) -> list[str]:
        loaded = more_scripts(scripts_of_marks(book()), content, "../..")
        return re.findall(r'<script src="../../assets/lesstof-([a-z-]+)\.[0-9a-f]{8}\.js" defer></script>', loaded)

    assert names("<p>Lees dit.</p>") == []
    assert names('<lt-exercise id="a">') == ["exercise"]
    assert names('<lt-plan-step><lt-plan data-name="plan">') == ["plan-step", "plan-page"]
    assert {main_script(book()), *(name for _, name in scripts_of_marks(book()))} < set(scripts(book()))


@pytest.mark.parametrize("entry", ["search-dialog", "highlight-bar"])
def test_what_is_loaded_at_first_use_has_a_name_that_the_main_file_knows(entry: str) -> None:
    name = next(name for name in scripts(book()) if entry in name)
    assert f"$.bringing.bring('{entry}')" in main()
    assert name.removeprefix("assets/") in main()


def test_nothing_of_a_module_is_left() -> None:
    for text in scripts(book()).values():
        assert not re.search(r"^\s*(import|export)\b|\bimport\(", text, re.MULTILINE)
        assert not re.search(r"^\s*(/\*\*|//|\* @)", text, re.MULTILINE)


def test_every_text_of_a_script_has_a_dutch_one() -> None:
    dutch = labels("nl")._texts
    assert len(texts()) > 60
    assert [text for text in texts() if text not in dutch] == []
    for text in texts():
        assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", dutch[text])), text


def test_the_words_are_those_of_the_course_and_stand_in_the_file_that_says_them() -> None:
    facts = re.search(r"const facts = (\{.*\});", main())
    assert facts
    told = json.loads(facts[1])
    assert (told["course"], told["language"]) == ("proefboek-meer", "nl")
    assert "Give an answer first." not in told["texts"]
    exercise = next(text for name, text in scripts(book()).items() if "exercise" in name)
    assert '"Give an answer first.":"Geef eerst een antwoord."' in exercise
    english = re.search(r"const facts = (\{.*\});", main("en"))
    assert english
    assert json.loads(english[1])["texts"] == {}


def test_the_same_modules_have_the_same_name_and_other_words_another() -> None:
    assert scripts(book()) == scripts(book(edition="9", year="2030"))
    assert main_script(book()) != main_script(book(language="en"))
    assert all(re.fullmatch(r"assets/lesstof(-[a-z-]+)?\.[0-9a-f]{8}\.js", name) for name in scripts(book()))


def test_a_title_without_letters_still_names_a_course() -> None:
    assert course_id(book(title="!!!")) == "course"


def test_no_module_puts_text_on_a_page_as_html_or_speaks_to_the_network() -> None:
    for name in MODULES:
        source = (FOLDER / f"{name}.js").read_text(encoding="utf-8")
        found = re.findall(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|fetch\(|XMLHttp|sendBeacon", source
        )
        assert found == [], name


def test_no_module_has_a_text_over_more_lines_which_joining_would_indent_anew() -> None:
    for name in MODULES:
        source = (FOLDER / f"{name}.js").read_text(encoding="utf-8")
        code = re.sub(r"^\s*/\*.*?\*/|^\s*//[^\n]*|/\[[^\n]*", "", source, flags=re.DOTALL | re.MULTILINE)
        assert [line for line in code.splitlines() if line.count("`") % 2] == [], name
