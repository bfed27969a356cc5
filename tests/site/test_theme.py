"""What the theme promises: every word in Dutch, every font of our own, every list beside a page short."""

import ast
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

import lesstof.outputs.site
from lesstof.design import tokens
from lesstof.labels import labels
from lesstof.outputs import naming
from lesstof.outputs.site.hosting import theme_folder
from lesstof.outputs.site.navigation import Contents
from lesstof.outputs.site.rendering import words
from lesstof.outputs.site.styles import style_sheet

HOME = Path(lesstof.outputs.site.__file__).parent
# Words that are the same in Dutch.
SAME = {"Hint", "Hint {number}", "Interview", "Interviews", "Letters", "Model", "Model {number}", "Register", "Rubric"}
SAME |= {"Video"}


def texts_in_code() -> set[str]:
    """Every text that is given to `label(…)` as it stands."""
    found = set()
    for file in HOME.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if name == "label":
                    found.add(str(node.args[0].value))
    return found


def texts_in_templates() -> set[str]:
    files = (path.read_text(encoding="utf-8") for path in theme_folder().rglob("*.html"))
    return {text for content in files for _, text in re.findall(r"lesstof_label\(([\"'])(.*?)\1", content)}


def test_every_text_of_the_site_has_a_dutch_one() -> None:
    dutch = labels("nl")
    names = (
        naming.LEVELS,
        naming.EXERCISES,
        naming.NOTICES,
        naming.ATTACHMENTS,
        naming.FIELDS,
        naming.COUNTRIES,
        words.FIGURES,
        words.POSTS,
    )
    named = {text for table in names for text in table.values()}  # type: ignore[attr-defined]
    texts = texts_in_code() | texts_in_templates() | named
    assert len(texts) > 150
    known = dutch._texts
    assert [text for text in sorted(texts) if text not in known] == []
    assert [text for text in sorted(texts_in_code() - SAME) if known[text] == text and "{" not in text] == []


def test_every_accent_can_be_chosen_in_light_and_dark() -> None:
    sheet = style_sheet()
    for accent in tokens().accents:
        assert f'[data-accent="{accent.name}"]' in sheet
        assert accent.light in sheet
        assert accent.dark in sheet


def test_the_style_sheet_loads_nothing_but_our_own_fonts() -> None:
    loaded = re.findall(r"url\(([^)]*)\)", style_sheet())
    assert len(loaded) == 5
    for address in loaded:
        assert (theme_folder() / address.strip("\"'").removeprefix("../")).is_file()
    assert "@import" not in style_sheet()


def test_fonts_are_small_together_and_carry_their_licence() -> None:
    fonts = theme_folder() / "fonts"
    assert sum(path.stat().st_size for path in fonts.glob("*.woff2")) < 250_000
    for licence in ("OFL-SourceSerif4.txt", "OFL-Carlito.txt"):
        assert "SIL OPEN FONT LICENSE" in (fonts / licence).read_text(encoding="utf-8").upper()


class _File:
    """As much of a file as a page needs to know its address."""

    def __init__(self, url: str) -> None:
        self.url, self.src_uri, self.edit_uri, self.name, self.page = url, url, None, "index", None


def _page(title: str, url: str) -> Page:
    return Page(title, _File(url), MkDocsConfig())  # type: ignore[arg-type]


def _chapter(n: int) -> Section:
    exercises = [_page(f"Oefening {n}-{m}", f"h{n}/{m}/") for m in range(9)]
    return Section(f"Hoofdstuk {n}", [_page(f"Hoofdstuk {n}", f"h{n}/"), *exercises])


def test_the_list_beside_a_page_shows_chapters_but_only_the_open_one_from_inside() -> None:
    chapters = [_chapter(n) for n in range(40)]
    part = Section("Begrijpen", chapters)
    top = Section("Hoofdstukken", [part])
    other = Section("Naslag", [_page("Register", "register/"), _page("Begrippen", "begrippen/")])
    for parent, children in [(top, [part]), (part, chapters), *((c, c.children) for c in chapters)]:
        for child in children:
            child.parent = parent
    current = chapters[3].children[2]
    current.active = True
    items = [top, other]
    written = str(Contents()(Navigation(items, []), current, "../.."))
    assert written.count('aria-current="page"') == 1
    assert written.count("Oefening 3-") == 9
    assert "Oefening 4-" not in written
    assert written.count("Hoofdstuk ") == 40
    assert '<a href="../../h4/" class="lt-nav__link">Hoofdstuk 4</a>' in written
    assert '<a href="../../register/" class="lt-nav__link">Naslag</a>' in written
    assert "Begrippen" not in written
