"""A chapter with its exercises is read fast enough to keep up with an author who types."""

import shutil
import time
from pathlib import Path

from lesstof.reading.course import read_course
from tests.support import REPOSITORY, settings_for


def best_of(root: Path, times: int = 4) -> float:
    """Processor seconds of the quickest reading: others may be using the machine."""
    settings = settings_for(root)
    measured = []
    for _ in range(times):
        started = time.process_time()
        read_course(settings)
        measured.append(time.process_time() - started)
    return min(measured)


def test_a_chapter_of_four_thousand_words_and_its_exercises_take_a_tenth_of_a_second(tmp_path: Path) -> None:
    for folder in ("chapters/h01", "exercises/h01"):
        shutil.copytree(REPOSITORY / folder, tmp_path / folder)
    assert best_of(tmp_path) < 0.1


def test_ten_times_as_many_chapters_take_about_ten_times_as_long(tmp_path: Path) -> None:
    one, ten = tmp_path / "een", tmp_path / "tien"
    for number in range(1, 11):
        for root in (one, ten) if number == 1 else (ten,):
            target = root / f"chapters/h{number:02d}"
            shutil.copytree(REPOSITORY / "chapters/h01", target)
            text = (target / "index.md").read_text(encoding="utf-8")
            (target / "index.md").write_text(text.replace("hoofdstuk: 1", f"hoofdstuk: {number}"), encoding="utf-8")
    assert best_of(ten, 2) < 16 * best_of(one)
