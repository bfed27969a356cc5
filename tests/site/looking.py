"""What a page shows: its content as a tree, its text, and its text without what is closed."""

from lxml import html
from lxml.html import HtmlElement

from lesstof.model.handbook import Handbook
from lesstof.outputs.site.rendering.book import contents, pages
from lesstof.outputs.site.rendering.page import SitePage, render
from lesstof.outputs.site.rendering.shelf import Shelf, shelf_of


def page_at(shelf: Shelf, address: str) -> SitePage:
    return next(page for page in pages(contents(shelf)) if page.address == address)


def look_at(book: Handbook, address: str) -> HtmlElement:
    shelf = shelf_of(book)
    return html.fragment_fromstring(render(page_at(shelf, address), shelf).html, create_parent="main")


def text_of(element: HtmlElement) -> str:
    """All text, a space between elements."""
    return " ".join(" ".join(element.itertext()).split())


def text_without_closed(element: HtmlElement) -> str:
    for closed in element.xpath("//details | //template | //*[@hidden]"):
        closed.getparent().remove(closed)
    return text_of(element)


def links_of(element: HtmlElement) -> dict[str, str]:
    return {text_of(link): str(link.get("href")) for link in element.iter("a")}
