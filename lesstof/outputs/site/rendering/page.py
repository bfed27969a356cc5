"""A page of the site before it has a host: address, names, and the function that makes its content."""

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from lesstof.model.prose import Nodes
from lesstof.outputs.site.rendering.links import Links
from lesstof.outputs.site.rendering.mentions import KINDS, with_mentions
from lesstof.outputs.site.rendering.serialising import Rendered, serialise
from lesstof.outputs.site.rendering.shelf import Shelf

Repeat = Callable[["SitePage", Nodes], Nodes]


class SitePage(Struct, frozen=True):
    """`address` is relative to the site's root and ends in `/`, empty for the home page.

    `title` names the page in its window and in search, `short` in the navigation; `accent` may be empty.
    Neither search nor search engines look at a page that is not `listed`. A page may repeat the `pieces` at its end:
    `repeat` makes of such a page and its nodes what is shown there, nothing of any other page.
    """

    address: str
    title: str
    description: str
    kind: str
    view: Callable[[Shelf], Nodes]
    accent: str = ""
    short: str = ""
    tags: tuple[str, ...] = ()
    listed: bool = True
    pieces: "tuple[SitePage, ...]" = ()
    repeat: Repeat | None = None

    @property
    def source(self) -> str:
        """The name of the page's virtual Markdown file."""
        return f"{self.address}index.md"


def render(page: SitePage, shelf: Shelf, directory_urls: bool = True) -> Rendered:
    """The content of a page, its links relative to its address."""
    if not page.pieces:
        return _serialised(page, _view(page, shelf), shelf, directory_urls)
    return repeating(
        page, shelf, (show(piece, shelf, page, directory_urls)[1] for piece in page.pieces), directory_urls
    )


def rendered_pages(pages: Sequence[SitePage], shelf: Shelf, directory_urls: bool) -> list[tuple[SitePage, Rendered]]:
    """The content of all pages; each is looked at once, also when another one repeats it."""
    repeater = next((page for page in pages if page.pieces), None)
    shown = {page.address: show(page, shelf, repeater, directory_urls) for page in pages if page is not repeater}
    made = {address: rendered for address, (rendered, _) in shown.items()}
    if repeater:
        repeated = (shown[piece.address][1] for piece in repeater.pieces)
        made[repeater.address] = repeating(repeater, shelf, repeated, directory_urls)
    return [(page, made[page.address]) for page in pages]


def show(page: SitePage, shelf: Shelf, repeater: SitePage | None, directory_urls: bool = True) -> tuple[Rendered, str]:
    """The content of a page, and the HTML by which the page that repeats others shows it."""
    tree = _view(page, shelf)
    again = repeater.repeat(page, tree) if repeater and repeater.repeat else ()
    repeated = _serialised(repeater, again, shelf, directory_urls, alone=False).html if repeater and again else ""
    return _serialised(page, tree, shelf, directory_urls), repeated


def repeating(page: SitePage, shelf: Shelf, pieces: Iterable[str], directory_urls: bool = True) -> Rendered:
    """A page that repeats others, with their pieces at the end of its one element; no search leads into it."""
    own = _serialised(page, _view(page, shelf), shelf, directory_urls)
    return replace(own, html=own.html.removesuffix("</div>") + "".join(pieces) + "</div>", passages=())


def _serialised(page: SitePage, tree: Nodes, shelf: Shelf, directory_urls: bool, *, alone: bool = True) -> Rendered:
    links = Links(shelf.addresses, page.address, directory_urls, shelf.files)
    return serialise(tree, links, shelf.definitions, alone=alone)


def _view(page: SitePage, shelf: Shelf) -> Nodes:
    """The nodes of a page; in running text the first mention of a term leads to its definition."""
    view = page.view(shelf)
    return with_mentions(view, shelf.mentions) if page.kind in KINDS else view
