"""Nothing of the teacher's reaches a student: not by file, not by bytes, not by memory."""

import random
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Executor
from pathlib import Path

import pytest

from lesstof.building.schedule import run
from lesstof.building.step import Step
from lesstof.building.store import Store
from lesstof.building.workers import InPlace, clean_pool
from lesstof.reading.course import read_course
from lesstof.settings import load_settings
from lesstof.teacher.reading import read_guide
from tests.house.memory import look_in_memory
from tests.house.opening import places_of

TREES = ("site", "decks")
OUTPUTS = ("site", "epub", "flashcards", "offline", "decks", "thumbnails", "offer")
CANARY = re.compile(r"kanarie[a-z]{6}")


def build(course: Path, *arguments: str) -> None:
    command = [sys.executable, "-m", "lesstof.cli", "build", "--quiet", *arguments]
    done = subprocess.run(command, cwd=course, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def teacher_files(course: Path) -> list[Path]:
    return sorted(course.rglob("*.docent.md"))


def with_words(text: str, word: Callable[[], str]) -> str:
    """The file in the same form, with one more word in each heading's text, title, choice and list item."""
    lines = text.split("\n")
    front = lines.index("---", 1) if lines[0] == "---" else -1
    return "\n".join(_line(line, word, in_front=place <= front) for place, line in enumerate(lines))


def _line(line: str, word: Callable[[], str], *, in_front: bool) -> str:
    if in_front:
        return f"{line} {word()}" if line.startswith("titel:") else line
    if not line or line.startswith(("#", "minuten:", "|")):
        return line
    points = re.search(r" \(\d punt(en)?\)$", line)
    return f"{line[: points.start()]} {word()}{points[0]}" if points else f"{line} {word()}"


def letters(chance: random.Random) -> str:
    return "".join(chance.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(6))


@pytest.fixture(scope="module")
def courses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """One course four times: with canaries for the teacher, other words, no teacher's file, and nonsense. All built."""
    folder = tmp_path_factory.mktemp("wall")
    new = [sys.executable, "-m", "lesstof.cli", "new", "course", "Muur", "--language", "nl"]
    subprocess.run(new, cwd=folder, check=True, capture_output=True)
    names = ("real", "other", "absent", "nonsense")
    made = {name: Path(shutil.copytree(folder / "muur", folder / name)) for name in names}
    chance = random.Random(20261123)
    for path in teacher_files(made["real"]):
        path.write_text(with_words(path.read_text("utf-8"), lambda: f"kanarie{letters(chance)}"), "utf-8")
    for path in teacher_files(made["other"]):
        path.write_text(with_words(path.read_text("utf-8"), lambda: letters(chance)), "utf-8")
    for path in teacher_files(made["absent"]):
        path.unlink()
    for path in teacher_files(made["nonsense"]):
        path.write_bytes(chance.randbytes(3000))
    build(made["real"])
    build(made["other"])
    build(made["absent"], "--only", *OUTPUTS)
    build(made["nonsense"], "--only", *OUTPUTS)
    return made


def student_bytes(course: Path) -> dict[str, bytes]:
    return {
        path.relative_to(course / "build").as_posix(): path.read_bytes()
        for tree in TREES
        for path in sorted((course / "build" / tree).rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("name", ["other", "absent", "nonsense"])
def test_students_get_the_same_bytes_whatever_the_teacher_has(name: str, courses: dict[str, Path]) -> None:
    real, variant = student_bytes(courses["real"]), student_bytes(courses[name])
    assert real.keys() == variant.keys()
    assert [path for path in real if real[path] != variant[path]] == []


def test_no_canary_is_in_any_file_for_students(courses: dict[str, Path]) -> None:
    build = courses["real"] / "build"
    canaries = {word for path in teacher_files(courses["real"]) for word in CANARY.findall(path.read_text("utf-8"))}
    assert len(canaries) > 50
    assert places_of(("kanarie",), build / "site") == places_of(("kanarie",), build / "decks") == []
    assert places_of((sorted(canaries)[0],), courses["real"] / "build" / ".store" / "student") == []


def test_the_search_does_find_canaries_where_they_belong(courses: dict[str, Path]) -> None:
    assert places_of(("kanarie",), courses["real"] / "build" / "teacher")


@pytest.mark.skipif(sys.platform != "linux", reason="reads the memory of a process as Linux shows it")
def test_a_students_worker_holds_no_byte_of_the_teacher_in_memory(courses: dict[str, Path], tmp_path: Path) -> None:
    settings = load_settings(courses["real"])
    guide = read_guide(settings, read_course(settings).handbook).guide
    words = CANARY.findall(repr(guide))
    hidden = bytes(byte - 1 for byte in b"kanarie")

    def found_by(executor: Executor, name: str) -> int:
        store, step = Store(str(tmp_path / name)), Step(name, "1", (), look_in_memory, hidden)
        entry = run([step], store, lambda: executor, lambda _: None).manifests[0].entries[0]
        return int(store.data_path(entry.digest).read_bytes())

    with clean_pool(1) as pool:
        assert found_by(pool, "worker") == 0
    assert found_by(InPlace(), "here") >= len(set(words)) > 50


WATCHED = """
import sys
def seen(event, arguments):
    if event == "open" and str(arguments[0]).endswith(".docent.md"):
        print("opened", arguments[0], file=sys.stderr, flush=True)
sys.addaudithook(seen)
from lesstof.cli import main
sys.exit(main())
"""


def opened_by(course: Path, *arguments: str) -> list[str]:
    """The teacher's files that a build and the copies of it open, by Python's own account of what is opened."""
    shutil.rmtree(course / "build", ignore_errors=True)
    command = [sys.executable, "-c", WATCHED, "build", "--quiet", *arguments]
    done = subprocess.run(command, cwd=course, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return re.findall(r"opened (.*)", done.stderr)


def test_a_build_whose_workers_are_copies_of_it_opens_no_file_of_the_teacher(
    courses: dict[str, Path], tmp_path: Path
) -> None:
    course = Path(shutil.copytree(courses["real"], tmp_path / "watched"))
    assert opened_by(course, "--only", "decks") == []
    assert opened_by(course, "--only", "site") == []
    assert opened_by(course, "--only", "teacher-decks") != []
