"""The same course gives the same bytes whoever builds it, wherever, whenever and with whatever settings."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.prompt import command, contents, environment

# Turkish has an i without a dot; Kiritimati is a day ahead of Samoa.
HERE = {"LC_ALL": "C", "TZ": "Pacific/Pago_Pago", "PYTHONHASHSEED": "1", "USER": "anna", "LOGNAME": "anna"}
THERE = {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "2", "USER": "Ömer", "LOGNAME": "Ömer"}


def built(origin: Path, place: Path, settings: dict[str, str], umask: int, jobs: str) -> dict[str, bytes]:
    """All that a build publishes, by its path; the folder, the home and the dates of files are of this build alone."""
    course = place / "course"
    for path in _files(origin, backwards=umask == 0o077):
        target = course / path.relative_to(origin)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
        os.utime(target, (umask * 10_000_000, umask * 10_000_000))
    (place / "home").mkdir()
    known = environment(more_outputs=False) | settings | {"HOME": str(place / "home"), "LOCPATH": str(_locales(place))}
    arguments = command("build", "--jobs", jobs, "--quiet")
    done = subprocess.run(arguments, cwd=course, env=known, umask=umask, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    published = contents(course / "build")
    return {path: data for path, data in published.items() if not path.startswith(".")}


def _files(origin: Path, *, backwards: bool) -> list[Path]:
    return sorted((path for path in origin.rglob("*") if path.is_file()), reverse=backwards)


def _locales(place: Path) -> Path:
    """A folder with the Turkish locale where this machine can make it."""
    made = place / "locales"
    made.mkdir()
    if shutil.which("localedef"):
        target = str(made / "tr_TR.UTF-8")
        subprocess.run(["localedef", "-i", "tr_TR", "-f", "UTF-8", target], capture_output=True, check=False)
    return made


@pytest.fixture(scope="module")
def both(fresh_course: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], dict[str, bytes]]:
    here = built(fresh_course, tmp_path_factory.mktemp("a"), HERE, 0o022, "1")
    there = built(fresh_course, tmp_path_factory.mktemp("een ändere map"), THERE, 0o077, "3")
    return here, there


def test_every_file_has_the_same_bytes(both: tuple[dict[str, bytes], dict[str, bytes]]) -> None:
    here, there = both
    assert here.keys() == there.keys()
    assert len(here) > 50
    assert [path for path in here if here[path] != there[path]] == []


def test_nothing_of_the_user_or_the_folder_is_in_them(both: tuple[dict[str, bytes], dict[str, bytes]]) -> None:
    _, there = both
    for path, data in there.items():
        assert "Ömer".encode() not in data, path
        assert "een ändere map".encode() not in data, path
