"""Extensions that mkdocs.yml asks for: what they make is kept whole, or the author hears that they do nothing."""

import shutil
from pathlib import Path

from lesstof.model.prose import Element, walk
from lesstof.reading.course import read_course
from lesstof.reading.markdown import Parser
from lesstof.settings import load_settings
from tests.support import REPOSITORY


def course(folder: Path, extensions: str) -> Path:
    shutil.copytree(REPOSITORY / "tests" / "fixtures" / "course-minimal", folder)
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(f"markdown_extensions: [{extensions}]\n")
    return folder


def told(root: Path) -> list[tuple[str, str]]:
    found = read_course(load_settings(root)).diagnostics
    return [(one.code, str(dict(one.arguments)["word"])) for one in found if one.code == "W909"]


def test_an_extension_that_does_nothing_is_told(tmp_path: Path) -> None:
    root = course(tmp_path / "course", "tables, markdown.extensions.footnotes, pymdownx.tabbed, pymdownx.tasklist")
    assert told(root) == [("W909", "markdown.extensions.footnotes"), ("W909", "pymdownx.tabbed")]


def test_extensions_that_work_are_not_told(tmp_path: Path) -> None:
    assert told(course(tmp_path / "course", "attr_list, def_list, pymdownx.details, toc, pymdownx.keys")) == []


def test_boxes_to_tick_are_ours_whichever_extension_there_is() -> None:
    text = "- [x] meel\n- [ ] water"
    assert Parser(("pymdownx.tasklist",)).block(text) == Parser().block(text)


def test_no_text_of_tabs_is_lost() -> None:
    shown = Parser(("pymdownx.tabbed",)).block('=== "Tarwe"\n\n    Tekst over tarwe.\n')
    assert not [one for one in walk(shown) if isinstance(one, Element) and one.tag == "input"]
