"""The copy of a site for a disk: links to files, and nothing that needs a server."""

import io
import zipfile
from pathlib import Path

import pytest

from lesstof.outputs.offline.copying import copy_for_disk, for_disk
from lesstof.outputs.offline.downloads import filled

PAGES = frozenset(("index.html", "h01/index.html", "h01/oefeningen/index.html", "b/1/index.html"))


@pytest.mark.parametrize(
    ("address", "link", "expected"),
    [
        ("h01/index.html", "../", "../index.html"),
        ("h01/index.html", "./", "./index.html"),
        ("h01/index.html", "..", "../index.html"),
        ("h01/index.html", ".", "./index.html"),
        ("h01/index.html", "oefeningen/#doel", "oefeningen/index.html#doel"),
        ("h01/index.html", "oefeningen/?ronde=1#doel", "oefeningen/index.html?ronde=1#doel"),
        ("h01/index.html", "#kern", "#kern"),
        ("h01/index.html", "../assets/x.css", "../assets/x.css"),
        ("h01/index.html", "../h01/index.html", "../h01/index.html"),
        ("h01/index.html", "../onbekend/", "../onbekend/"),
        ("h01/index.html", "https://school.example/h01/", "https://school.example/h01/"),
        ("h01/index.html", "mailto:a@b.example", "mailto:a@b.example"),
        ("index.html", "h01/?a=1&amp;b=2", "h01/index.html?a=1&amp;b=2"),
    ],
)
def test_a_link_to_a_folder_is_a_link_to_its_page(address: str, link: str, expected: str) -> None:
    assert for_disk(address, f'<a href="{link}">x</a>', PAGES) == f'<a href="{expected}">x</a>'


def test_a_page_that_leads_on_leads_to_a_file() -> None:
    page = '<meta http-equiv="refresh" content="0; url=../../h01/">'
    assert (
        for_disk("b/1/index.html", page, PAGES) == '<meta http-equiv="refresh" content="0; url=../../h01/index.html">'
    )


def test_what_a_browser_refuses_a_page_from_a_disk_is_not_in_it() -> None:
    page = (
        '<link rel="preload" href="f.woff2" as="font" crossorigin>\n<link rel="manifest" href="m">\n'
        '<link rel="alternate" type="application/rss+xml" href="feed.xml">\n'
        '<script src="x.js" data-online defer></script>\n'
    )
    kept = '<link rel="stylesheet" href="s.css"><script src="y.js"></script>'
    assert for_disk("index.html", page + kept, PAGES) == kept


def test_the_same_site_gives_the_same_bytes_without_what_needs_a_server(tmp_path: Path) -> None:
    site = {}
    for name in ("index.html", "404.html", "sitemap.xml", "media/een plaat.png", "_headers"):
        file = tmp_path / name.replace("/", "-")
        file.write_bytes(b'<a href="./">x</a>')
        site[name] = file
    first = copy_for_disk("boek", site)
    assert first == copy_for_disk("boek", dict(reversed(site.items())))
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert archive.namelist() == ["boek/index.html", "boek/media/een plaat.png"]
        assert archive.read("boek/index.html") == b'<a href="./index.html">x</a>'
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_page_shows_what_was_made_with_its_size() -> None:
    def section(address: str) -> str:
        link = f'<a class="b" data-download="{address}">Haal op</a>'
        return f'<section hidden="" class="lt-download"><h2>x</h2>{link}</section>'

    page = f'<p class="lt-downloads__none">Niets.</p>{section("a.epub")}{section("b.csv")}'
    told = filled(page, {"a.epub": 1_500_000}, "nl")
    assert '<p class="lt-downloads__none" hidden="">' in told
    link = '<a class="b" href="../a.epub" download="">Haal op</a> <span class="lt-quiet">1,5 MB</span>'
    assert f'<section class="lt-download"><h2>x</h2>{link}</section>' in told
    assert section("b.csv") in told
