"""The rule on addresses and the site agree on where a page stands."""

from pathlib import Path

import pytest

from lesstof.checks.rules.taken_addresses import made_slugs, written_address
from lesstof.outputs.addresses import MADE_PAGES, address, made_page, tag_page
from lesstof.reading.course import read_course
from lesstof.settings import load_settings
from tests.checks.checked_courses import ROOT, course_with


def test_a_written_page_stands_where_the_rule_says(tmp_path: Path) -> None:
    for root in (ROOT, course_with(None, tmp_path / "course")):
        handbook = read_course(load_settings(root)).handbook
        slugs = made_slugs("nl")
        for kind, pages in (("page", handbook.pages), ("post", handbook.posts)):
            for page in pages:
                assert address(handbook, kind, page.id).rstrip("/") == written_address(page, slugs)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_made_page_has_its_place_in_an_address(language: str) -> None:
    slugs = made_slugs(language)
    assert set(MADE_PAGES) <= set(slugs)
    handbook = read_course(load_settings(ROOT)).handbook
    if language == handbook.book.language:
        assert {made_page(handbook, name) for name in MADE_PAGES} <= {f"{slug}/" for slug in slugs.values()}
        assert tag_page(handbook) == f"{slugs['news']}/{slugs['tags']}/"
