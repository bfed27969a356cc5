"""A site as files that link to files, in one zip: no address of a folder, nothing that only a server can give."""

import posixpath
import re
from collections.abc import Mapping
from html import escape, unescape
from pathlib import Path

from lesstof.outputs.site.app.files import MANIFEST, ONLINE_ASSETS, WORKER
from lesstof.outputs.site.headers import HEADER_FILES
from lesstof.outputs.zipping import Entry, packed

# Of no use without a server.
_LEFT_OUT = frozenset(("404.html", "sitemap.xml", "sitemap.xml.gz", WORKER, MANIFEST, *HEADER_FILES))
# A browser refuses these to a page from a disk, and says so in its console.
_REFUSED = re.compile(
    r'[ \t]*<link\b[^>]*\brel="(?:preload|manifest|alternate)"[^>]*>\n?'
    r"|[ \t]*<script\b[^>]*\bdata-online\b[^>]*></script>\n?"
)
_LINK = re.compile(r'(\b(?:href|src|poster|action)=)"([^"]*)"')
_REFRESH = re.compile(r'(<meta http-equiv="refresh" content="0; url=)([^"]*)"')


def copy_for_disk(name: str, site: Mapping[str, Path]) -> bytes:
    """The zip with everything in a folder `name`; `site` is address → file."""
    pages = frozenset(address for address in site if address.endswith(".html"))
    kept = sorted(one for one in site if one not in _LEFT_OUT and not one.startswith(ONLINE_ASSETS))
    return packed(_entry(name, address, site[address].read_bytes(), pages) for address in kept)


def _entry(name: str, address: str, data: bytes, pages: frozenset[str]) -> Entry:
    if address in pages:
        data = for_disk(address, data.decode(), pages).encode()
    return Entry(f"{name}/{address}", data)


def for_disk(address: str, page: str, pages: frozenset[str]) -> str:
    """The page at this address with links to files."""
    folder = posixpath.dirname(address)
    page = _REFUSED.sub("", page)
    page = _LINK.sub(lambda found: f'{found[1]}"{_to_file(folder, found[2], pages)}"', page)
    return _REFRESH.sub(lambda found: f'{found[1]}{_to_file(folder, found[2], pages)}"', page)


def _to_file(folder: str, link: str, pages: frozenset[str]) -> str:
    """The link with `index.html` where it leads to a folder with a page."""
    target, mark, rest = _cut(unescape(link))
    if not target or target.startswith("/") or ":" in target.split("/")[0]:
        return link
    place = posixpath.normpath(posixpath.join(folder, target, "index.html"))
    return escape(posixpath.join(target, "index.html") + mark + rest) if place in pages else link


def _cut(link: str) -> tuple[str, str, str]:
    """The way to a file, and what comes after it: a query or an anchor."""
    found = re.search(r"[?#]", link)
    return (link[: found.start()], found[0], link[found.end() :]) if found else (link, "", "")
