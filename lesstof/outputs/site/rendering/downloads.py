"""The page with what a student can take along: e-book, flashcards, and the whole site in one file."""

from lesstof.model.prose import Element, Nodes
from lesstof.outputs.addresses import download, made_page
from lesstof.outputs.site.rendering.boxes import title_block
from lesstof.outputs.site.rendering.page import SitePage
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, nodes

# Ending of the file's name, title, what it is for, and what its link says.
_FILES = (
    (
        ".epub",
        "E-book",
        "For an e-reader or a reading app on your phone: chapters, exercises with answers at the back, glossary and "
        "register. Letters as large as you like.",
        "Download the e-book (EPUB)",
    ),
    (
        ".apkg",
        "Flashcards",
        "All terms as cards for Anki, a deck for each chapter. Import a newer file over the old one: what you learnt "
        "is kept. If a changed definition does not come along, choose “Update notes: always” when you import.",
        "Download the flashcards (Anki)",
    ),
    (
        ".csv",
        "Term list",
        "The same terms as a table for Excel, Quizlet or another program.",
        "Download the term list (CSV)",
    ),
    (
        "-offline.zip",
        "The whole site in one file",
        "For a USB stick or a computer without internet. Unpack the file first, then open index.html with a double "
        "click.",
        "Download the site (ZIP)",
    ),
)


def downloads_page(shelf: Shelf) -> SitePage:
    """The page; a file's part is hidden, and leads nowhere, until the build puts the file there."""
    title = shelf.label("Take it along")
    about = shelf.label("The book as an e-book, its terms as flashcards, and the whole site in one file.")
    return SitePage(made_page(shelf.handbook, "downloads"), title, about, "downloads", _view, short=title)


def _view(shelf: Shelf) -> Nodes:
    lead = shelf.label("Study without internet: choose what suits your device.")
    none = shelf.label("The files are with the book on the web; this copy does not hold them.")
    return nodes(
        title_block(shelf.label("Take it along"), lead),
        e("p", none, class_="lt-downloads__none"),
        _on_device(shelf),
        [_file(shelf, *one) for one in _FILES],
    )


def _on_device(shelf: Shelf) -> Element:
    """For the script that keeps the book in the browser; hidden where that cannot be."""
    label = shelf.label
    save = e("button", label("Keep the whole book on this device"), type="button", class_="lt-button")
    forget = e("button", label("Remove it again"), type="button", class_="lt-button lt-button--quiet", hidden=True)
    about = label("In this browser, without an app: the book then opens without internet, at the same address.")
    return e(
        "section",
        e("h2", label("On this device"), id="on-device", data_toc="no"),
        e("p", about),
        e("p", role="status"),
        e("p", save, " ", forget),
        hidden=True,
        data_part="on-device",
        data_silent="yes",
    )


def _file(shelf: Shelf, ending: str, title: str, about: str, link: str) -> Element:
    address = download(shelf.handbook, ending)
    return e(
        "section",
        e("h2", shelf.label(title), id=f"download-{ending.strip('-.').replace('.', '-')}", data_toc="no"),
        e("p", shelf.label(about)),
        e("p", e("a", shelf.label(link), class_="lt-button", data_download=address)),
        hidden=True,
        class_="lt-download",
        data_silent="yes",
    )
