"""The site of a plain course: pages of ours in frames of the theme, the work shared by two processes."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from urllib.parse import urljoin

from lesstof.building.aside import aside
from lesstof.outputs.site.app.files import told, worker_files
from lesstof.outputs.site.assets import static_files
from lesstof.outputs.site.filling import Filler, Leaf, fits
from lesstof.outputs.site.frames import Frames
from lesstof.outputs.site.headers import header_files
from lesstof.outputs.site.leaves import Memory, leaf_of, leaves_of
from lesstof.outputs.site.navigation import Stop, leaves, stops
from lesstof.outputs.site.rendering.book import Entry, contents
from lesstof.outputs.site.rendering.page import repeating
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.search.assets import search_assets
from lesstof.outputs.site.search.facts import ways
from lesstof.outputs.site.search.gathering import Written
from lesstof.outputs.site.sitemap import compressed, sitemap

Files = dict[str, bytes]
Framing = Callable[[tuple[Entry, ...], list[Stop]], Frames | None]


def plain_site(shelf: Shelf, framed: Framing, memory: Memory) -> Files | None:
    """Every file by its name; None when pages do not fit the frames, so that MkDocs has to write them all."""
    entries = contents(shelf)
    found = stops(entries)
    pages = [stop.page for stop in leaves(found) if stop.page]
    if len({page.address for page in pages}) < len(pages):
        return None
    begun = leaves_of(shelf, pages, memory)
    frames = framed(entries, found)
    made = begun()
    return _site(shelf, frames, found, made) if frames and all(map(fits, made.values())) else None


def _site(shelf: Shelf, frames: Frames, found: list[Stop], made: dict[str, Leaf]) -> Files:
    pages = [stop.page for stop in leaves(found) if stop.page]
    written = [(page, made[page.address].passages) for page in pages if page.address in made]
    search = aside(partial(_search, shelf, written))
    for page in pages:
        if page.pieces:
            pieces = (made[piece.address].repeated.decode() for piece in page.pieces)
            made[page.address] = leaf_of(page, repeating(page, shelf, pieces))
    filler = Filler(frames, found)
    files = {name: Path(path).read_bytes() for name, path in frames.files}
    files |= _bytes((frames.sheet, *static_files(shelf))) | _pages(filler, found, made)
    files |= _bytes(_lists(frames, found)) | {"404.html": filler.missing().encode()}
    files |= search() | _bytes(header_files(filler.policy()))
    return files | _bytes(worker_files(shelf, {name: told(data) for name, data in files.items()}))


def _search(shelf: Shelf, written: list[Written]) -> Files:
    return _bytes(search_assets(shelf, written, ways(shelf), directory_urls=True))


def _pages(filler: Filler, found: list[Stop], made: dict[str, Leaf]) -> Files:
    """The finished pages; what they are made of is given up one by one."""
    in_order = [(stop, stop.page.address) for stop in leaves(found) if stop.page]
    return {f"{address}index.html": filler.page(stop, made.pop(address)).encode() for stop, address in in_order}


def _lists(frames: Frames, found: list[Stop]) -> Iterator[tuple[str, str | bytes]]:
    listed = [stop.url for stop in leaves(found) if stop.page and stop.page.listed]
    text = sitemap(urljoin(frames.site_url, url) for url in listed if frames.site_url)
    yield "sitemap.xml", text
    yield "sitemap.xml.gz", compressed(text)


def _bytes(files: Iterable[tuple[str, str | bytes]]) -> Files:
    return {name: data.encode() if isinstance(data, str) else data for name, data in files}
