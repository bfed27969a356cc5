"""A page of the site before it has a host: address, names, and the function that makes its content."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from lesstof.model.prose import Nodes
from lesstof.outputs.site.rendering.links import Links
from lesstof.outputs.site.rendering.mentions import KINDS, with_mentions
from lesstof.outputs.site.rendering.serialising import Rendered, serialise
from lesstof.outputs.site.rendering.shelf import Shelf


@dataclass(frozen=True, slots=True)
class SitePage:
    """`address` is relative to the site's root and ends in `/`, empty for the home page.

    `title` names the page in its window and in search, `short` in the navigation; `accent` may be empty.
    Neither search nor search engines look at a page that is not `listed`.
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

    @property
    def source(self) -> str:
        """The name of the page's virtual Markdown file."""
        return f"{self.address}index.md"


def render(page: SitePage, shelf: Shelf, directory_urls: bool = True) -> Rendered:
    """The content of a page, its links relative to its address."""
    links = Links(shelf.addresses, page.address, directory_urls, shelf.files)
    rendered = serialise(viewed(page, shelf), links, shelf.definitions)
    return rendered if page.listed else replace(rendered, passages=())


def viewed(page: SitePage, shelf: Shelf) -> Nodes:
    """The nodes of a page, made once."""
    if page.address not in shelf.views:
        view = page.view(shelf)
        shelf.views[page.address] = with_mentions(view, shelf.mentions) if page.kind in KINDS else view
    return shelf.views[page.address]
