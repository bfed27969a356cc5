"""Reading and judging the course in a folder, for every command that needs it."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from lesstof.building.aside import aside
from lesstof.building.memory import keep_by_key, recalled_by_key
from lesstof.building.program import digest_of_program
from lesstof.cli.failing import StoppedError
from lesstof.cli.findings import as_text
from lesstof.cli.sources import FILE
from lesstof.labels import Labels
from lesstof.model.diagnostic import Diagnostic, in_order
from lesstof.model.handbook import Handbook
from lesstof.model.source import digest_of
from lesstof.settings import ConfigurationError, Settings, load_settings
from lesstof.teacher.guide import TeacherGuide

if TYPE_CHECKING:
    from lesstof.checks.checkable import Thresholds
    from lesstof.reading.course import Course


class Judged(Struct, frozen=True):
    """A course as it was read, with all findings; `guide` is None when teachers' files were left closed."""

    handbook: Handbook
    guide: TeacherGuide | None
    diagnostics: tuple[Diagnostic, ...]


def settings_of(options: argparse.Namespace, words: Labels) -> Settings:
    """The settings of the course in the folder asked for. Raises StoppedError with all that is wrong with them."""
    root = Path(options.course)
    if not (root / FILE).is_file():
        raise StoppedError(
            words("There is no course in {path}: it has no file mkdocs.yml.", path=root.resolve())
            + "\n"
            + words('Go to the folder of your course, or make a course with: lesstof new course "My course"')
        )
    with _configured(words):
        return load_settings(root)


def course_of(settings: Settings, words: Labels, memory: Path | None = None) -> "Course":
    """The course as it is read; what did not change since is taken from the `memory` of an earlier build.

    Raises StoppedError when an extension that mkdocs.yml names cannot be loaded.
    """
    from lesstof.reading.course import read_course

    with _configured(words):
        if memory is None:
            return read_course(settings)
        version = digest_of(digest_of_program(), (settings.root / FILE).read_bytes())
        known = recalled_by_key(memory, version)
        before = known.keys() | ()
        course = read_course(settings, known, aside)
        keep_by_key(memory, version, before, known)
        return course


def judged(settings: Settings, words: Labels, *, with_teacher: bool = True, memory: Path | None = None) -> Judged:
    """Read everything and check everything, so that all mistakes of a run are told at once. Raises StoppedError."""
    from lesstof.checks.checkable import thresholds_of
    from lesstof.checks.rules import check_handbook
    from lesstof.checks.silencing import heard

    with _configured(words):
        limits = thresholds_of(settings)
    course = course_of(settings, words, memory)
    found = [*course.diagnostics, *check_handbook(course.handbook, limits, course.diagnostics)]
    guide, more = _guide(settings, limits, course.handbook, course.diagnostics) if with_teacher else (None, [])
    return Judged(course.handbook, guide, in_order(heard(found + more, limits.silenced)))


def guided(settings: Settings, course: Judged) -> Judged:
    """The same course with its teacher's side, which is read only now."""
    from lesstof.checks.checkable import thresholds_of
    from lesstof.checks.silencing import heard

    limits = thresholds_of(settings)
    guide, found = _guide(settings, limits, course.handbook, course.diagnostics)
    return Judged(course.handbook, guide, in_order(heard([*course.diagnostics, *found], limits.silenced)))


@contextmanager
def _configured(words: Labels) -> Iterator[None]:
    try:
        yield
    except ConfigurationError as problem:
        raise StoppedError(as_text(problem.diagnostics, words)) from problem


def _guide(
    settings: Settings, limits: "Thresholds", handbook: Handbook, told: tuple[Diagnostic, ...]
) -> tuple[TeacherGuide, list[Diagnostic]]:
    from lesstof.checks.teacher_rules import check_guide
    from lesstof.teacher.reading import read_guide

    read = read_guide(settings, handbook)
    found = told + read.diagnostics
    return read.guide, [*read.diagnostics, *check_guide(read.guide, limits, found)]
