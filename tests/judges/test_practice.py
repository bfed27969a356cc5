"""Exercises and kept answers: the scripts' parts under node's test runner, a student's week in a real browser."""

import gzip
import json
from pathlib import Path

from tests.judges.conftest import NODE, REPOSITORY, run

HERE = Path(__file__).parent


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
    lines = [json.loads(line) for line in answer.stdout.splitlines()]
    assert lines, answer.stderr
    assert lines[:-1] == []
    assert lines[-1]["checks"] > 25


def test_all_our_scripts_together_stay_small(site: Path) -> None:
    scripts = list((site / "assets").glob("lesstof.*.js"))
    assert len(scripts) == 1
    assert len(gzip.compress(scripts[0].read_bytes())) < 48_000
