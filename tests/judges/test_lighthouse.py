"""Lighthouse on a throttled phone: what it says of access, practices and search engines is the same on every machine.

How quick a page is depends on the machine that asks, so its score is not judged here; that nothing moves while a page
loads, and that a page waits for one style sheet and no script, is.
"""

import json
from pathlib import Path

from tests.judges.conftest import NODE, run

PAGES = ("", "h03/", "h03/oefeningen/03-01/", "register/", "plan/", "mijn-studie/")
# Of what Google calls good (0.1) half is left for machines with other fonts.
STILL = 0.05


def test_a_throttled_phone_finds_nothing_wrong(address: str, site: Path) -> None:
    answer = run("node", Path(__file__).with_name("lighthouse.mjs"), NODE, address, *PAGES, cwd=site)
    lines = [json.loads(line) for line in answer.stdout.splitlines()]
    assert [line["path"] for line in lines] == list(PAGES), answer.stderr
    for line in lines:
        assert "failed" not in line, line
        others = {name: score for name, score in line["scores"].items() if name != "performance"}
        assert set(others.values()) == {100}, (line["path"], others, line["missed"])
        assert line["moved"] < STILL, line
        assert [url for url in line["blocking"] if not url.endswith(".css")] == [], line
        assert len(line["blocking"]) <= 1, line
