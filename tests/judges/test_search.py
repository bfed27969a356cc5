"""The search in a real browser: by keyboard, misspelt, from a disk, out of reach, and without scripts."""

import json
from pathlib import Path

from tests.judges.conftest import NODE, run


def test_a_student_can_search(address: str, site: Path) -> None:
    answer = run("node", Path(__file__).with_name("search.mjs"), NODE, address, site, cwd=site)
    lines = [json.loads(line) for line in answer.stdout.splitlines()]
    assert answer.returncode == 0, answer.stderr
    assert lines[:-1] == []
    assert lines[-1]["looked"] > 30
