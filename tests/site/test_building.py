"""The site as its hosts build it: the same files from every door, no source among them, nothing from elsewhere."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

from lesstof.outputs.contract import Request
from lesstof.outputs.site.building import build_site
from lesstof.outputs.site.output import Site, inputs_of
from lesstof.reading.course import read_course
from lesstof.settings import load_settings
from tests.site.books import handbook

COURSE = Path(__file__).parent.parent / "fixtures" / "course-minimal"
CONFIG = """\
site_name: Proef
docs_dir: content
theme: {name: material, language: nl}
plugins: [search, lesstof]
markdown_extensions: [attr_list, tables, lesstof]
"""
HOOK = """\
def on_page_markdown(markdown, page, config, files):
    return markdown + "\\n**erbij**" if page.url == "colofon/" else None
"""
Files = dict[str, bytes]


def course_at(folder: Path, config: str = CONFIG) -> Path:
    shutil.copytree(COURSE, folder)
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    return folder


def made_at(folder: Path) -> Files:
    course = read_course(load_settings(folder)).handbook
    result = build_site(course, str(folder / "mkdocs.yml"))
    assert result.diagnostics == ()
    return {artifact.path.removeprefix("site/"): artifact.data for artifact in result.streamed}


def files_in(folder: Path) -> Files:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def run_host(host: str, folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", host, "build", "-q", "-f", "mkdocs.yml", "-d", str(folder / "out"), *more]
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=environment)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Files:
    return made_at(course_at(tmp_path_factory.mktemp("one") / "course"))


def test_two_builds_in_two_folders_give_the_same_bytes(site: Files, tmp_path: Path) -> None:
    again = made_at(course_at(tmp_path / "a folder elsewhere"))
    assert again.keys() == site.keys()
    assert [path for path in site if site[path] != again[path]] == []


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_every_host_builds_the_same_site(host: str, site: Files, tmp_path: Path) -> None:
    folder = course_at(tmp_path / "course")
    answer = run_host(host, folder)
    assert answer.returncode == 0, answer.stderr
    built = files_in(folder / "out")
    assert built.keys() == site.keys()
    assert [path for path in site if site[path] != built[path]] == []


def test_no_file_of_the_course_is_copied(tmp_path: Path) -> None:
    folder = course_at(tmp_path / "course")
    for name in ("content/geheim.docent.md", "content/los.txt", "content/map/blad.html", "chapters/h01/notitie.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("KANARIE", encoding="utf-8")
    assert run_host("mkdocs", folder).returncode == 0
    built = files_in(folder / "out")
    assert [path for path, data in built.items() if b"KANARIE" in data] == []
    assert [path for path in built if path.endswith((".md", ".txt", ".map")) and not path.startswith("fonts/OFL")] == []


def test_a_theme_publishes_no_source_and_nothing_of_the_teachers(tmp_path: Path) -> None:
    folder = course_at(tmp_path / "course", "INHERIT: base.yml\n")
    (folder / "base.yml").write_text(CONFIG.replace("{name: material", "{name: material, custom_dir: ."))
    for name in ("build/teacher/decks/h01.pptx", "chapters/h01/antwoord.png", "thema/a.docent.png"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("KANARIE", encoding="utf-8")
    (folder / "thema/deck.pptx").symlink_to("../build/teacher/decks/h01.pptx")
    (folder / "thema/eigen.txt").write_text("eigen", encoding="utf-8")
    assert run_host("mkdocs", folder).returncode == 0
    built = files_in(folder / "out")
    assert [path for path, data in built.items() if b"KANARIE" in data] == []
    assert built["thema/eigen.txt"] == b"eigen"


def test_every_link_leads_somewhere_and_nothing_is_loaded_from_another_host(site: Files) -> None:
    trees = {
        path: html.fromstring(data) for path, data in site.items() if path.endswith(".html") and path != "404.html"
    }
    ids = {path: {str(id) for id in tree.xpath("//@id")} for path, tree in trees.items()}
    broken = []
    for path, tree in trees.items():
        assert not [value for value in tree.xpath("//@src | //link/@href") if re.match(r"(https?:)?//", str(value))]
        for link in map(str, tree.xpath("//a/@href | //@src | //link/@href")):
            if not re.match(r"[a-z]+:", link) and not leads(site, ids, path, link):
                broken.append((path, link))
    assert broken == []


def leads(site: Files, ids: dict[str, set[str]], path: str, link: str) -> bool:
    place, _, anchor = link.partition("#")
    target = os.path.normpath(os.path.join(os.path.dirname(path), place)) if place else path
    target = (
        "index.html" if target == "." else f"{target}/index.html" if place.endswith("/") or place == "." else target
    )
    return target in site and (not anchor or anchor in ids[target])


def test_a_site_for_a_usb_stick_names_its_files(tmp_path: Path) -> None:
    site = made_at(course_at(tmp_path / "course", CONFIG + "use_directory_urls: false\n"))
    content = html.fromstring(site["h01/index.html"]).xpath("//article")[0]
    links = [str(link).partition("#")[0] for link in content.xpath(".//a/@href")]
    assert [link for link in links if link and not link.endswith((".html", ".xml")) and ":" not in link] == []


def test_the_search_knows_terms_by_their_place_and_no_answers(site: Files) -> None:
    index = {path: data.decode() for path, data in site.items() if path.startswith("search/")}
    assert any('["begrippenlijst/#term-' in content for content in index.values())
    assert not any("Toon uitwerking" in content for content in index.values())


@pytest.mark.parametrize("plugins", ["[search, lesstof]", "[lesstof]"])
def test_the_search_is_ours_with_and_without_the_one_of_mkdocs(plugins: str, site: Files, tmp_path: Path) -> None:
    made = made_at(course_at(tmp_path / "course", CONFIG.replace("[search, lesstof]", plugins)))
    assert made == site
    assert "search/index.js" in made
    assert "search/search_index.json" not in made
    assert not any(path.startswith("assets/javascripts/workers/") for path in made)


def test_a_page_that_another_plug_in_changed_is_parsed_by_its_host(tmp_path: Path) -> None:
    folder = course_at(tmp_path / "course", CONFIG + "hooks: [hook.py]\n")
    (folder / "hook.py").write_text(HOOK, encoding="utf-8")
    site = made_at(folder)
    assert b"<strong>erbij</strong>" in site["colofon/index.html"]
    assert b"erbij" not in site["h01/index.html"]
    assert b"lt-opener" in site["h01/index.html"]


def test_an_unknown_key_is_refused_by_mkdocs(tmp_path: Path) -> None:
    folder = course_at(tmp_path / "course", CONFIG.replace("lesstof]", "{lesstof: {editie: 1}}]"))
    answer = run_host("mkdocs", folder)
    assert answer.returncode == 1
    assert "editie" in answer.stderr


def test_a_mistake_in_a_source_stops_mkdocs_with_its_place(tmp_path: Path) -> None:
    folder = course_at(tmp_path / "course")
    chapter = folder / "chapters/h01/index.md"
    chapter.write_text(chapter.read_text(encoding="utf-8") + "\n/// voorbeelt | X\n\nx\n///\n", encoding="utf-8")
    answer = run_host("mkdocs", folder)
    assert answer.returncode == 1
    assert "chapters/h01/index.md:" in answer.stderr
    assert "Traceback" not in answer.stderr
    assert not (folder / "out").exists()


def test_a_configuration_that_mkdocs_refuses_is_one_finding(tmp_path: Path) -> None:
    folder = course_at(tmp_path / "course", CONFIG.replace("[search, lesstof]", "[search, lesstof, bestaatniet]"))
    handed = read_course(load_settings(folder)).handbook
    result = build_site(handed, str(folder / "mkdocs.yml"))
    assert (result.artifacts, result.streamed) == ((), ())
    assert [finding.code for finding in result.diagnostics] == ["E902"]
    assert "bestaatniet" in dict(result.diagnostics[0].arguments)["reason"]


def test_an_old_code_leads_on_to_the_new_one(tmp_path: Path) -> None:
    result = build_site(handbook(root=str(tmp_path)), str(course_at(tmp_path / "course") / "mkdocs.yml"))
    found = {artifact.path: artifact.data.decode() for artifact in result.streamed if artifact.path.endswith(".html")}
    assert 'content="0; url=../20101/"' in found["site/b/10101/index.html"]
    assert "site/b/20101/index.html" in found


def test_the_navigation_of_mkdocs_yml_wins(tmp_path: Path) -> None:
    site = made_at(course_at(tmp_path / "course", CONFIG + "nav:\n  - index.md\n  - Alles: [h01/index.md]\n"))
    tabs = html.fromstring(site["index.html"]).xpath("//nav[contains(@class, 'md-tabs')]//a")
    assert [" ".join(tab.text_content().split()) for tab in tabs] == ["Start", "Alles"]


def test_titles_with_markup_are_text_everywhere(tmp_path: Path) -> None:
    folder = course_at(tmp_path / "course")
    page = '---\ntitel: <script>alert("1")</script> & meer\nsoort: pagina\nomschrijving: "><script>\n---\n\nTekst.\n'
    (folder / "content" / "eng.md").write_text(page, encoding="utf-8")
    site = made_at(folder)
    for path, data in site.items():
        if path.endswith(".html"):
            assert b'<script>alert("1")' not in data, path
            assert b'"><script>"' not in data, path
    assert "&lt;script&gt;alert(" in site["eng/index.html"].decode()


def test_the_step_changes_with_what_pages_are_made_of_and_with_nothing_else() -> None:
    book = handbook()
    (step,) = Site().steps(book, Request("mkdocs.yml", "digest"))
    (same,) = Site().steps(handbook(root="elsewhere"), Request("/other/mkdocs.yml", "digest"))
    assert step.key == same.key
    (other,) = Site().steps(book, Request("mkdocs.yml", "another"))
    assert step.key != other.key
    assert len(inputs_of(book)) == 1 + 1 + 10 + 1 + 2 + 5
