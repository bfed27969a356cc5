"""What is to be made: a wish with the settings of its course and the outputs that it names."""

import argparse
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from lesstof.cli.courses import settings_of
from lesstof.cli.failing import StoppedError
from lesstof.cli.outputs import Outputs
from lesstof.cli.sources import FILE, configuration_files, digest_of_files
from lesstof.cli.wish import MEMORY, Wish
from lesstof.labels import Labels
from lesstof.model.source import digest_of
from lesstof.outputs.addresses import DOWNLOADS
from lesstof.outputs.contract import Request, TemplateFile
from lesstof.settings import Settings

TEACHER_TREE = "teacher"


class Shared(Struct, frozen=True):
    """A tree that several outputs make: the `first` of them anywhere in it, the others in one folder."""

    first: str
    makers: frozenset[str]
    folder: str

    def is_of_others(self, path: str) -> bool:
        """Whether what stands at this path is not of the first."""
        return path.startswith(self.folder)


SHARED = {
    "site": Shared("site", frozenset(("site", "epub", "flashcards", "offline", "thumbnails", "offer")), DOWNLOADS)
}


class Order(Struct, frozen=True, dict=True):
    """A wish that can be carried out."""

    wish: Wish
    settings: Settings
    outputs: Outputs

    @property
    def build(self) -> Path:
        """The folder that holds all that is made."""
        return self.wish.build

    @property
    def complete(self) -> bool:
        """Whether every output of every chapter is to be made."""
        return not self.wish.only and not self.wish.chapters

    @property
    def request(self) -> Request:
        """What the outputs are told of it."""
        root = self.settings.root
        digest = digest_of_files(root, (root / FILE, *configuration_files(root)))
        memory = str(self.build / MEMORY)
        return Request(str(root / FILE), digest, self.wish.chapters, self.template, self.wish.thumbnails, memory)

    @cached_property
    def template(self) -> TemplateFile | None:
        """The school's template: the prompt's, or else the course's. Raises OSError."""
        return template_of(self.settings, self.wish.template)

    def staying(self, tree: str) -> Callable[[str], bool]:
        """Tells by its path whether a file of this published tree is left there, although it is not made now."""
        if self.complete:
            return _nothing
        made = {output.name for output in (*self.outputs.student, *self.outputs.teacher, *self.outputs.finishing)}
        if self.wish.chapters or tree == TEACHER_TREE:
            return _everything
        shared = SHARED.get(tree)
        if not shared or shared.makers <= made:
            return _nothing
        return shared.is_of_others if shared.first in made else _everything


def _nothing(_: str) -> bool:
    return False


def _everything(_: str) -> bool:
    return True


def template_of(settings: Settings, given: Path | None) -> TemplateFile | None:
    """The template that was given, or else the course's. Raises OSError."""
    named = settings.root / settings.template if settings.template else None
    path = given or named
    return TemplateFile(str(path), digest_of(path.read_bytes())) if path else None


def order_of(options: argparse.Namespace, wish: Wish, outputs: Outputs, words: Labels) -> Order:
    """The order. Raises StoppedError for a template or a course that is not there."""
    if wish.template and not wish.template.is_file():
        raise StoppedError(words("There is no file {path}.", path=options.template))
    return Order(wish, settings_of(options, words), outputs)
