"""Models: the drawing in a wide and a narrow form, its caption, source, limits and explained parts."""

from functools import cache

from lesstof.drawing import draw
from lesstof.drawing.svg import paint_pair
from lesstof.model.figure import Figure, FigureKind, FigurePart
from lesstof.model.prose import Element, Nodes, Raw
from lesstof.outputs.site.rendering.boxes import disclosure, scrolling
from lesstof.outputs.site.rendering.shelf import Shelf
from lesstof.outputs.site.rendering.tags import e, nodes


def figure(shelf: Shelf, model: Figure) -> Element:
    """A model with everything that belongs to it."""
    label = shelf.label
    number = e("span", figure_name(shelf, model), class_="lt-number")
    untold = label("What the chart does not tell:") if model.chart else label("What it does not tell:")
    limits = e("p", e("b", untold), " ", model.limits, class_="lt-figure__limits")
    source = e("p", label("Source: {source}", source=model.source), class_="lt-source")
    extra = e("span", label("In depth"), class_="lt-tag") if model.extra else None
    return e(
        "figure",
        e("figcaption", e("h3", number, " ", model.title, id=f"figure-{model.id}", data_toc="no"), extra),
        _picture(shelf, model),
        limits if model.limits else None,
        source if model.source else None,
        class_=f"lt-figure lt-figure--{model.kind}",
    )


def figure_name(shelf: Shelf, model: Figure) -> str:
    """*Model 11.1*, *Chart 11.1*."""
    if model.chart:
        return shelf.label("Chart {number}", number=model.number)
    return shelf.label("Model {number}", number=model.number)


def _picture(shelf: Shelf, model: Figure) -> Nodes:
    """A table is a table; everything else is drawn, with its explanations for who does not see them in the drawing."""
    if model.kind is FigureKind.TABLE:
        return (_table(model),)
    if model.chart:
        return nodes(_drawings(model, shelf.handbook.book.language), _numbers(shelf, model))
    return nodes(_drawings(model, shelf.handbook.book.language), _explanations(model))


@cache
def _drawings(model: Figure, language: str) -> Raw:
    pair = paint_pair(draw(model, language), draw(model, language, narrow=True), f"drawing-{model.id}")
    return Raw(pair.replace("<svg ", '<svg data-search-exclude="true" '))


def _explanations(model: Figure) -> Element | None:
    told = [part for part in model.parts if part.text]
    return e("dl", [_explanation(part) for part in told], class_="lt-explanations") if told else None


def _numbers(shelf: Shelf, model: Figure) -> Element:
    """The numbers of a chart, for who cannot see it or wants to know them."""
    return disclosure(shelf.label("The numbers in a table"), _table(model, numbers=True), kind="numbers")


def _explanation(part: FigurePart) -> Element:
    return e("div", e("dt", part.label), e("dd", part.text))


def _table(model: Figure, *, numbers: bool = False) -> Element:
    class_ = "align-right" if numbers else None
    header, *rows = model.rows or ((),)
    heads = [_head(cell, class_ if place else None) for place, cell in enumerate(header)]
    body = [
        e("tr", e("th", row[0], scope="row"), [e("td", cell, class_=class_) for cell in row[1:]]) for row in rows if row
    ]
    return scrolling(e("table", e("thead", e("tr", heads)), e("tbody", body)), model.title)


def _head(cell: str, class_: str | None) -> Element:
    return e("th", cell, scope="col", class_=class_) if cell else e("td")
