"""Builds the real course once and serves it; finds the judges that `make test` installed."""

import functools
import http.server
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from slides_builder.teacher_outputs import TeacherDecks
from tests.judges import nasty
from tests.slides_builder.conftest import ALL, made
from tests.slides_builder.deck_courses import chapter
from tests.support import guide

REPOSITORY = Path(__file__).parents[2]
NODE = REPOSITORY / ".tools" / "node" / "node_modules"
COURSE = ("chapters", "exercises", "content", "mkdocs.yml")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What stands here is a judge: it takes long, and runs after the quick tests."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker("judge")


def copy_course(origin: Path, target: Path) -> Path:
    """The handbook's sources alone, as an author has them."""
    target.mkdir(exist_ok=True)
    for name in COURSE:
        source = origin / name
        (shutil.copytree if source.is_dir() else shutil.copy2)(source, target / name)
    return target


LONGEST = 1800


def run(*arguments: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command with its output as text; never raises on a failing exit code. One without end says how far it came."""
    try:
        return subprocess.run(
            [str(argument) for argument in arguments],
            cwd=cwd,
            env=os.environ | environment,
            capture_output=True,
            text=True,
            timeout=LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        pytest.fail(f"{arguments} did not end in {LONGEST} s; it said: {(late.output or b'')[-3000:]!r}")


def faults(answer: subprocess.CompletedProcess[str]) -> tuple[list[object], dict[str, Any]]:
    """What a judge in a browser told: the lines that tell a fault, and the last one, which counts what was done."""
    assert answer.returncode == 0, answer.stdout[-2000:] + answer.stderr[-2000:]
    *found, last = (json.loads(line) for line in answer.stdout.splitlines())
    return found, last


def lesstof(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """The command as an author types it."""
    return run(Path(sys.executable).parent / "lesstof", *arguments, cwd=cwd)


@pytest.fixture(scope="session")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The handbook, built with `lesstof build`."""
    folder = copy_course(REPOSITORY, tmp_path_factory.mktemp("course"))
    built = lesstof("build", "--quiet", cwd=folder)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


@pytest.fixture(scope="session")
def site(course: Path) -> Path:
    return course / "build" / "site"


@pytest.fixture(scope="session")
def decks(course: Path) -> list[Path]:
    """Every chapter's deck, for students and for teachers, and one chapter's lessons and handouts.

    The other lessons hold slides of the same chapters; the site has copies.
    """
    build = course / "build"
    return sorted((*build.glob("decks/*.pptx"), *build.glob("decks/lessons/h01*"), *build.glob("teacher/decks/*.pptx")))


@pytest.fixture(scope="session")
def nasty_deck(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The teacher's deck of a chapter as nasty as can be."""
    folder = tmp_path_factory.mktemp("nasty")
    read = guide(folder / "course", chapter(1, nasty.body(), nasty.TITLE))
    (step,) = TeacherDecks().steps(read.guide, ALL)
    deck = folder / "nasty.pptx"
    deck.write_bytes(made(step).artifacts[0].data)
    return deck


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        pass


class _Patient(http.server.ThreadingHTTPServer):
    # A browser asks for more at once than the five that may wait otherwise.
    request_queue_size = 128

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that left in the middle of an answer is none."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder on loopback."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with _Patient(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The site on loopback, at its root."""
    with served(site) as root:
        yield root
