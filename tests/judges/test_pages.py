"""The browser version before the W3C checker, axe, a real browser and a link finder; built by three hosts."""

import posixpath
import re
import shutil
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.judges.conftest import NODE, copy_course, faults, run

LOADS = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "embed": "src",
    "object": "data",
}
OTHER_CHAPTERS = re.compile(r"^(?:h(?!11)\d\d|b/\d(?!11)\d\d|hele-boek)")


def kinds_of_pages(site: Path) -> list[str]:
    """Addresses of every kind of page: chapter 11 stands for the other chapters, pages for the book of them all."""
    pages = sorted(page.relative_to(site).parent.as_posix() for page in site.rglob("index.html"))
    return ["404.html", *("" if path == "." else f"{path}/" for path in pages if not OTHER_CHAPTERS.match(path))]


def test_the_w3c_checker_finds_no_error(site: Path) -> None:
    jar = next((NODE / "vnu-jar").rglob("vnu.jar"))
    answer = run("java", "-Xss4m", "-jar", jar, "--errors-only", "--skip-non-html", "--format", "gnu", site, cwd=site)
    assert answer.returncode == 0, (answer.stdout + answer.stderr)[:4000]


def test_a_browser_finds_every_kind_of_page_accessible_quiet_and_alone(site: Path, address: str) -> None:
    urls = [address + path for path in kinds_of_pages(site)]
    assert len(urls) > 30
    answer = run("node", Path(__file__).parent / "browse.mjs", NODE, *urls, cwd=site)
    found, last = faults(answer)
    assert found == []
    assert last == {"looked": 4 * len(urls)}


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("id"):
            self.ids.add(str(values["id"]))
        for name in ("href", "src"):
            if values.get(name):
                self.links.append(str(values[name]))
        loaded = values.get(LOADS.get(tag, ""))
        if loaded:
            self.loads.append(loaded)
        if tag == "link" and values.get("rel") in ("stylesheet", "icon", "preload", "manifest"):
            self.loads.append(str(values.get("href")))


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, _Page]:
    """Path → what the page links to."""
    parsed = {}
    for file in sorted(site.rglob("*.html")):
        page = _Page()
        page.feed(file.read_text(encoding="utf-8"))
        parsed[file.relative_to(site).as_posix()] = page
    return parsed


def test_every_internal_link_and_anchor_resolves(site: Path, pages: dict[str, _Page]) -> None:
    links = [(path, link) for path, page in pages.items() for link in page.links]
    broken = [f"{path}: {link}" for path, link in links if not _resolves(site, pages, path, link)]
    assert broken == []
    assert len(links) > 1000


def _resolves(site: Path, pages: dict[str, _Page], path: str, link: str) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return parts.scheme in ("http", "https", "mailto", "data")
    target = path
    if parts.path:
        base = "" if parts.path.startswith("/") else posixpath.dirname(path)
        target = posixpath.normpath(posixpath.join(base, unquote(parts.path).lstrip("/")))
    if (site / target).is_dir():
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    if not (site / target).is_file():
        return False
    anchor = unquote(parts.fragment)
    return not anchor or target not in pages or anchor in pages[target].ids


def test_nothing_is_loaded_from_another_host(pages: dict[str, _Page]) -> None:
    foreign = [f"{path}: {load}" for path, page in pages.items() for load in page.loads if urlsplit(load).netloc]
    assert foreign == []


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_other_hosts_build_the_same_site(host: str, course: Path, site: Path, tmp_path: Path) -> None:
    folder = copy_course(course, tmp_path / "course")
    out = tmp_path / "out"
    command = shutil.which(host, path=str(Path(sys.executable).parent))
    assert command
    built = run(command, "build", "-q", "-d", out, "-f", folder / "mkdocs.yml", cwd=folder)
    assert built.returncode == 0, built.stderr[-2000:]
    ours = {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}
    theirs = {file.relative_to(out).as_posix(): file.read_bytes() for file in out.rglob("*") if file.is_file()}
    # Files to take along, and the page that shows the decks: other hosts make neither.
    taken_along = [name for name in ours if name.startswith(("downloads/", "docentmateriaal/"))]
    assert sorted(ours.keys() - taken_along) == sorted(theirs.keys() - taken_along)
    differing = [name for name in theirs if _bare(ours[name]) != _bare(theirs[name]) and name not in taken_along]
    assert differing == []


def _bare(page: bytes) -> bytes:
    """Without the host's own name and version, which it writes into every page."""
    return re.sub(rb'<meta name="generator"[^>]*>', b"", page)
