"""A table tells what its columns are and has one cell in every place."""

from collections.abc import Iterator

from slides_builder.judging.finding import Finding
from slides_builder.judging.opening import DeckFile, SlideFile
from slides_builder.judging.shapes import Shown, words_of
from slides_builder.template.school.package import Tree
from slides_builder.template.school.shapes import A

_TRUE = {"1", "true"}
# What these are for a cell that stands alone.
_ALONE = {"gridSpan": {"1"}, "rowSpan": {"1"}, "hMerge": {"0", "false"}, "vMerge": {"0", "false"}}


def without_header(deck: DeckFile) -> Iterator[Finding]:
    """A table whose first row is not marked as its header."""
    for slide, shape, table in _tables(deck):
        properties = table.find(f"{A}tblPr")
        if properties is None or properties.get("firstRow") not in _TRUE:
            yield Finding("E853", slide.number, slide.title, shape.name)


def joined(deck: DeckFile) -> Iterator[Finding]:
    """A table with merged or split cells."""
    for slide, shape, table in _tables(deck):
        if any(_is_joined(cell) for cell in table.iter(f"{A}tc")):
            yield Finding("W858", slide.number, slide.title, shape.name)


def blank(deck: DeckFile) -> Iterator[Finding]:
    """Rows or columns in which nothing stands: white that a screen reader counts."""
    for slide, shape, table in _tables(deck):
        rows = [[words_of(cell) for cell in row.iterfind(f"{A}tc")] for row in table.iterfind(f"{A}tr")]
        columns = list(zip(*rows, strict=False))
        if any(not any(line) for line in (*rows, *columns)):
            yield Finding("W859", slide.number, slide.title, shape.name)


def _is_joined(cell: Tree) -> bool:
    return any(cell.get(name) is not None and cell.get(name) not in alone for name, alone in _ALONE.items())


def _tables(deck: DeckFile) -> Iterator[tuple[SlideFile, Shown, Tree]]:
    for slide in deck.slides:
        for shape in slide.every:
            if (table := shape.table) is not None:
                yield slide, shape, table
