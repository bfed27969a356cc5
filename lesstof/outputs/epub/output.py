"""The e-book as an output of `lesstof build`: one step that makes one file."""

from collections.abc import Iterable

from lesstof.building.program import digest_of_program
from lesstof.building.step import Artifact, Result, Step
from lesstof.model.handbook import Handbook
from lesstof.model.source import digest_of
from lesstof.outputs.addresses import download
from lesstof.outputs.contract import Request

MEDIA_TYPE = "application/epub+zip"


class Epub:
    """The e-book of the whole course; never limited to some chapters."""

    name = "epub"

    def steps(self, handbook: Handbook, request: Request) -> Iterable[Step]:
        """One step, whose artifact lies under `site/downloads/`."""
        return (Step("epub", digest_of_program(), inputs_of(handbook), make_epub, handbook),)


def make_epub(handbook: Handbook) -> Result:
    """Make the e-book; runs in another process."""
    from lesstof.outputs.epub.making import epub

    return Result((Artifact(f"site/{download(handbook, '.epub')}", MEDIA_TYPE, epub(handbook)),))


def inputs_of(handbook: Handbook) -> tuple[str, ...]:
    """Digests of all that the e-book holds; dated posts stay on the site."""
    digests = [
        *(chapter.digest for chapter in handbook.chapters),
        *(exercise.digest for exercise in handbook.exercises),
        *(attachment.digest for attachment in handbook.attachments),
        *(page.digest for page in handbook.pages),
    ]
    pictures = (digest_of(picture.path, picture.digest) for picture in handbook.pictures)
    return (digest_of(repr(handbook.book)), *digests, *pictures)
