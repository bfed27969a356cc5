"""The theme's own script: only on the pages of a course that asks for what it alone does."""

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from lesstof.labels import labels
from lesstof.outputs.site.hosting import furnish, is_used, needs_theme_script

SCRIPT = "assets/javascripts/bundle.a5f9d56c.min.js"


def config(folder: Path, more: str = "") -> MkDocsConfig:
    file = folder / "mkdocs.yml"
    theme = "" if "theme:" in more else "theme: {name: material}\n"
    file.write_text(f"site_name: Proef\n{theme}{more}", encoding="utf-8")
    (folder / "docs").mkdir(exist_ok=True)
    found = load_config(str(file))
    furnish(found, labels("nl"))
    return found


def test_a_course_goes_without_it(tmp_path: Path) -> None:
    assert not needs_theme_script(config(tmp_path))
    assert not is_used(SCRIPT, config(tmp_path))
    assert not needs_theme_script(config(tmp_path, "theme: {name: material, features: [content.code.copy]}"))


@pytest.mark.parametrize(
    "asked",
    [
        "theme: {name: material, features: [content.tooltips]}",
        "extra_javascript: [more.js]",
        "markdown_extensions: [pymdownx.tabbed]",
        "extra: {version: {provider: mike}}",
    ],
)
def test_who_asks_for_more_has_it(tmp_path: Path, asked: str) -> None:
    found = config(tmp_path, asked)
    assert needs_theme_script(found)
    assert is_used(SCRIPT, found)
