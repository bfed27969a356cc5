"""A page's own words, links and content in its frame."""

import posixpath
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from html import escape
from urllib.parse import urljoin, urlsplit

from msgspec import Struct

from lesstof.outputs.site.frames import Frame, Frames, Kind, filled
from lesstof.outputs.site.navigation import Contents, Stop, leaves, places
from lesstof.outputs.site.policy import Policy, page_policy, policy_tag
from lesstof.outputs.site.rendering.passages import Passage
from lesstof.outputs.site.rendering.serialising import Heading
from lesstof.outputs.site.scripting import more_scripts

LINK = "link:"


class Leaf(Struct, frozen=True):
    """What a page shows: its content in UTF-8, the headings of its own contents, and what the search finds in it.

    `repeated` is its text in the page that repeats others. Bytes, because all pages are in memory at one time.
    """

    address: str
    html: bytes
    headings: tuple[Heading, ...]
    passages: tuple[Passage, ...]
    repeated: bytes = b""


class Neighbours(Struct, frozen=True):
    """A page among the others: the one before, the one after, and its main part of the site (from 0, or -1)."""

    before: Stop | None
    after: Stop | None
    part: int


def kind_of(stop: Stop, near: Neighbours) -> Kind:
    """Pages of one kind have one frame."""
    page = stop.page
    facts = (page.address.count("/"), bool(page.description), page.kind == "home", page.listed) if page else ()
    return (*facts, near.part, near.before is not None, near.after is not None)


def relative(url: str, other: str) -> str:
    """The way from one address to another, written as MkDocs writes it."""
    here, there = _parts(other), _parts(url)
    same = len(posixpath.commonprefix([here, there]))
    way = "/".join([".."] * (len(here) - same) + there[same:]) or "."
    return way + "/" if url.endswith("/") else way


def _parts(url: str) -> list[str]:
    path = posixpath.normpath("/" + url)[1:]
    return path.split("/") if path else []


def fits(leaf: Leaf) -> bool:
    """Whether the page has what every frame counts on: a title of its own, and a first heading to skip to."""
    return b"<h1" in leaf.html and any(heading.listed for heading in leaf.headings)


class Filler:
    """Fills the frames of a site whose pages are these stops; ask it for one page after another."""

    def __init__(self, frames: Frames, found: list[Stop]) -> None:
        self._frames = frames
        self._found = found
        self._near = neighbours(found)
        self._contents = Contents()

    def page(self, stop: Stop, leaf: Leaf) -> str:
        """A finished page."""
        stop.toc = places(leaf.headings)
        near = self._near[stop.url]
        frame = self._frame(stop)
        with opened(stop):
            contents = self._contents(self._found, stop, relative(".", stop.url))
        own, html = _own_words(stop, near, self._frames.site_url), leaf.html.decode()
        policy = page_policy(frame.scripts, html)
        scripts = more_scripts(self._frames.scripts, html, relative(".", stop.url))
        words = {**own, "content": html, "contents": contents, "policy": policy_tag(policy), "scripts": scripts}
        return filled(frame.parts, partial(_value, words, stop.url))

    def missing(self) -> str:
        """The page for what is not there, whose links begin at the root of the host."""
        base = urlsplit(self._frames.site_url or "/").path
        contents = self._contents(self._found, None, base)
        words = {"contents": contents, "policy": policy_tag(Policy(self._frames.missing.scripts)), "scripts": ""}
        return filled(self._frames.missing.parts, words.__getitem__)

    def policy(self, stop: Stop, leaf: Leaf) -> Policy:
        """What a page may load and run."""
        return page_policy(self._frame(stop).scripts, leaf.html.decode())

    def _frame(self, stop: Stop) -> Frame:
        return self._frames.by_kind[kind_of(stop, self._near[stop.url])]


def neighbours(found: list[Stop]) -> dict[str, Neighbours]:
    """The neighbours of every page, by its address."""
    inside = [(part, stop) for part, top in enumerate(found) for stop in leaves([top])]
    order = [None, *(stop for _, stop in inside), None]
    return {stop.url: Neighbours(order[place], order[place + 2], part) for place, (part, stop) in enumerate(inside)}


def kinds_of(found: list[Stop]) -> set[Kind]:
    """Every kind of page there is."""
    near = neighbours(found)
    return {kind_of(stop, near[stop.url]) for stop in leaves(found)}


@contextmanager
def opened(stop: Stop) -> Iterator[None]:
    """The page and the groups around it are the active ones meanwhile."""
    for one in (*stop.around, stop):
        one.active = True
    yield
    for one in (*stop.around, stop):
        one.active = False


def _own_words(stop: Stop, near: Neighbours, site_url: str) -> dict[str, str]:
    page = stop.page
    if page is None:
        return {}
    sides = (("before", near.before), ("after", near.after))
    return {
        "title": escape(page.title),
        "description": escape(page.description),
        "accent": page.accent,
        "page kind": page.kind,
        "address": urljoin(site_url, stop.url),
        "first": stop.toc[0].url,
        **{f"{side} title": other.title for side, other in sides if other},
        **{f"{side} link": relative(other.url, stop.url) for side, other in sides if other},
    }


def _value(words: dict[str, str], url: str, name: str) -> str:
    return words[name] if name in words else relative(name.removeprefix(LINK), url)
