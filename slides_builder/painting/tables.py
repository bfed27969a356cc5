"""A measured table as a native one: hairlines between rows, the header row marked as such."""

from msgspec.structs import replace

from lesstof.outputs.markup import tag
from slides_builder.fitting.page import TableBox
from slides_builder.painting.canvas import Canvas
from slides_builder.painting.text import Setting, paragraph_xml
from slides_builder.template.theme import NO_TABLE_STYLE
from slides_builder.typography import CELL_SIDE
from slides_builder.words import Paragraph, Run, Runs

_URI = "http://schemas.openxmlformats.org/drawingml/2006/table"
_NONE = tag("a:noFill")
_HAIR, _RULE = 9525, 19050


def table_xml(canvas: Canvas, table: TableBox, name: str) -> str:
    """A `p:graphicFrame` with the table."""
    number = canvas.next_id()
    rows = (table.grid.header, *table.grid.rows)
    written = (_row(canvas, table, row, place, len(rows)) for place, row in enumerate(rows))
    columns = tag("a:tblGrid", *(tag("a:gridCol", w=width) for width in table.widths))
    style = tag("a:tblPr", tag("a:tableStyleId", NO_TABLE_STYLE), firstRow=1)
    frame = table.frame
    return tag(
        "p:graphicFrame",
        tag(
            "p:nvGraphicFramePr",
            tag("p:cNvPr", id=number, name=f"{name} {number}", descr=table.description),
            tag("p:cNvGraphicFramePr", tag("a:graphicFrameLocks", noGrp=1)),
            tag("p:nvPr"),
        ),
        tag("p:xfrm", tag("a:off", x=frame.x, y=frame.y), tag("a:ext", cx=frame.width, cy=frame.height)),
        tag("a:graphic", tag("a:graphicData", tag("a:tbl", style, columns, *written), uri=_URI)),
    )


def _row(canvas: Canvas, table: TableBox, row: tuple[Runs, ...], place: int, count: int) -> str:
    cells = (_cell(canvas, runs, table, place == 0, place == count - 1, column) for column, runs in enumerate(row))
    return tag("a:tr", *cells, h=table.heights[place])


def _cell(canvas: Canvas, runs: Runs, table: TableBox, header: bool, last: bool, column: int) -> str:
    shown = tuple(_bold(run) for run in runs) if header else runs
    align = "r" if table.right[column] else None
    if shown:
        words = paragraph_xml(canvas, Paragraph(shown), Setting(table.size, align=align, plain=canvas.colours.plain))
    else:
        words = tag("a:p", tag("a:endParaRPr", lang=canvas.language, sz=table.size * 100))
    body = tag("a:txBody", tag("a:bodyPr", tag("a:noAutofit")), tag("a:lstStyle"), words)
    return tag("a:tc", body, _cell_properties(canvas, table.margin, table.insets[column], header, last))


def _bold(run: Run) -> Run:
    return replace(run, bold=True)


def _cell_properties(canvas: Canvas, margin: int, left: int, header: bool, last: bool) -> str:
    sides = tag("a:lnL", _NONE, w=0) + tag("a:lnR", _NONE, w=0) + tag("a:lnT", _NONE, w=0)
    if header:
        below = tag("a:lnB", canvas.colours.ink, w=_RULE)
    else:
        below = tag("a:lnB", _NONE, w=0) if last else tag("a:lnB", canvas.colours.rule, w=_HAIR)
    return tag("a:tcPr", sides, below, _NONE, marL=left, marR=CELL_SIDE, marT=margin, marB=margin, anchor="t")
