"""References as links within the e-book; what is not in it leads to the site, if that has an address."""

from collections.abc import Iterable
from urllib.parse import quote

from lesstof.model.prose import walk
from lesstof.outputs.epub.document import Document
from lesstof.outputs.site.rendering.links import Links
from lesstof.outputs.site.rendering.shelf import Shelf

_WEB = ("http:", "https:", "mailto:", "tel:")
# What an address may hold (RFC 3986), beside letters and digits.
_ADDRESS = ":/?#@!$&'()*+,;=-._~%"


class BookLinks:
    """The ways from one document to another. `book:NAME#anchor` names a place in the e-book itself."""

    def __init__(self, shelf: Shelf, documents: Iterable[Document]) -> None:
        found = tuple(documents)
        self._site = Links(shelf.addresses, "")
        self._site_url = shelf.handbook.book.site_url
        self._places = {page: (one.name, anchor) for one in found for page, anchor in one.stands_for}
        self._anchors = {one.name: frozenset(node.get("id") for node in walk(one.content)) - {""} for one in found}

    def to(self, target: str, here: str) -> str | None:
        """The link from the document `here`; None for what leads nowhere."""
        kind, _, rest = target.partition(":")
        if kind == "cover":
            return "cover.png"
        if target.startswith(_WEB):
            return quote(target, safe=_ADDRESS)
        if kind == "picture":
            return picture_file(rest)
        if target.startswith("#"):
            return self._place(here, target[1:], here) if target[1:] in self._anchors[here] else None
        if kind == "book":
            name, _, anchor = rest.partition("#")
            return self._place(name, anchor, here)
        return self._from_site(self._site.to(target), here)

    def _from_site(self, address: str | None, here: str) -> str | None:
        if address is None:
            return None
        page, _, anchor = address.removeprefix("./").partition("#")
        if page in self._places:
            name, own = self._places[page]
            return self._place(name, anchor if anchor in self._anchors[name] else own, here)
        return quote(f"{self._site_url.rstrip('/')}/{address}", safe=_ADDRESS) if self._site_url else None

    def _place(self, name: str, anchor: str, here: str) -> str:
        mark = f"#{anchor}" if anchor in self._anchors.get(name, ()) else ""
        return mark if name == here and mark else f"{name}.xhtml{mark}"


def picture_file(path: str) -> str:
    """Where a picture of the course stands in the e-book, as part of a link."""
    return quote(f"media/{path}")
