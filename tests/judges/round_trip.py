"""What a deck says, shape by shape, so that two versions of it can be compared whatever program wrote them."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from pptx import Presentation
from pptx.chart.chart import Chart
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.shapes.base import BaseShape
from pptx.slide import Slide

_FEET = {PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER, PP_PLACEHOLDER.DATE}
Cells = tuple[tuple[str, ...], ...]


class ToldShape(Struct, frozen=True):
    """`text` without the differences in white that programs make; `cells` are a chart's or a table's, header first."""

    kind: str
    text: str
    alt: str
    cells: Cells = ()
    header: bool = False


class ToldSlide(Struct, frozen=True):
    """A slide as anyone would tell it."""

    title: str
    shapes: tuple[ToldShape, ...]
    notes: str
    links: tuple[str, ...]
    languages: frozenset[str]
    hidden: bool


def told(deck: Path) -> list[ToldSlide]:
    """The slides of a file."""
    return [_slide(slide) for slide in Presentation(str(deck)).slides]


def _slide(slide: Slide) -> ToldSlide:
    title = slide.shapes.title
    shapes = tuple(_shape(shape) for shape in slide.shapes if not _is_foot(shape))
    notes = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
    tree = slide._element
    languages = frozenset(each.get("lang") for each in tree.iter("{*}rPr") if each.get("lang"))
    return ToldSlide(
        _single(title.text_frame.text) if title is not None else "",
        shapes,
        _single(notes.text) if notes is not None else "",
        tuple(sorted(_links(slide))),
        languages,
        tree.get("show") == "0",
    )


def _shape(shape: BaseShape) -> ToldShape:
    alt = _single(shape._element.xpath("./*/p:cNvPr")[0].get("descr", ""))
    if getattr(shape, "has_table", False):
        cells = tuple(tuple(_single(cell.text) for cell in row.cells) for row in shape.table.rows)
        return ToldShape("table", "", alt, cells, shape.table.first_row)
    if getattr(shape, "has_chart", False):
        return ToldShape("chart", "", alt, _numbers(shape.chart))
    if hasattr(shape, "shapes"):
        return ToldShape("group", " ".join(filter(None, map(_text, shape.shapes))), alt)
    return ToldShape("picture" if hasattr(shape, "image") else "text", _text(shape), alt)


def _numbers(chart: Chart) -> Cells:
    """Categories first, then each series with its name."""
    plot = chart.plots[0]
    series = ((each.name, *map(str, each.values)) for each in plot.series)
    return (tuple(map(str, plot.categories)), *series)


def _text(shape: BaseShape) -> str:
    return _single(shape.text_frame.text) if shape.has_text_frame else ""


def _is_foot(shape: BaseShape) -> bool:
    return shape.is_placeholder and shape.placeholder_format.type in _FEET


def _links(slide: Slide) -> Iterator[str]:
    for relation in slide.part.rels.values():
        if relation.is_external and relation.reltype.endswith("/hyperlink"):
            yield relation.target_ref


def _single(text: str) -> str:
    return " ".join(text.split())
