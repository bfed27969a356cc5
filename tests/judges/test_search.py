"""The search in a real browser: by keyboard, misspelt, from a disk, out of reach, and without scripts."""

from pathlib import Path

from tests.judges.conftest import NODE, faults, run


def test_a_student_can_search(address: str, site: Path) -> None:
    answer = run("node", Path(__file__).with_name("search.mjs"), NODE, address, site, cwd=site)
    found, last = faults(answer)
    assert found == []
    assert last["looked"] > 30
