"""Pages that an author wrote: the home page, foreword, guides, case, literature, colophon and the teachers' page."""

from functools import partial

from lesstof.model.handbook import PageKind, WrittenPage
from lesstof.model.prose import Element, Nodes, plain
from lesstof.outputs.addresses import address
from lesstof.outputs.site.rendering.boxes import title_block
from lesstof.outputs.site.rendering.home import home_view
from lesstof.outputs.site.rendering.page import SitePage
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, nodes
from lesstof.outputs.site.rendering.words import summary
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
    decks = _decks(shelf) if page.kind is PageKind.TEACHER_REQUEST else None
    return nodes(title_block(page.title, page.description or None), decks, written(shelf, page.prose, 2))


def _decks(shelf: Shelf) -> Element:
    """Where `outputs.offer` shows the decks once they are made; until then it says that they are not here."""
    none = shelf.label("This copy of the site holds no presentations.")
    return e("section", e("p", none, class_="lt-quiet"), class_="lt-offer", data_silent="yes")
