"""The site's script: all modules once, each after what it needs, in the course's words."""

import json
import re
from pathlib import Path

import lesstof.outputs.site
from lesstof.labels import labels
from lesstof.outputs.site.scripting import course_id, script, script_name, texts
from tests.site.books import book

FOLDER = Path(lesstof.outputs.site.__file__).parent / "scripts"
MODULES = sorted(path.stem for path in FOLDER.glob("*.js"))


def test_every_module_is_in_it_once_and_after_what_it_imports() -> None:
    whole = script(book())
    places = {name: whole.index(f"const ${name.replace('-', '_')} = (") for name in MODULES}
    assert len(places) > 20
    for name in MODULES:
        source = (FOLDER / f"{name}.js").read_text(encoding="utf-8")
        for needed in re.findall(r"from '\./([a-z-]+)\.js'", source):
            assert places[needed] < places[name], (needed, name)


def test_nothing_of_a_module_is_left() -> None:
    whole = script(book())
    assert not re.search(r"^\s*(import|export)\b", whole, re.MULTILINE)
    assert not re.search(r"^\s*(/\*\*|//|\* @)", whole, re.MULTILINE)


def test_every_text_of_a_script_has_a_dutch_one() -> None:
    dutch = labels("nl")._texts
    assert len(texts()) > 60
    assert [text for text in texts() if text not in dutch] == []
    for text in texts():
        assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", dutch[text])), text


def test_the_words_are_those_of_the_course() -> None:
    facts = re.search(r"const facts = (\{.*\});", script(book()))
    assert facts
    told = json.loads(facts[1])
    assert (told["course"], told["language"]) == ("proefboek-meer", "nl")
    assert told["texts"]["Next question"] == "Volgende vraag"
    english = re.search(r"const facts = (\{.*\});", script(book(language="en")))
    assert english
    assert json.loads(english[1])["texts"] == {}


def test_the_same_modules_have_the_same_name_and_other_words_another() -> None:
    assert script_name(book()) == script_name(book(edition="9", year="2030"))
    assert script_name(book()) != script_name(book(language="en"))
    assert re.fullmatch(r"assets/lesstof\.[0-9a-f]{8}\.js", script_name(book()))


def test_a_title_without_letters_still_names_a_course() -> None:
    assert course_id(book(title="!!!")) == "course"


def test_no_module_puts_text_on_a_page_as_html_or_speaks_to_the_network() -> None:
    for name in MODULES:
        source = (FOLDER / f"{name}.js").read_text(encoding="utf-8")
        found = re.findall(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|fetch\(|XMLHttp|sendBeacon", source
        )
        assert found == [], name
