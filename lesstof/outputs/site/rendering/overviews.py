"""Overviews that the build makes: models by chapter, examples by country, interviews."""

from collections.abc import Iterator
from typing import TypeVar

from lesstof.model.chapter import Chapter, Example, Interview
from lesstof.model.figure import Figure
from lesstof.model.prose import Element, Nodes
from lesstof.outputs.addresses import made_page
from lesstof.outputs.naming import COUNTRIES, country_name
from lesstof.outputs.site.rendering.boxes import link, title_block
from lesstof.outputs.site.rendering.figures import figure_name
from lesstof.outputs.site.rendering.page import SitePage
from lesstof.outputs.site.rendering.shelf import Shelf, grouped
from lesstof.outputs.site.rendering.tags import e, nodes
from lesstof.outputs.site.rendering.words import FIGURES

P = TypeVar("P", Figure, Example, Interview)


def figures_page(shelf: Shelf) -> SitePage:
    """All models, chapter by chapter."""
    title = shelf.label("Models")
    lead = shelf.label("All models of the book with their makers, chapter by chapter.")
    return SitePage(made_page(shelf.handbook, "figures"), title, lead, "figures", _figures_view, short=title)


def _figures_view(shelf: Shelf) -> Nodes:
    lead = shelf.label("All models of the book with their makers, chapter by chapter.")
    return nodes(
        title_block(shelf.label("Models"), lead),
        [_chapter_figures(shelf, chapter) for chapter in shelf.handbook.chapters],
    )


def _chapter_figures(shelf: Shelf, chapter: Chapter) -> Nodes:
    found = [figure for _, figure in _parts(Figure, chapter) if not figure.chart]
    if not found:
        return ()
    name = link(f"chapter:{chapter.id}", f"{chapter.number}. {chapter.title}")
    return nodes(
        e("h2", name, id=f"models-{chapter.id}"), e("ul", [_figure(shelf, one) for one in found], class_="lt-rows")
    )


def _figure(shelf: Shelf, model: Figure) -> Element:
    number = e("span", figure_name(shelf, model), class_="lt-number")
    extra = shelf.label("in depth") if model.extra else ""
    about = " · ".join(filter(None, (shelf.label(FIGURES[model.kind]), model.source, extra)))
    name = link(f"figure:{model.id}", number, " ", e("span", model.title))
    return e("li", name, e("span", about, class_="lt-rows__about"))


def examples_page(shelf: Shelf) -> SitePage:
    """All examples, by country."""
    title = shelf.label("Examples")
    lead = shelf.label("Real examples by country, with organisation and year.")
    return SitePage(made_page(shelf.handbook, "examples"), title, lead, "examples", _examples_view, short=title)


def _examples_view(shelf: Shelf) -> Nodes:
    found = [pair for chapter in shelf.handbook.chapters for pair in _parts(Example, chapter)]
    countries = grouped(found, lambda pair: pair[1].country)
    order = sorted(
        countries, key=lambda country: (list(COUNTRIES).index(country) if country in COUNTRIES else 9, country)
    )
    lead = shelf.label("Real examples by country, with organisation and year.")
    return nodes(
        title_block(shelf.label("Examples"), lead), [_country(shelf, country, countries[country]) for country in order]
    )


def _country(shelf: Shelf, country: str, found: tuple[tuple[Chapter, Example], ...]) -> Nodes:
    rows = [_example(shelf, chapter, one) for chapter, one in found]
    return nodes(
        e("h2", country_name(shelf.label, country), id=f"country-{country.lower()}"), e("ul", rows, class_="lt-rows")
    )


def _example(shelf: Shelf, chapter: Chapter, one: Example) -> Element:
    about = " · ".join(
        filter(None, (one.organisation, one.year, shelf.label("chapter {number}", number=chapter.number)))
    )
    return e("li", link(f"example:{one.id}", one.title), e("span", about, class_="lt-rows__about"))


def interviews_page(shelf: Shelf) -> SitePage:
    """All interviews."""
    title = shelf.label("Interviews")
    lead = shelf.label("Conversations with people from the field. A made-up one says so.")
    return SitePage(made_page(shelf.handbook, "interviews"), title, lead, "interviews", _interviews_view, short=title)


def _interviews_view(shelf: Shelf) -> Nodes:
    found = [pair for chapter in shelf.handbook.chapters for pair in _parts(Interview, chapter)]
    lead = shelf.label("Conversations with people from the field. A made-up one says so.")
    rows = [_interview(shelf, chapter, one) for chapter, one in found]
    return nodes(
        title_block(shelf.label("Interviews"), lead), e("ul", rows, class_="lt-rows lt-rows--tall") if rows else None
    )


def _interview(shelf: Shelf, chapter: Chapter, one: Interview) -> Element:
    made_up = "" if one.real else shelf.label("fictitious interview")
    about = " · ".join(
        filter(None, (one.who, one.role, made_up, shelf.label("chapter {number}", number=chapter.number)))
    )
    return e("li", link(f"interview:{one.id}", one.title), e("span", about, class_="lt-rows__about"))


def _parts(kind: type[P], chapter: Chapter) -> Iterator[tuple[Chapter, P]]:
    for part in chapter.parts:
        if isinstance(part, kind):
            yield chapter, part
