"""The site of a plain course: pages of ours in frames of the theme, the work shared by two processes."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from urllib.parse import urljoin

from msgspec.structs import replace

from lesstof.building.aside import aside
from lesstof.building.step import Recalled
from lesstof.outputs.site.app.files import Told, told, worker_files
from lesstof.outputs.site.assets import static_files
from lesstof.outputs.site.filling import Leaf, fits
from lesstof.outputs.site.finished import Finished
from lesstof.outputs.site.frames import Frames
from lesstof.outputs.site.headers import header_files
from lesstof.outputs.site.leaves import Memory, leaf_of, leaves_of
from lesstof.outputs.site.navigation import Stop, leaves, stops
from lesstof.outputs.site.policy import Policy, merged
from lesstof.outputs.site.rendering.book import Entry, contents
from lesstof.outputs.site.rendering.page import SitePage, repeating
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.search.assets import search_assets
from lesstof.outputs.site.search.facts import ways
from lesstof.outputs.site.search.gathering import Written
from lesstof.outputs.site.sitemap import compressed, sitemap

File = tuple[str, bytes]
Framing = Callable[[tuple[Entry, ...], list[Stop]], Frames | None]


def plain_site(shelf: Shelf, framed: Framing, memory: Memory) -> Iterator[File | Recalled] | None:
    """Every file with its name, made as it is asked for.

    None when pages do not fit the frames, so that MkDocs has to write them all.
    """
    entries = contents(shelf)
    found = stops(entries)
    pages = [stop.page for stop in leaves(found) if stop.page]
    if len({page.address for page in pages}) < len(pages):
        return None
    begun = leaves_of(shelf, pages, memory)
    frames = framed(entries, found)
    made = begun()
    del begun
    return _site(shelf, frames, found, made, memory) if frames and all(map(fits, made.values())) else None


def _site(
    shelf: Shelf, frames: Frames, found: list[Stop], made: dict[str, Leaf], memory: Memory
) -> Iterator[File | Recalled]:
    pages = [stop.page for stop in leaves(found) if stop.page]
    written = [(page, made[page.address].passages) for page in pages if page.address in made]
    search = aside(partial(_search, shelf, written, memory))
    for page in pages:
        if page.pieces:
            made[page.address] = leaf_of(page, repeating(page, shelf, _taken(made, page)))
    finished = Finished(frames, found, memory)
    files = chain(
        _pages(finished, found, made),
        _bytes((frames.sheet, *static_files(shelf), *_lists(frames, found))),
        _bytes(_last(frames, finished, search)),
        ((name, Path(path).read_bytes()) for name, path in frames.files),
    )
    known: dict[str, Told] = {}
    for file in files:
        name = file.path if isinstance(file, Recalled) else file[0]
        # A file of ours takes the place of the theme's.
        if name not in known:
            known[name] = (file.digest, file.size) if isinstance(file, Recalled) else told(file[1])
            yield file
    yield from _bytes(worker_files(shelf, known))
    finished.keep()


def _last(frames: Frames, finished: Finished, search: Callable[[], list[File]]) -> Iterator[tuple[str, str | bytes]]:
    """What is known when all pages are made."""
    yield "404.html", finished.missing()
    yield from search()
    yield from header_files(merged({Policy(frames.missing.scripts)} | finished.policies()))


def _taken(made: dict[str, Leaf], repeater: SitePage) -> Iterator[str]:
    """What is repeated of each page, which is given up: nobody asks for it again, and together it is a second book."""
    for piece in repeater.pieces:
        leaf = made[piece.address]
        made[piece.address] = replace(leaf, repeated=b"")
        yield leaf.repeated.decode()


def _search(shelf: Shelf, written: list[Written], memory: Memory) -> list[File]:
    place = Path(memory.folder, "search") if memory.folder else None
    return list(_bytes(search_assets(shelf, written, ways(shelf), True, place, memory.version)))


def _pages(finished: Finished, found: list[Stop], made: dict[str, Leaf]) -> Iterator[File | Recalled]:
    """The finished pages; what they are made of is given up one by one."""
    for stop in leaves(found):
        if stop.page:
            yield finished.page(stop, made.pop(stop.page.address))


def _lists(frames: Frames, found: list[Stop]) -> Iterator[tuple[str, str | bytes]]:
    listed = [stop.url for stop in leaves(found) if stop.page and stop.page.listed]
    text = sitemap(urljoin(frames.site_url, url) for url in listed if frames.site_url)
    yield "sitemap.xml", text
    yield "sitemap.xml.gz", compressed(text)


def _bytes(files: Iterable[tuple[str, str | bytes]]) -> Iterator[File]:
    return ((name, data.encode() if isinstance(data, str) else data) for name, data in files)
