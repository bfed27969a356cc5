"""The copy for a disk as an output of `lesstof build`: made of the finished site."""

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from lesstof.building.program import digest_of_program
from lesstof.building.step import Artifact, Result, Step
from lesstof.model.handbook import Handbook
from lesstof.model.source import digest_of
from lesstof.outputs.addresses import download, made_page
from lesstof.outputs.contract import MadeFile, Request
from lesstof.outputs.offline.copying import copy_for_disk
from lesstof.outputs.offline.downloads import filled

_SITE = "site/"
_TAKEN_ALONG = f"{_SITE}downloads/"


class OfflineOrder(Struct, frozen=True):
    """The site's files, those to take along, where the copy and the page that lists them go, and the language."""

    site: tuple[MadeFile, ...]
    taken_along: tuple[MadeFile, ...]
    archive: str
    page: str
    language: str


class Offline:
    """The copy of the site, and the page that lists all files to take along with their sizes."""

    name = "offline"

    def steps(self, handbook: Handbook, request: Request, made: tuple[MadeFile, ...]) -> Iterable[Step]:
        """One step, whose artifacts lie under `site/`; none without a site."""
        page = f"{_SITE}{made_page(handbook, 'downloads')}index.html"
        site = [one for one in made if one.path.startswith(_SITE)]
        if page not in {one.path for one in site}:
            return ()
        along = tuple(one for one in site if one.path.startswith(_TAKEN_ALONG) and one.path != page)
        files = tuple(one for one in site if one not in along)
        archive = f"{_SITE}{download(handbook, '-offline.zip')}"
        order = OfflineOrder(files, along, archive, page, handbook.book.language)
        inputs = [digest_of(one.path, one.digest) for one in site]
        return (Step("offline", digest_of_program(), (archive, *inputs), make_offline, order),)


def make_offline(order: OfflineOrder) -> Result:
    """Make the copy and fill the page; runs in another process."""
    name = order.archive.rpartition("/")[2].removesuffix("-offline.zip")
    data = copy_for_disk(name, {one.path.removeprefix(_SITE): Path(one.file) for one in order.site})
    listed = next(Path(one.file).read_text(encoding="utf-8") for one in order.site if one.path == order.page)
    sizes = {one.path.removeprefix(_SITE): one.size for one in order.taken_along}
    page = filled(listed, sizes | {order.archive.removeprefix(_SITE): len(data)}, order.language)
    return Result(
        (
            Artifact(order.archive, "application/zip", data),
            Artifact(order.page, "text/html", page.encode()),
        )
    )
