"""What is to be made, from what was typed."""

import argparse
from dataclasses import dataclass
from pathlib import Path

from lesstof.building.workers import cores
from lesstof.cli.courses import settings_of
from lesstof.cli.outputs import Outputs, chosen
from lesstof.cli.sources import FILE, configuration_files, digest_of_files, digest_of_program, source_files
from lesstof.labels import Labels
from lesstof.model.source import digest_of
from lesstof.outputs.contract import Request
from lesstof.settings import Settings

TEACHER_TREE = "teacher"


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made; no `chapters` means all of them. `every_output` is false when some were picked."""

    settings: Settings
    outputs: Outputs
    every_output: bool
    chapters: tuple[str, ...]
    jobs: int
    strict: bool

    @property
    def build(self) -> Path:
        """The folder that holds all that is made."""
        return self.settings.root / "build"

    @property
    def request(self) -> Request:
        """What the outputs are told of it."""
        root = self.settings.root
        digest = digest_of_files(root, (root / FILE, *configuration_files(root)))
        return Request(str(root / FILE), digest, self.chapters)

    @property
    def fingerprint(self) -> str:
        """Digest of everything that the result depends on; teachers' files stay closed when they are not needed."""
        root = self.settings.root
        sources = digest_of_files(root, source_files(root, with_teacher=bool(self.outputs.teacher)))
        wanted = (*self.outputs.names, *self.chapters, str(self.strict), self.settings.today)
        return digest_of(sources, digest_of_program(), *wanted)

    def makes_whole(self, tree: str) -> bool:
        """Whether a published tree is to hold nothing but what is made now."""
        return not self.chapters and (self.every_output or tree != TEACHER_TREE)


def order_of(options: argparse.Namespace, words: Labels) -> Order:
    """The order. Raises StoppedError for a name or a course that is not there."""
    settings = settings_of(options, words)
    only = tuple(getattr(options, "only", ()))
    return Order(
        settings=settings,
        outputs=chosen(only, words),
        every_output=not only,
        chapters=tuple(dict.fromkeys(getattr(options, "chapter", ()))),
        jobs=options.jobs or cores(),
        strict=getattr(options, "strict", False),
    )
