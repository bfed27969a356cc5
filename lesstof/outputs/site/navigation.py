"""The book's order as MkDocs' navigation, and that navigation as the list beside a page."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Any
from urllib.parse import quote

from msgspec import Struct, field

from lesstof.outputs.site.rendering.book import Branch, Entry
from lesstof.outputs.site.rendering.page import SitePage
from lesstof.outputs.site.rendering.serialising import Heading

# A section, page or link of MkDocs, which has no type that says so, or a `Stop`.
Item = Any


class Place(Struct):
    """A heading in a page's own contents."""

    title: str
    url: str
    level: int
    children: "list[Place]" = field(default_factory=list)


class Stop(Struct, eq=False):
    """A page or a group as MkDocs would have it: `title` is escaped, `url` relative to the site's root.

    It is `active` while its page is written, and so are the groups around it.
    """

    title: str
    url: str = ""
    page: SitePage | None = None
    children: "list[Stop]" = field(default_factory=list)
    around: "tuple[Stop, ...]" = ()
    active: bool = False
    toc: "Sequence[Place]" = ()


def stops(entries: tuple[Entry, ...], around: tuple[Stop, ...] = ()) -> list[Stop]:
    """The entries as stops."""
    return [_group_stop(entry, around) if isinstance(entry, Branch) else _page_stop(entry, around) for entry in entries]


def _group_stop(branch: Branch, around: tuple[Stop, ...]) -> Stop:
    stop = Stop(escape(branch.title), around=around)
    stop.children = stops(branch.entries, (*around, stop))
    return stop


def _page_stop(page: SitePage, around: tuple[Stop, ...]) -> Stop:
    return Stop(escape(page.short or page.title), quote(page.address), page, around=around)


def leaves(found: list[Stop]) -> Iterator[Stop]:
    """The pages among stops, in order."""
    for stop in found:
        yield from leaves(stop.children) if stop.page is None else (stop,)


def places(headings: Sequence[Heading]) -> list[Place]:
    """Listed headings nested by level."""
    roots: list[Place] = []
    open_: list[Place] = []
    for heading in headings:
        if not heading.listed:
            continue
        place = Place(escape(heading.text), f"#{heading.id}", heading.level)
        while open_ and open_[-1].level >= heading.level:
            open_.pop()
        (open_[-1].children if open_ else roots).append(place)
        open_.append(place)
    return roots


def navigation(entries: tuple[Entry, ...]) -> list[Any]:
    """Entries as mkdocs.yml would list them: names of virtual files, groups as single-key mappings."""
    return [
        {escape(entry.title): navigation(entry.entries)} if isinstance(entry, Branch) else entry.source
        for entry in entries
    ]


class Contents:
    """Writes the list of a book's contents for one page after another.

    What is not open on a page is a single link, and is written once for all pages at the same depth: the list costs a
    page no more in a thick book than in a thin one.
    """

    def __init__(self) -> None:
        self._closed: dict[tuple[int, str], str] = {}

    def __call__(self, items: Sequence[Item], page: Item | None, base_url: str) -> str:
        """The list for a page; `base_url` is the way from it to the site's root."""
        root = "" if base_url in {".", ""} else base_url.rstrip("/") + "/"
        return "".join(self._entry(item, page, root, 1) for item in items)

    def _entry(self, item: Item, page: Item | None, root: str, level: int) -> str:
        children = item.children or []
        landing = _landing(item)
        grouping = bool(children) and landing is None and level > 1
        if not getattr(item, "active", False) and not grouping:
            return self._closed_entry(item, root, level)
        if not children:
            return _item(level, True, _link(item, root, item is page) + _on_page(page if item is page else None))
        head = _link(landing, root, landing is page, item.title) if landing else _group(item)
        inside = _on_page(page) if landing is not None and landing is page else ""
        rest = "".join(self._entry(child, page, root, level + 1) for child in children if child is not landing)
        return _item(level, True, f'{head}{inside}<ul class="lt-nav__list">{rest}</ul>')

    def _closed_entry(self, item: Item, root: str, level: int) -> str:
        key = (id(item), root)
        if key not in self._closed:
            self._closed[key] = _item(level, False, _link(_first_page(item), root, False, item.title))
        return self._closed[key]


def _landing(item: Item) -> Item | None:
    """The page that a group's own name leads to: its first one, when that has the group's name."""
    first = item.children[0] if item.children else None
    return first if first is not None and not first.children and first.title == item.title else None


def _first_page(item: Item) -> Item:
    while item.children:
        item = item.children[0]
    return item


def _item(level: int, active: bool, inside: str) -> str:
    mark = " lt-nav__item--active" if active else ""
    return f'<li class="lt-nav__item lt-nav__item--{level}{mark}">{inside}</li>'


def _group(item: Item) -> str:
    return f'<span class="lt-nav__group">{item.title}</span>'


def _link(item: Item, root: str, current: bool, title: str | None = None) -> str:
    url = str(getattr(item, "url", ""))
    target = url if ":" in url or url.startswith("/") else root + url or "./"
    mark = ' aria-current="page"' if current else ""
    return f'<a href="{escape(target)}" class="lt-nav__link"{mark}>{title or item.title}</a>'


def _on_page(page: Item | None) -> str:
    """The page's own headings below its title; Material follows the reader through them."""
    found: list[Any] = list(page.toc) if page is not None else []
    if found and found[0].level == 1:
        found = list(found[0].children)
    if not found:
        return ""
    items = "".join(
        f'<li class="lt-nav__item"><a href="{escape(one.url)}" class="md-nav__link">{one.title}</a></li>'
        for one in found
    )
    return f'<ul class="lt-nav__list lt-nav__toc" data-md-component="toc">{items}</ul>'
