"""Exercises and kept answers: the scripts' parts under node's test runner, a student's week in a real browser."""

import gzip
import re
from pathlib import Path

from tests.judges.conftest import NODE, REPOSITORY, faults, run

HERE = Path(__file__).parent
_SCRIPT = re.compile(r'src="[^"]*assets/(lesstof[^"]*\.js)"')


def test_the_parts_of_the_scripts_do_what_they_say() -> None:
    tests = sorted((HERE / "scripts").glob("*.test.mjs"))
    answer = run("node", "--test", *tests, cwd=HERE)
    assert answer.returncode == 0, answer.stdout[-4000:]
    assert len(tests) >= 4


def test_the_types_of_the_scripts_fit() -> None:
    project = REPOSITORY / "lesstof" / "outputs" / "site" / "scripts" / "tsconfig.json"
    answer = run("node", NODE / "typescript" / "bin" / "tsc", "-p", project, cwd=HERE)
    assert answer.returncode == 0, answer.stdout[-4000:]


def test_a_student_practises_for_a_week_in_a_real_browser(site: Path, address: str) -> None:
    answer = run("node", HERE / "practise.mjs", NODE, address, site, cwd=site)
    found, last = faults(answer)
    assert found == []
    assert last["checks"] > 25


def test_no_page_loads_more_than_forty_kilobytes_of_our_scripts(site: Path) -> None:
    sizes = {file.name: len(gzip.compress(file.read_bytes())) for file in (site / "assets").glob("lesstof*.js")}
    assert len(sizes) > 5
    used = {page: _SCRIPT.findall(page.read_text(encoding="utf-8")) for page in site.rglob("*.html")}
    heaviest = {page: sum(sizes[name] for name in names) for page, names in used.items()}
    searching = next(size for name, size in sizes.items() if name.startswith("lesstof-search-dialog."))
    assert max(heaviest.values()) + searching < 40_000
    assert all(
        "defer" in tag for page in used for tag in re.findall(r"<script[^>]*src=[^>]*>", page.read_text("utf-8"))
    )
