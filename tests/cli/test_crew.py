"""Which builds may make students' outputs in copies of themselves: those that open no file of the teacher's."""

import sys
from pathlib import Path

import pytest

from lesstof.cli.crew import crew_for
from lesstof.cli.outputs import chosen
from lesstof.cli.wish import Wish
from lesstof.labels import labels

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="other systems make no copies")


def how(*names: str) -> str:
    """How the students' workers of a build with these outputs begin."""
    wish = Wish(Path(), names, (), strict=False, jobs=1)
    with crew_for(wish, chosen(names, labels("en"))) as crew:
        return getattr(crew.student(), "_mp_context", None).__class__.__name__


@LINUX
@pytest.mark.parametrize("names", [("decks",), ("flashcards",), ("decks", "epub")])
def test_students_outputs_without_a_site_are_made_in_copies(names: tuple[str, ...]) -> None:
    assert how(*names) == "ForkContext"


@pytest.mark.parametrize("names", [("decks", "teacher-decks"), ("decks", "lessons"), ("teacher-decks",), ()])
def test_a_build_that_opens_teachers_files_makes_no_copies(names: tuple[str, ...]) -> None:
    assert how(*names) in {"ForkServerContext", "SpawnContext"}


@LINUX
def test_copies_are_never_asked_for_the_teacher() -> None:
    wish = Wish(Path(), ("decks",), (), strict=False, jobs=1)
    with crew_for(wish, chosen(("decks",), labels("en"))) as crew, pytest.raises(ValueError, match="teacher"):
        crew.teacher()
