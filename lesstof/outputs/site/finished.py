"""Finished pages, filled anew only where the frame, the list of contents or the page's own content changed."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from threading import Lock

from msgspec import Struct

from lesstof.building.memory import keep, recalled
from lesstof.building.step import Recalled
from lesstof.model.source import digest_of
from lesstof.outputs.site.filling import Filler, Leaf
from lesstof.outputs.site.frames import Frames
from lesstof.outputs.site.leaves import Memory
from lesstof.outputs.site.navigation import Stop
from lesstof.outputs.site.policy import Policy


class Known(Struct, frozen=True):
    """A finished page: digest of what it was made of, the SHA-256 and size of what came of that, and its policy."""

    key: str
    digest: str
    size: int
    policy: Policy


class Finished:
    """Hands out the pages of a site; afterwards `policies` are those of all pages that were asked for."""

    def __init__(self, frames: Frames, found: list[Stop], memory: Memory) -> None:
        self._filler = Filler(frames, found)
        self._basis = digest_of(memory.version, repr(frames), *_order(found))
        self._place = Path(memory.folder, "finished") if memory.folder else None
        self._before: dict[str, Known] = (recalled(self._place, memory.version) or {}) if self._place else {}
        self._today: dict[str, Known] = {}
        self._version = memory.version
        self._filling = Lock()

    def page(self, stop: Stop, leaf: Leaf) -> tuple[str, bytes] | Recalled:
        """A page with its name: its bytes, or the promise to make them where the store has them no more."""
        key, known = self._key(stop, leaf), self._before.get(stop.url)
        name = f"{leaf.address}index.html"
        if known and known.key == key:
            self._today[stop.url] = known
            return Recalled(name, "text/html", known.digest, known.size, partial(self._bytes, stop, leaf))
        data = self._bytes(stop, leaf)
        digest = hashlib.sha256(data).hexdigest()
        self._today[stop.url] = Known(key, digest, len(data), self._filler.policy(stop, leaf))
        return name, data

    def missing(self) -> str:
        """The page for what is not there."""
        return self._filler.missing()

    def policies(self) -> set[Policy]:
        """What each page may load and run."""
        return {known.policy for known in self._today.values()}

    def keep(self) -> None:
        """Leave for the next build what it need not fill."""
        if self._place and self._today != self._before:
            keep(self._place, self._version, self._today)

    def _key(self, stop: Stop, leaf: Leaf) -> str:
        page = stop.page
        own = (page.title, page.description, page.kind, page.accent, page.listed) if page else ()
        return digest_of(self._basis, stop.url, repr(own), leaf.html, repr(leaf.headings))

    def _bytes(self, stop: Stop, leaf: Leaf) -> bytes:
        # A promise may be kept in a thread, and a page marks what is open in the list of contents.
        with self._filling:
            return self._filler.page(stop, leaf).encode()


def _order(found: Iterable[Stop]) -> Iterator[str]:
    """What pages show of each other: names and addresses in their groups."""
    for stop in found:
        yield from (stop.title, stop.url, "(", *_order(stop.children), ")")
