"""The whole book on one page, to print or to read without clicking; its links lead to places on that same page."""

from collections.abc import Callable, Iterable
from functools import partial

from lesstof.model.prose import Element, Nodes, plain
from lesstof.outputs.addresses import made_page, tag_slug
from lesstof.outputs.site.rendering.boxes import heading
from lesstof.outputs.site.rendering.links import Links
from lesstof.outputs.site.rendering.page import SitePage
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e

# Kinds of pages that belong to a book on paper, by the kind that `SitePage` has.
_KINDS = frozenset(
    ("foreword", "guide", "case", "chapter", "exercise", "attachment", "glossary", "register", "literature", "colophon")
)
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_NAMING = frozenset(("id", "for", "name", "headers", "aria-labelledby", "aria-describedby", "aria-controls"))
_KEPT_DATA = frozenset(("data-accent", "data-toc"))
# What only a script or a screen uses.
_LEFT_OUT = frozenset(("template", "nav"))
Move = Callable[[str], str]


def whole_book_page(shelf: Shelf, pages: Iterable[SitePage]) -> SitePage:
    """The page that holds these pages as far as they belong to the book, in their order.

    It is made for paper: search, search engines and the sitemap leave it out.
    """
    inside = tuple(page for page in pages if page.kind in _KINDS)
    title = shelf.label("The whole book on one page")
    move = partial(_moved, Links(shelf.addresses, ""), frozenset(page.address for page in inside))
    return SitePage(
        address=made_page(shelf.handbook, "whole-book"),
        title=title,
        description=shelf.label("To print, or to save as one PDF."),
        kind="whole-book",
        view=partial(_view, inside),
        short=title,
        listed=False,
        pieces=inside,
        repeat=partial(_repeat, move),
    )


def _view(inside: tuple[SitePage, ...], shelf: Shelf) -> Nodes:
    return (e("div", _cover(shelf, inside), class_="lt-whole", data_silent="yes"),)


def _repeat(move: Move, page: SitePage, tree: Nodes) -> Nodes:
    return (_article(page, tree, move),) if page.kind in _KINDS else ()


def _cover(shelf: Shelf, inside: tuple[SitePage, ...]) -> Element:
    label, book = shelf.label, shelf.handbook.book
    edition = label("Edition {edition}", edition=book.edition) if book.edition else ""
    facts = " · ".join(filter(None, (edition, book.year, book.author, book.licence)))
    how = label("Print this page, or save it as a PDF. Hints and answers are left out unless you ask for them.")
    rows = [e("li", e("a", page.title, href=f"#{_prefix(page)}")) for page in inside if page.kind != "exercise"]
    return e(
        "article",
        e("header", e("h1", book.title), e("p", facts, class_="lt-head__lead") if facts else None, class_="lt-head"),
        e("div", e("p", how), e("div", data_part="print-tools"), class_="lt-screen-only"),
        heading(label("Contents"), "contents"),
        e("ol", rows, class_="lt-whole__contents"),
    )


def _article(page: SitePage, tree: Nodes, move: Move) -> Element:
    """A page with its ids made its own, one level below the book; exercises stand below their chapter."""
    is_exercise = page.kind == "exercise"
    found = _bound(tree, _prefix(page), move, 2 if is_exercise else 1)
    class_ = "lt-exercise-of-book" if is_exercise else None
    return e("article", found, id=_prefix(page), class_=class_, data_accent=page.accent or None)


def _prefix(page: SitePage) -> str:
    return tag_slug(page.address)


def _moved(links: Links, inside: frozenset[str], target: str) -> str:
    """A reference as an anchor on this page when it leads to a page that is here."""
    place, _, anchor = (links.to(target) or "").partition("#")
    if target.startswith("#") or place not in inside:
        return target
    return f"#{tag_slug(place)}" + (f"--{anchor}" if anchor else "")


def _bound(tree: Nodes, prefix: str, move: Move, down: int) -> Nodes:
    """The nodes for paper."""
    kept = (node for node in tree if not isinstance(node, Element) or _is_printed(node))
    return tuple([_bound_element(node, prefix, move, down) if isinstance(node, Element) else node for node in kept])


def _is_printed(node: Element) -> bool:
    return node.tag not in _LEFT_OUT and not any(name == "hidden" for name, _ in node.attributes)


def _bound_element(node: Element, prefix: str, move: Move, down: int) -> Element:
    tag = _tag(node.tag, down)
    pairs = [(name, _value(name, value, prefix, move)) for name, value in node.attributes if _stays(name)]
    if tag in _HEADINGS:
        names = {name for name, _ in node.attributes}
        pairs += [] if "data-toc" in names else [("data-toc", "no")]
        pairs += [] if "id" in names else [("id", f"{prefix}--{tag_slug(plain(node))}")]
    return Element(tag, tuple(pairs), _bound(node.children, prefix, move, down))


def _tag(tag: str, down: int) -> str:
    if tag in _HEADINGS:
        return f"h{min(6, int(tag[1]) + down)}"
    return "div" if tag.startswith("lt-") else tag


def _stays(name: str) -> bool:
    return not name.startswith("data-") or name in _KEPT_DATA


def _value(name: str, value: str, prefix: str, move: Move) -> str:
    if name in _NAMING:
        return " ".join(f"{prefix}--{id}" for id in value.split())
    if name == "href":
        return f"#{prefix}--{value[1:]}" if value.startswith("#") else move(value)
    return value
