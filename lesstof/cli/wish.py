"""What was typed for a build, before anything of the course is read: enough to see that nothing is to be done."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct

from lesstof.building.program import digest_of_program
from lesstof.cli.outputs import are_for_students
from lesstof.cli.sources import digest_of_files, source_files
from lesstof.model.source import digest_of
from slides_builder.thumbnails.programs import programs

# Beside the store, what one build leaves for the next.
MEMORY = ".store"


class Wish(Struct, frozen=True):
    """`only` and `chapters` are empty for everything; `jobs` is 0 for one per core.

    `template` is None for the course's own choice, `thumbnails` for pictures of slides by LibreOffice where it is.
    """

    root: Path
    only: tuple[str, ...]
    chapters: tuple[str, ...]
    strict: bool
    jobs: int
    template: Path | None = None
    thumbnails: bool | None = None

    @property
    def build(self) -> Path:
        """The folder that holds all that is made."""
        return self.root / "build"

    @property
    def with_teacher(self) -> bool:
        """Whether teachers' files are needed; otherwise they stay closed."""
        return not (self.only and are_for_students(self.only))

    @property
    def fingerprint(self) -> str:
        """Digest of everything that the result depends on; today counts, because facts grow old."""
        sources = digest_of_files(self.root, source_files(self.root, with_teacher=self.with_teacher))
        today = datetime.now(UTC).date().isoformat()
        template = digest_of_files(self.root, (self.template,)) if self.template else ""
        asked = (str(self.strict), self._makers_of_pictures, repr(self.only), repr(self.chapters), template)
        return digest_of(sources, digest_of_program(), today, *asked)

    @property
    def _makers_of_pictures(self) -> str:
        """What makes the pictures of slides, so that a LibreOffice that comes, goes or is renewed is noticed."""
        found = None if self.thumbnails is False else programs()
        return f"{self.thumbnails} {found.digest if found else ''}"


def wish_of(options: argparse.Namespace) -> Wish:
    """The wish of a command that builds."""
    return Wish(
        root=Path(options.course).resolve(),
        only=tuple(dict.fromkeys(getattr(options, "only", ()))),
        chapters=tuple(dict.fromkeys(getattr(options, "chapter", ()))),
        strict=getattr(options, "strict", False),
        jobs=options.jobs or 0,
        template=Path(chosen).resolve() if (chosen := getattr(options, "template", "")) else None,
        thumbnails=getattr(options, "thumbnails", None),
    )
