"""The site of a plain course: pages of ours in frames of the theme, the work shared by two processes."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from urllib.parse import urljoin

from lesstof.building.aside import aside
from lesstof.outputs.site.app.files import told, worker_files
from lesstof.outputs.site.assets import static_files
from lesstof.outputs.site.filling import Filler, Leaf, fits
from lesstof.outputs.site.frames import Frames
from lesstof.outputs.site.headers import header_files
from lesstof.outputs.site.navigation import Stop, leaves, stops
from lesstof.outputs.site.rendering.book import Entry, contents
from lesstof.outputs.site.rendering.page import SitePage, repeating, show
from lesstof.outputs.site.rendering.serialising import Rendered
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.search.assets import search_assets
from lesstof.outputs.site.search.facts import ways
from lesstof.outputs.site.search.gathering import Written
from lesstof.outputs.site.sitemap import compressed, sitemap

Files = dict[str, bytes]
Framing = Callable[[tuple[Entry, ...], list[Stop]], Frames | None]


def plain_site(shelf: Shelf, framed: Framing) -> Files | None:
    """Every file by its name; None when pages do not fit the frames, so that MkDocs has to write them all."""
    assets = dict(static_files(shelf))
    entries = contents(shelf)
    found = stops(entries)
    in_order = list(leaves(found))
    pages = [stop.page for stop in in_order if stop.page]
    repeater = next((page for page in pages if page.pieces), None)
    single = [page for page in pages if page is not repeater]
    theirs = aside(partial(_leaves, shelf, repeater, single[::2]))
    frames = framed(entries, found) if len({page.address for page in pages}) == len(pages) else None
    made = {leaf.address: leaf for leaf in (*_leaves(shelf, repeater, single[1::2]), *theirs())}
    if frames is None or not all(map(fits, made.values())):
        return None
    if repeater:
        made[repeater.address] = _repeating(shelf, repeater, made)
    search = aside(partial(_search, shelf, [(page, made[page.address].passages) for page in single]))
    files = {name: Path(path).read_bytes() for name, path in frames.files}
    files |= {name: data.encode() if isinstance(data, str) else data for name, data in assets.items()}
    files |= _pages(frames, found, made)
    files |= search()
    texts = (*header_files(Filler(frames, found).policies(made.values())),)
    files |= {name: text.encode() for name, text in texts}
    worker = worker_files(shelf, {name: told(data) for name, data in files.items()})
    return files | {name: text.encode() for name, text in worker}


def _leaves(shelf: Shelf, repeater: SitePage | None, pages: Iterable[SitePage]) -> list[Leaf]:
    return [_leaf(page, *show(page, shelf, repeater)) for page in pages]


def _leaf(page: SitePage, shown: Rendered, repeated: str = "") -> Leaf:
    headings = tuple(heading for heading in shown.headings if heading.listed)
    return Leaf(page.address, shown.html, headings, shown.passages, repeated)


def _repeating(shelf: Shelf, page: SitePage, made: dict[str, Leaf]) -> Leaf:
    return _leaf(page, repeating(page, shelf, (made[piece.address].repeated for piece in page.pieces)))


def _search(shelf: Shelf, written: list[Written]) -> Files:
    return {name: text.encode() for name, text in search_assets(shelf, written, ways(shelf), directory_urls=True)}


def _pages(frames: Frames, found: list[Stop], made: dict[str, Leaf]) -> Files:
    """The pages, the one for what is not there, and the list of them all."""
    filler, in_order = Filler(frames, found), list(leaves(found))
    listed = [stop for stop in in_order if stop.page and stop.page.listed]
    text = sitemap(urljoin(frames.site_url, stop.url) for stop in listed if frames.site_url)
    pages = {
        f"{stop.page.address}index.html": filler.page(stop, made[stop.page.address]) for stop in in_order if stop.page
    }
    files = {
        name: text.encode() for name, text in (pages | {"404.html": filler.missing(), "sitemap.xml": text}).items()
    }
    return files | {"sitemap.xml.gz": compressed(text)}
