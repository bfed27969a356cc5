"""The browser version as an output of `lesstof build`: one step that makes the whole site."""

from collections.abc import Iterable

from msgspec import Struct

from lesstof.building.program import digest_of_program
from lesstof.building.step import Result, Step
from lesstof.model.handbook import Handbook
from lesstof.model.source import digest_of
from lesstof.outputs.contract import Request


class SiteOrder(Struct, frozen=True):
    """What the step is handed: the handbook and the course's mkdocs.yml.

    `memory` is the folder where a build of this `version` of program and settings leaves things for the next.
    """

    handbook: Handbook
    config_file: str
    memory: str = ""
    version: str = ""


class Site:
    """The site of the whole course; never limited to some chapters, because its pages link to each other."""

    name = "site"

    def steps(self, handbook: Handbook, request: Request) -> Iterable[Step]:
        """One step, whose artifacts lie under `site/`."""
        version = digest_of(digest_of_program(), request.config_digest)
        order = SiteOrder(handbook, request.config_file, request.memory, version)
        return (Step("site", digest_of_program(), (*inputs_of(handbook), request.config_digest), make_site, order),)


def make_site(order: SiteOrder) -> Result:
    """Build the site; runs in another process."""
    # Only who builds pays for the import.
    from lesstof.outputs.site.building import build_site

    return build_site(order.handbook, order.config_file, order.memory, order.version)


def inputs_of(handbook: Handbook) -> tuple[str, ...]:
    """Digests of all that pages are made of."""
    digests = [
        *(chapter.digest for chapter in handbook.chapters),
        *(exercise.digest for exercise in handbook.exercises),
        *(attachment.digest for attachment in handbook.attachments),
        *(post.digest for post in handbook.posts),
        *(page.digest for page in handbook.pages),
    ]
    pictures = (digest_of(picture.path, picture.digest) for picture in handbook.pictures)
    return (digest_of(repr(handbook.book)), *digests, *pictures)
