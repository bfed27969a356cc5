"""Pages that an author wrote: the home page, foreword, guides, case, literature, colophon and the teachers' page."""

from functools import partial

from lesstof.model.handbook import PageKind, WrittenPage
from lesstof.model.prose import Element, Nodes, plain
from lesstof.outputs.addresses import address
from lesstof.outputs.site.rendering.boxes import scrolling, title_block
from lesstof.outputs.site.rendering.home import home_view
from lesstof.outputs.site.rendering.page import SitePage
from lesstof.outputs.site.rendering.shelf import Download, Shelf
from lesstof.outputs.site.rendering.tags import e, nodes
from lesstof.outputs.site.rendering.words import size_of, summary
from lesstof.outputs.site.rendering.writing import written


def written_page(shelf: Shelf, page: WrittenPage) -> SitePage:
    """The page of a file of `content/`."""
    home = page.kind is PageKind.HOME
    return SitePage(
        address="" if home else address(shelf.handbook, "page", page.id),
        title=page.title,
        description=page.description or summary(plain(page.prose.nodes)),
        kind=page.kind,
        view=partial(home_view if home else _view, page),
        short=shelf.label("Home") if home else page.title,
    )


def _view(page: WrittenPage, shelf: Shelf) -> Nodes:
    decks = _downloads(shelf) if page.kind is PageKind.TEACHER_REQUEST else None
    return nodes(title_block(page.title, page.description or None), written(shelf, page.prose, 2), decks)


def _downloads(shelf: Shelf) -> Element | None:
    """The lesson decks that go with the site, when there are any."""
    if not shelf.downloads:
        return None
    label = shelf.label
    heads = [e("th", text, scope="col") for text in (label("Lesson deck"), label("Slides"), label("Size"))]
    table = e("table", e("thead", e("tr", heads)), e("tbody", [_download(shelf, one) for one in shelf.downloads]))
    return e("section", e("h2", label("Lesson decks"), id="decks"), scrolling(table, label("Lesson decks")))


def _download(shelf: Shelf, one: Download) -> Element:
    size = size_of(shelf.handbook.book.language, one.size)
    return e(
        "tr",
        e("th", e("a", one.title, href=f"file:{one.address}"), scope="row"),
        e("td", str(one.slides)),
        e("td", size),
    )
