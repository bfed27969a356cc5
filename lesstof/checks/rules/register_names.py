"""The register names each subject in one way."""

from collections.abc import Iterator

from lesstof.checks.checkable import Checkable
from lesstof.model.chapter import RegisterMark
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.handbook import Handbook
from lesstof.reading.slugs import slug


def check(course: Checkable) -> Iterator[Diagnostic]:
    """W414 for a second spelling, W417 for an entry under a name that the glossary does not use."""
    used = {slug(name): term.name for term in course.handbook.glossary for name in term.used_for}
    spelling = {term.id: term.name for term in course.handbook.glossary}
    for mark in _marks(course.handbook):
        id = slug(mark.name)
        if id in used:
            yield diagnose("W417", mark.span, name=mark.name, term=used[id])
        elif _bare(spelling.setdefault(id, mark.name)) != _bare(mark.name):
            yield diagnose("W414", mark.span, name=mark.name, other=spelling[id])


def _marks(handbook: Handbook) -> Iterator[RegisterMark]:
    for chapter in handbook.chapters:
        yield from chapter.register_marks


def _bare(name: str) -> str:
    return name.partition("(")[0].strip()
