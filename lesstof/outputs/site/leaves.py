"""What pages show, made anew only for those that would look at something else than in the build before."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct

from lesstof.building.aside import aside
from lesstof.building.memory import keep, recalled
from lesstof.model.source import digest_of
from lesstof.outputs.site.filling import Leaf
from lesstof.outputs.site.rendering.page import SitePage, show
from lesstof.outputs.site.rendering.serialising import Rendered
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.watching import Facts, Look, basis, watched

# With fewer pages to make a second process is not worth its start.
_MANY = 12


class Memory(Struct, frozen=True):
    """The folder where a build of this `version` of program and settings leaves things for the next; empty: nowhere."""

    folder: str = ""
    version: str = ""


class Kept(Struct, frozen=True):
    """A leaf, what its page was then, and what it looked at with the digest of what there was to see."""

    page: str
    looks: tuple[Look, ...]
    seen: str
    leaf: Leaf


Keeps = dict[str, Kept]


def leaves_of(shelf: Shelf, pages: Sequence[SitePage], memory: Memory) -> Callable[[], dict[str, Leaf]]:
    """Begin to make what pages show; what comes back gives it, by address.

    It leaves out the page that repeats others, which is made of them later.
    """
    repeater = next((page for page in pages if page.pieces), None)
    single = [page for page in pages if page is not repeater]
    version = digest_of(memory.version, basis(shelf), repr([(page.address, page.kind) for page in pages]))
    before = _before(memory, version, single)
    facts = Facts(shelf)
    known = {address: one for keeps in before.values() for address, one in keeps.items()}
    good = {page.address: known[page.address] for page in single if _is_good(page, known.get(page.address), facts)}
    made = _begun(shelf, repeater, [page for page in single if page.address not in good])
    return partial(_finished, memory, version, before, good, made)


def leaf_of(page: SitePage, shown: Rendered, repeated: str = "") -> Leaf:
    """What a page shows."""
    headings = tuple(heading for heading in shown.headings if heading.listed)
    return Leaf(page.address, shown.html.encode(), headings, shown.passages, repeated.encode())


def _group(address: str) -> str:
    """Pages that are kept in one file: those of a chapter."""
    return address.partition("/")[0] or "home"


def _is_good(page: SitePage, kept: Kept | None, facts: Facts) -> bool:
    return kept is not None and kept.page == _made_by(page, facts) and kept.seen == facts.seen(kept.looks)


def _made_by(page: SitePage, facts: Facts) -> str:
    """Digest of what the page is by itself: the function that makes its content, and the part of the book it is of."""
    view = page.view
    function, given = (view.func, view.args) if isinstance(view, partial) else (view, ())
    name = f"{function.__module__}.{function.__qualname__}"
    return digest_of(name, facts.of(given), page.kind, page.accent)


def _before(memory: Memory, version: str, pages: Iterable[SitePage]) -> dict[str, Keeps]:
    """What the build before left, by the name of the file."""
    names = sorted({_group(page.address) for page in pages}) if memory.folder else ()
    return {name: recalled(_place(memory, name), version) or {} for name in names}


def _place(memory: Memory, name: str) -> Path:
    return Path(memory.folder, "pages", name)


def _begun(shelf: Shelf, repeater: SitePage | None, pages: list[SitePage]) -> Callable[[], Keeps]:
    if len(pages) < _MANY:
        return partial(_half, shelf, repeater, pages)
    half = aside(partial(_half, shelf, repeater, pages[0::2]))
    return lambda: _half(shelf, repeater, pages[1::2]) | half()


def _finished(
    memory: Memory, version: str, before: dict[str, Keeps], good: Keeps, made: Callable[[], Keeps]
) -> dict[str, Leaf]:
    """All leaves; files of the memory in which something changed are written again."""
    today = good | made()
    groups: dict[str, Keeps] = {name: {} for name in before}
    for address, one in today.items():
        groups.get(_group(address), {})[address] = one
    for name, keeps in groups.items():
        if keeps != before[name]:
            keep(_place(memory, name), version, keeps)
    return {address: one.leaf for address, one in today.items()}


def _half(shelf: Shelf, repeater: SitePage | None, pages: Iterable[SitePage]) -> Keeps:
    facts, looks = Facts(shelf), set[Look]()
    watching = watched(shelf, looks)
    made: Keeps = {}
    for page in pages:
        looks.clear()
        leaf = leaf_of(page, *show(page, watching, repeater))
        seen = tuple(sorted(looks, key=repr))
        made[page.address] = Kept(_made_by(page, facts), seen, facts.seen(seen), leaf)
    return made
