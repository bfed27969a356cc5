"""Courses that the tests of the prompt start from."""

import shutil
from pathlib import Path

import pytest

from tests.cli.prompt import new_course


@pytest.fixture(scope="session")
def fresh_course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new course in Dutch that no test changes."""
    return new_course(tmp_path_factory.mktemp("fresh"))


@pytest.fixture
def course(fresh_course: Path, tmp_path: Path) -> Path:
    """A new course in Dutch."""
    return Path(shutil.copytree(fresh_course, tmp_path / "course"))
