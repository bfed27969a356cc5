"""The plug-in's section of mkdocs.yml, read strictly."""

from pathlib import Path

import pytest

from lesstof.model.handbook import BookPart
from lesstof.reading.course import read_course
from lesstof.settings import ConfigurationError, Settings, load_settings
from tests.support import CHAPTER, chapter, write

MINIMAL = "site_name: X\ntheme: material\nplugins: [lesstof]\n"
FULL = """site_name: "Meten: wat telt?"
site_url: https://a.nl/
site_author: Iemand
theme:
  name: material
  language: nl
  icon: !!python/name:x.y
plugins:
  - search
  - lesstof:
      language: en
      edition: 1
      year: 2026
      author: Redactie
      licence: CC BY 4.0
      description: Kort.
      plan: My marketing plan
      minimum_exercises: 0
      stale_after_months: 6
      today: 2026-11-23
      parts:
        - {title: Begrijpen, first: 1, last: 3}
markdown_extensions:
  - attr_list
  - toc:
      permalink: true
  - pymdownx.superfences:
      custom_fences:
        - name: mermaid
          class: mermaid
          format: !!python/name:pymdownx.superfences.fence_code_format
extra: !ENV [X, y]
"""


def settings(root: Path, text: str | bytes) -> Settings:
    return load_settings(write(root, {"mkdocs.yml": text}))


def told(root: Path, text: str | bytes) -> list[str]:
    with pytest.raises(ConfigurationError) as refused:
        settings(root, text)
    return [f"{one.code} {one.span.line}:{one.span.column}" for one in refused.value.diagnostics]


def plugin(lines: str) -> str:
    return f"site_name: X\nplugins:\n  - lesstof:\n      {lines}\ntheme: material\n"


def test_everything_is_read(tmp_path: Path) -> None:
    found = settings(tmp_path, FULL)
    assert (found.book.title, found.book.language, found.book.author) == ("Meten: wat telt?", "en", "Redactie")
    assert (found.book.edition, found.book.year, found.book.site_url) == ("1", "2026", "https://a.nl/")
    assert found.book.plan == "My marketing plan"
    assert found.book.parts == (BookPart("Begrijpen", 1, 3),)
    assert (found.minimum_exercises, found.stale_after_months, found.today) == (0, 6, "2026-11-23")
    assert found.extensions == ("attr_list", "toc", "pymdownx.superfences")
    assert found.root == tmp_path.resolve()


@pytest.mark.parametrize(
    "text",
    [
        "site_name: X\ntheme: material\nplugins: [lesstof]\n",
        plugin(""),
        "site_name: X\ntheme: material\nplugins: {lesstof: {}}\n",
        "INHERIT: ../base.yml\n",
    ],
)
def test_what_is_absent_has_a_default(tmp_path: Path, text: str) -> None:
    found = settings(tmp_path, text)
    assert (found.book.language, found.minimum_exercises, found.stale_after_months) == ("nl", 8, 18)
    assert len(found.today) == 10


def test_the_theme_may_tell_the_language(tmp_path: Path) -> None:
    assert settings(tmp_path, "site_name: X\nplugins: [lesstof]\ntheme: {language: en}\n").book.language == "en"
    assert settings(tmp_path, "site_name: X\nplugins: [lesstof]\ntheme: {language: fr}\n").book.language == "nl"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (plugin("langauge: nl"), ["E903 4:7"]),
        (plugin("edition: 1\n      colour: red\n      year: 1"), ["E903 5:7"]),
        (plugin("language: Nederlands"), ["E904 4:7"]),
        (plugin("language: [nl]"), ["E904 4:7"]),
        (plugin("minimum_exercises: acht"), ["E904 4:7"]),
        (plugin("minimum_exercises: -1"), ["E904 4:7"]),
        (plugin("minimum_exercises: true"), ["E904 4:7"]),
        (plugin("stale_after_months: 1.5"), ["E904 4:7"]),
        (plugin("parts: drie"), ["E904 4:7"]),
        (plugin("parts: [{title: A, first: 1}]"), ["E904 4:7"]),
        (plugin("parts: [{title: A, first: 1, last: x}]"), ["E904 4:7"]),
        (plugin("today: morgen"), ["E904 4:7"]),
        (plugin("today: 20261123"), ["E904 4:7"]),
        (plugin("today: 2026-13-45"), ["E902 1:1"]),
        (plugin("today: x\n      language: x\n      nope: x"), ["E903 6:7", "E904 5:7", "E904 4:7"]),
        ("site_name: X\nplugins:\n  - lesstof: ja\n", ["E904 1:1"]),
        ("site_name: 'X\n", ["E902 2:1"]),
        ("a: b: c\n", ["E902 1:5"]),
        ("plugins:\n\t- lesstof\n", ["E902 2:1"]),
        ("- a\n", ["E908 1:1"]),
        ("", ["E908 1:1"]),
        ("# Alleen een opmerking.\n", ["E908 1:1"]),
        ("Mijn cursus\n", ["E908 1:1"]),
        ("site_name: X\n", ["E907 1:1"]),
        ("site_name: X\nplugins:\n  - search\n", ["E907 2:1"]),
        ("site_name: X\nplugins:\n  - search\n  - Lestof:\n      language: nl\n", ["E907 4:5"]),
        ("site_name: X\nplugins:\n", ["E907 2:1"]),
        (plugin("silence: 505"), ["E904 4:7"]),
        (plugin("silence: {W505: ja}"), ["E904 4:7"]),
        (b"site_name: \xff\n", ["E902 1:1"]),
        ("site_name: \x00\n", ["E902 1:1"]),
        ("? [a]\n: b\n? {c: d}\n: e\n", ["E902 1:3"]),
        ("x: " + "[" * 3000, ["E902 1:1"]),
        ("x: 0b" + "1" * 20000 + "\ny: " + "9" * 5000, ["E902 1:1"]),
    ],
)
def test_a_mistake_is_told_in_its_place(tmp_path: Path, text: str | bytes, expected: list[str]) -> None:
    assert told(tmp_path, text) == expected


def test_a_folder_without_settings_is_no_course(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as refused:
        load_settings(tmp_path)
    assert [one.code for one in refused.value.diagnostics] == ["E901"]
    assert str(tmp_path) not in repr(refused.value.diagnostics)


def test_a_date_with_a_time_is_a_date(tmp_path: Path) -> None:
    assert settings(tmp_path, plugin("today: 2026-11-23 10:00:00")).today == "2026-11-23"


@pytest.mark.parametrize(
    "extensions",
    [
        "[extra, admonition, pymdownx.details]",
        "[pymdownx.extra, pymdownx.tilde, pymdownx.mark, nl2br, sane_lists, smarty]",
        "[markdown.extensions.toc, markdown.extensions.footnotes, md_in_html, abbr, meta]",
        "{toc: {permalink: true}, attr_list: null}",
        "[pymdownx.emoji: {emoji_index: !!python/name:material.extensions.emoji.twemoji ''}]",
        "[pymdownx.superfences: {custom_fences: [{name: mermaid, class: m, format: !!python/name:x.y ''}]}]",
    ],
)
def test_what_authors_list_for_mkdocs_does_not_harm(tmp_path: Path, extensions: str) -> None:
    write(tmp_path, {CHAPTER: chapter("Tekst[^1] <div markdown>x</div> :smile:\n\n```mermaid\na\n```\n\n[^1]: noot")})
    found = settings(tmp_path, f"{MINIMAL}markdown_extensions: {extensions}\n")
    assert len(read_course(found).handbook.chapters) == 1


def test_no_extension_lets_a_teachers_file_in(tmp_path: Path) -> None:
    files = {
        "exercises/h01/01-a.docent.md": "## Docent\nGeheim.\n",
        CHAPTER: chapter('--8<-- "exercises/h01/01-a.docent.md"\n\n;--8<--\n\n![a](data:x)'),
    }
    extensions = f"[pymdownx.snippets: {{base_path: [{tmp_path}]}}, pymdownx.b64, md_in_html]"
    found = settings(
        write(tmp_path, files),
        f"{MINIMAL}markdown_extensions: {extensions}\n",
    )
    assert "Geheim" not in repr(read_course(found))


@pytest.mark.parametrize("extensions", ["[bestaat_niet]", "[attr_list: {onbekend: 1}]", "[5]", "['']"])
def test_an_extension_that_does_not_load_is_told(tmp_path: Path, extensions: str) -> None:
    found = settings(tmp_path, f"{MINIMAL}markdown_extensions: {extensions}\n")
    with pytest.raises(ConfigurationError) as refused:
        read_course(found)
    assert [one.code for one in refused.value.diagnostics] == ["E904"]


@pytest.mark.parametrize("codes", ["[W505, W521]", "W505, W521", "\n        - W505\n        - W521", '["W505 W521"]'])
def test_the_codes_to_silence_keep_their_places(tmp_path: Path, codes: str) -> None:
    found = settings(tmp_path, plugin(f"silence: {codes}")).silence
    lines = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8").split("\n")
    assert list(found) == ["W505", "W521"]
    for code, span in found.items():
        assert lines[span.line - 1][span.column - 1 : span.end_column - 1] == code


@pytest.mark.parametrize("folder", [".", "..", "build", "build/teacher", "content", "exercises/h01", "[a]", "a/../"])
def test_a_theme_that_would_publish_sources_or_decks_is_refused(tmp_path: Path, folder: str) -> None:
    text = f"site_name: X\ntheme:\n  name: material\n  custom_dir: {folder}\nplugins: [lesstof]\n"
    assert told(tmp_path, text) == ["E910 4:3"]


@pytest.mark.parametrize("folder", ["overrides", "thema/ons", "../thema", "contents"])
def test_a_theme_has_a_folder_of_its_own(tmp_path: Path, folder: str) -> None:
    assert (
        settings(tmp_path, f"site_name: X\ntheme: {{custom_dir: {folder}}}\nplugins: [lesstof]\n").root
        == tmp_path.resolve()
    )


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("theme: material", ["E911 1:1"]),
        ("site_name: X", ["E911 1:1"]),
        ("site_name: ''\ntheme: material", ["E904 2:1"]),
        ("site_name: [a]\ntheme: material", ["E904 2:1"]),
        ("site_name: X\ntheme: readthedocs", ["E904 3:1"]),
        ("site_name: X\ntheme:\n  name: null", ["E904 3:1"]),
        ("site_name: X\nsite_url: school.nl\ntheme: material", ["E904 3:1"]),
    ],
)
def test_what_the_host_would_refuse_is_told_with_its_line(tmp_path: Path, lines: str, expected: list[str]) -> None:
    assert told(tmp_path, f"plugins: [lesstof]\n{lines}\n") == expected
