"""The right page in the first three, on searches written down before the search was made.

`tuning.tsv` was looked at while tuning. What `kept-apart.tsv` missed was seen once, afterwards: 115 of 119 were right,
and one of the other four was a fault that was mended since. `english.tsv` asks the course that `lesstof new course`
makes in English, and was right for 53 of 54 at first sight. A search has one or more right answers: an address, or one
that ends in `*` for every passage of a page.
"""

import gzip
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.search.asking import HERE, REPOSITORY, Site, files_of, needs_node, read_handbook, site_at

LEAST = 0.95


@pytest.fixture(scope="module")
def book_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return site_at(tmp_path_factory.mktemp("search"), read_handbook())


def pairs(half: str) -> list[tuple[str, list[str]]]:
    rows = (HERE / f"{half}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [(question, wanted.split()) for _, question, wanted in (row.split("\t") for row in rows)]


def is_right(address: str, wanted: list[str]) -> bool:
    return any(address.startswith(one[:-1]) if one.endswith("*") else address == one for one in wanted)


def missed_in(half: str, site: Site) -> list[str]:
    """The searches that have no right answer among the first three."""
    asked = pairs(half)
    answers = site.node("ask", [question for question, _ in asked])
    return [
        question
        for (question, wanted), answer in zip(asked, answers, strict=True)
        if not any(is_right(one["address"], wanted) for one in answer["found"][:3])
    ]


@needs_node
@pytest.mark.parametrize("half", ["tuning", "kept-apart"])
def test_the_right_page_is_among_the_first_three(half: str, book_site: Site) -> None:
    missed = missed_in(half, book_site)
    asked = pairs(half)
    assert len(asked) >= 115
    assert len(missed) <= (1 - LEAST) * len(asked), missed


@needs_node
def test_the_right_page_is_among_the_first_three_in_english(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "lesstof.cli", "new", "course", "Coffee", "--language", "en"]
    subprocess.run(command, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(REPOSITORY)}, check=True)
    assert len(pairs("english")) >= 50
    missed = missed_in("english", site_at(tmp_path / "site", read_handbook(tmp_path / "coffee")))
    assert len(missed) <= (1 - LEAST) * len(pairs("english")), missed


def test_every_right_answer_is_an_address_of_the_site(book_site: Site) -> None:
    heads = "".join(path.read_text(encoding="utf-8") for path in (book_site.folder / "search").glob("heads.*"))
    for half in ("tuning", "kept-apart"):
        for question, wanted in pairs(half):
            assert any(f'["{one.rstrip("*")}' in heads for one in wanted), question


def test_the_index_is_small_and_its_texts_come_in_small_pieces() -> None:
    files = {name: gzip.compress(content.encode()) for name, content in files_of(read_handbook()).items()}
    core = {name: data for name, data in files.items() if not Path(name).name.startswith("texts.")}
    assert sum(map(len, core.values())) < 230_000
    assert max(map(len, files.values())) < 40_000
