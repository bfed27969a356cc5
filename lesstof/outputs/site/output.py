"""The browser version as an output of `lesstof build`: one step that makes the whole site."""

from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable

from msgspec import Struct

from lesstof.building.step import Result, Step
from lesstof.model.handbook import Handbook
from lesstof.model.source import digest_of
from lesstof.outputs.contract import Request

# Rooms whose code or data shape a page, and hosts that write around it.
_ROOMS = ("model", "labels", "maths", "design", "drawing", "reading", "counting", "worksheets", "outputs")
_HOSTS = ("mkdocs", "mkdocs-material", "markdown", "latex2mathml", "pymdown-extensions", "jinja2", "xlsxwriter")


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
        version = digest_of(code_version(), request.config_digest)
        order = SiteOrder(handbook, request.config_file, request.memory, version)
        return (Step("site", code_version(), (*inputs_of(handbook), request.config_digest), make_site, order),)


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


@cache
def code_version() -> str:
    """Digest of the code that makes pages and the versions of its hosts."""
    rooms = [part for room in _ROOMS for part in _contents(files("lesstof").joinpath(room))]
    hosts = [f"{name} {_version(name)}" for name in _HOSTS]
    return digest_of(*rooms, *hosts)[:16]


def _contents(folder: Traversable) -> Iterable[bytes]:
    for entry in sorted(folder.iterdir(), key=lambda found: found.name):
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _contents(entry)
        elif entry.is_file():
            yield entry.name.encode()
            yield entry.read_bytes()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
