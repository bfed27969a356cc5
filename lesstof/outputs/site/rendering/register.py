"""The register (index): entries with locators to sections, *zie* and *zie ook*, after ISO 999."""

from lesstof.model.handbook import Locator, RegisterEntry
from lesstof.model.prose import Element, Nodes
from lesstof.outputs.addresses import made_page, tag_id
from lesstof.outputs.site.rendering.boxes import link, title_block
from lesstof.outputs.site.rendering.letters import letter_bar, letter_heading
from lesstof.outputs.site.rendering.page import SitePage
from lesstof.outputs.site.rendering.shelf import Shelf, grouped
from lesstof.outputs.site.rendering.tags import e, joined, nodes
from lesstof.reading.collation import initial


def register_page(shelf: Shelf) -> SitePage:
    """The page with the register."""
    title = shelf.label("Register")
    return SitePage(
        address=made_page(shelf.handbook, "register"),
        title=title,
        description=shelf.label("Subjects, people, organisations and models, with the sections that tell about them."),
        kind="register",
        view=_view,
        short=title,
    )


def _view(shelf: Shelf) -> Nodes:
    language = shelf.handbook.book.language
    letters = grouped(shelf.handbook.register, lambda entry: initial(entry.name, language))
    anchors = {entry.name: _anchor(entry) for entry in shelf.handbook.register}
    lead = shelf.label("Numbers are sections. Where a subject is explained, its number is bold.")
    return nodes(
        title_block(shelf.label("Register"), lead),
        letter_bar(shelf, letters),
        [
            (letter_heading(letter), e("ul", [_entry(shelf, entry, anchors) for entry in found], class_="lt-register"))
            for letter, found in letters.items()
        ],
    )


def _entry(shelf: Shelf, entry: RegisterEntry, anchors: dict[str, str]) -> Element:
    name = e("span", entry.name, class_="lt-register__name")
    if entry.see:
        return e("li", name, ", ", e("i", shelf.label("see")), " ", _to(entry.see, anchors), id=_anchor(entry))
    places = joined([_locator(shelf, locator) for locator in entry.locators], ", ")
    also = joined([_to(other, anchors) for other in entry.see_also], "; ")
    see_also = nodes("; " if places else ", ", e("i", shelf.label("see also")), " ", also) if also else None
    return e("li", name, " " if places else None, places, see_also, id=_anchor(entry))


def _locator(shelf: Shelf, locator: Locator) -> Element:
    target = f"section:{locator.chapter}#{locator.section}" if locator.section else f"chapter:{locator.chapter}"
    place = link(target, locator.number, class_="lt-locator")
    return e("strong", place) if locator.main else place


def _to(name: str, anchors: dict[str, str]) -> Nodes:
    return nodes(link(f"#{anchors[name]}", name) if name in anchors else name)


def _anchor(entry: RegisterEntry) -> str:
    return f"r-{tag_id(entry.name)}"
