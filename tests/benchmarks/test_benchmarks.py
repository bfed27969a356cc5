import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is one of the contestants")
def test_a_small_race_is_run_to_its_end() -> None:
    command = [sys.executable, "-m", "benchmarks", "--chapters", "2", "--pages", "20", "--repeat", "1", "--dry"]
    command += ["--long", "60", "--hurry"]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    rows = [line for line in done.stdout.splitlines() if line.startswith("| ")]
    assert len(rows) == 14
    assert "2 decks of 26 slides" in done.stdout
