"""References and addresses as links relative to one page; what is not known to be safe never gets out."""

from msgspec import Struct

from lesstof.outputs.addresses import Addresses

_WEB = ("http:", "https:", "mailto:", "tel:")


def relative(base: str, place: str, directory_urls: bool = True) -> str:
    """The link from the page at `base` to `place`, both relative to the site's root."""
    page, mark, anchor = place.partition("#")
    if page == base and mark:
        return f"#{anchor}"
    if not directory_urls and (not page or page.endswith("/")):
        page += "index.html"
    return ("../" * base.count("/") + page or "./") + mark + anchor


class Links(Struct, frozen=True):
    """What a page at `base` needs to link; addresses end in `/` unless `directory_urls` is off.

    `files` are the finished files that a link may name, as `file:ADDRESS`.
    """

    addresses: Addresses
    base: str
    directory_urls: bool = True
    files: frozenset[str] = frozenset()

    def to(self, target: str) -> str | None:
        """The link for a reference (`term:bereik`), an anchor or a web address; None for anything else."""
        if target.startswith(("#", *_WEB)):
            return target
        kind, colon, id = target.partition(":")
        place = self._place(kind, id) if colon else None
        return None if place is None else relative(self.base, place, self.directory_urls)

    def _place(self, kind: str, id: str) -> str | None:
        if kind == "file":
            return id if id in self.files else None
        for key, anchor in ((id, ""), id.split("#", 1) if "#" in id else (id, "")):
            try:
                place = self.addresses.of(kind, key)
            except KeyError:
                continue
            return f"{place}#{anchor}" if anchor else place
        return None
