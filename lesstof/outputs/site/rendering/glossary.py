"""The glossary: every term with its definition, and names that are not used pointing to the one that is."""

from collections.abc import Iterable

from lesstof.model.chapter import Term
from lesstof.model.prose import Element, Nodes
from lesstof.outputs.addresses import made_page
from lesstof.outputs.site.rendering.boxed_parts import english
from lesstof.outputs.site.rendering.boxes import link, title_block
from lesstof.outputs.site.rendering.letters import letter_bar, letter_heading
from lesstof.outputs.site.rendering.page import SitePage
from lesstof.outputs.site.rendering.shelf import Shelf, grouped
from lesstof.outputs.site.rendering.tags import Child, e, joined, nodes
from lesstof.reading.collation import initial, sort_key


def glossary_page(shelf: Shelf) -> SitePage:
    """The page with all terms."""
    title = shelf.label("Glossary")
    return SitePage(
        address=made_page(shelf.handbook, "glossary"),
        title=title,
        description=shelf.label("All terms of the book with their definitions."),
        kind="glossary",
        view=_view,
        short=title,
    )


def _view(shelf: Shelf) -> Nodes:
    language = shelf.handbook.book.language
    names = {term.name: f"term:{term.id}" for term in shelf.handbook.glossary}
    entries = [(term.name, _entry(shelf, term, names)) for term in shelf.handbook.glossary]
    entries += [(unused, _see(shelf, unused, term)) for term in shelf.handbook.glossary for unused in term.used_for]
    entries.sort(key=lambda entry: (sort_key(entry[0], language), entry[0]))
    letters = grouped(entries, lambda entry: initial(entry[0], language))
    lead = shelf.label("{count} terms. The number leads to the place where a term is explained.", count=len(names))
    return nodes(
        title_block(shelf.label("Glossary"), lead),
        letter_bar(shelf, letters),
        [
            (letter_heading(letter), e("dl", [entry for _, entry in found], class_="lt-glossary"))
            for letter, found in letters.items()
        ],
    )


def _entry(shelf: Shelf, term: Term, names: dict[str, str]) -> Element:
    label = shelf.label
    also = e("span", " ", e("i", label("See also:")), " ", _named(term.see_also, names), ".") if term.see_also else None
    place = link(f"section:{term.chapter}#{term.section}", _place_name(shelf, term), class_="lt-locator")
    return e(
        "div",
        e("dt", e("dfn", term.name), english(term)),
        e("dd", term.definition, also, " ", place if shelf.has("section", f"{term.chapter}#{term.section}") else None),
        id=f"term-{term.id}",
        data_passage=term.name,
    )


def _see(shelf: Shelf, unused: str, term: Term) -> Element:
    see = nodes(e("i", shelf.label("see")), " ", link(f"term:{term.id}", term.name))
    return e("div", e("dt", unused), e("dd", see), class_="lt-glossary__see")


def _named(wanted: Iterable[str], names: dict[str, str]) -> Nodes:
    return joined([link(names[name], name) if name in names else name for name in wanted], ", ")


def _place_name(shelf: Shelf, term: Term) -> Child:
    section = shelf.sections.get((term.chapter, term.section))
    number = section.number if section else ""
    return nodes(e("span", shelf.label("Section"), " ", class_="lt-sr"), number) if number else term.chapter
