"""Tables: a header row that is repeated, columns as wide as their words ask, room to write in empty cells."""

from lesstof.design import tokens
from lesstof.drawing.metrics import text_width
from lesstof.model.prose import Element, plain, walk
from lesstof.outputs.documents.word.pen import Pen
from lesstof.outputs.documents.word.runs import joined, pieces
from lesstof.outputs.documents.word.styles import TABLE_SIZE
from lesstof.outputs.markup import tag

_EMU_PER_TWIP = 635
_PADDING = 240
_TO_WRITE = 2800
_PREFERRED = 3600
_LONGEST = 2400
_ROOM = 480


def table(pen: Pen, node: Element) -> str:
    """A table as XML."""
    rows = [row for row in walk((node,)) if row.tag == "tr"]
    widths = columns([[plain(cell) for cell in cells(row)] for row in rows], pen.width)
    form = tag(
        "w:tblPr",
        tag("w:tblStyle", w_val="CourseTable"),
        tag("w:tblW", w_w=sum(widths), w_type="dxa"),
        tag("w:tblLayout", w_type="fixed"),
        tag("w:tblLook", w_val="0020", w_firstRow=1),
        tag("w:tblCaption", w_val=pen.caption) if pen.caption else "",
    )
    grid = tag("w:tblGrid", *(tag("w:gridCol", w_w=width) for width in widths))
    return tag("w:tbl", form, grid, *(_row(pen, row, widths, place == 0) for place, row in enumerate(rows)))


def cells(row: Element) -> list[Element]:
    """The cells of a row."""
    return [cell for cell in row.children if isinstance(cell, Element) and cell.tag in ("td", "th")]


def columns(rows: list[list[str]], width: int) -> list[int]:
    """Widths in twips that add up to `width`: each column first gets its longest word, then its share of the rest."""
    count = max((len(row) for row in rows), default=1) or 1
    texts = [[row[column] if column < len(row) else "" for row in rows] for column in range(count)]
    least = [min(max(map(_wide, " ".join(column).split() or [""])), _LONGEST) + _PADDING for column in texts]
    wanted = [_wanted(column) for column in texts]
    if sum(least) >= width:
        return _scaled(least, width)
    more = [max(wish - low, 1) for wish, low in zip(wanted, least, strict=True)]
    return _scaled_up(least, more, width)


def _wanted(column: list[str]) -> int:
    longest = max(_wide(text) for text in column) + _PADDING
    to_write = _TO_WRITE if any(not text for text in column[1:]) else 0
    return max(min(longest, _PREFERRED), to_write)


def _wide(text: str) -> int:
    return text_width(text, TABLE_SIZE, bold=True) // _EMU_PER_TWIP


def _scaled(widths: list[int], total: int) -> list[int]:
    found = [width * total // sum(widths) for width in widths]
    found[-1] += total - sum(found)
    return found


def _scaled_up(least: list[int], more: list[int], total: int) -> list[int]:
    rest = total - sum(least)
    found = [low + wish * rest // sum(more) for low, wish in zip(least, more, strict=True)]
    found[-1] += total - sum(found)
    return found


def _row(pen: Pen, row: Element, widths: list[int], first: bool) -> str:
    found = cells(row)
    to_fill = not first and any(not plain(cell) for cell in found)
    form = tag(
        "w:trPr",
        tag("w:cantSplit"),
        tag("w:trHeight", w_val=_ROOM, w_hRule="atLeast") if to_fill else "",
        tag("w:tblHeader") if first else "",
    )
    written = [
        _cell(pen, found[place] if place < len(found) else None, width, first) for place, width in enumerate(widths)
    ]
    return tag("w:tr", form, *written)


def _cell(pen: Pen, cell: Element | None, width: int, first: bool) -> str:
    wash = tokens().light.wash[1:]
    shade = tag("w:shd", w_val="clear", w_color="auto", w_fill=wash) if first else ""
    words = joined(pieces(pen, cell.children)) if cell else ""
    style = tag("w:pPr", tag("w:pStyle", w_val="TableHeading" if first else "TableText"))
    return tag("w:tc", tag("w:tcPr", tag("w:tcW", w_w=width, w_type="dxa"), shade), tag("w:p", style, words))
