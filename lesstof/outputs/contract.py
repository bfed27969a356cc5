"""What an output is: a name and the steps that make it."""

from collections.abc import Iterable
from typing import Protocol

from msgspec import Struct

from lesstof.building.step import Step
from lesstof.model.handbook import Handbook


class TemplateFile(Struct, frozen=True):
    """A school's own template for decks: where it is, and the digest of what it holds."""

    path: str
    digest: str


class Request(Struct, frozen=True):
    """What the prompt asked for: chapters to limit to (empty: all), the course's mkdocs.yml, a template for decks.

    `thumbnails` asks for pictures of slides as an office program shows them; None for where there is one.
    `memory` is a folder where a step may leave for the next build what only makes that quicker; empty: nowhere.
    """

    config_file: str
    config_digest: str
    chapters: tuple[str, ...] = ()
    template: TemplateFile | None = None
    thumbnails: bool | None = None
    memory: str = ""

    def wants(self, chapter: str) -> bool:
        """Whether this chapter is asked for."""
        return not self.chapters or chapter in self.chapters


class MadeFile(Struct, frozen=True):
    """A file that another output made: `path` relative to `build/`, size in bytes, and where its bytes lie now."""

    path: str
    digest: str
    size: int
    file: str


class StudentOutput(Protocol):
    """An output that students receive: a function of the handbook alone."""

    name: str

    def steps(self, handbook: Handbook, request: Request) -> Iterable[Step]:
        """The steps that make it; their artifacts lie under `site/`, `decks/` …"""
        ...


class FinishingOutput(Protocol):
    """An output that students receive, made of the handbook and of what the other outputs made."""

    name: str

    def steps(self, handbook: Handbook, request: Request, made: tuple[MadeFile, ...]) -> Iterable[Step]:
        """The steps that make it; a file at a path that was made already takes its place."""
        ...
