"""What an output is: a name and the steps that make it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from lesstof.building.step import Step
from lesstof.model.handbook import Handbook


@dataclass(frozen=True, slots=True)
class Request:
    """What the prompt asked for: chapters to limit to (empty: all) and the course's mkdocs.yml."""

    config_file: str
    config_digest: str
    chapters: tuple[str, ...] = ()

    def wants(self, chapter: str) -> bool:
        """Whether this chapter is asked for."""
        return not self.chapters or chapter in self.chapters


class StudentOutput(Protocol):
    """An output that students receive: a function of the handbook alone."""

    name: str

    def steps(self, handbook: Handbook, request: Request) -> Iterable[Step]:
        """The steps that make it; their artifacts lie under `site/`, `decks/` …"""
        ...
