"""A chart as two parts of the file: its drawing and its workbook."""

from fractions import Fraction

from lesstof.drawing.metrics import line_height, text_width
from lesstof.drawing.wrapping import wrap
from lesstof.labels import labels
from lesstof.model.figure import Chart, ChartForm
from lesstof.outputs.markup import DECLARATION, NAMESPACES, tag
from lesstof.outputs.packing import PackagePart, Relation
from slides_builder.charts.formats import workbook
from slides_builder.charts.look import Look, axis_width, scale_for
from slides_builder.charts.pieces import Pen, text_style
from slides_builder.charts.series import plot_of
from slides_builder.charts.words import SPACE
from slides_builder.template.colours import Palette

KIND = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TO_CHART, TO_BOOK = f"{_RELATIONS}/chart", f"{_RELATIONS}/package"
_AIR = 91440


def chart_parts(
    chart: Chart, look: Look, size: tuple[int, int], colours: Palette, language: str, name: str, factor: Fraction
) -> tuple[PackagePart, PackagePart]:
    """The chart and its workbook; `size` is the room in EMU before `factor` makes all smaller, `name` a number."""
    pen = Pen(chart, look, colours, language, max(100, round(look.size * 100 * factor)), factor)
    book = PackagePart(
        f"/ppt/embeddings/Microsoft_Excel_Sheet{name}.xlsx",
        BOOK,
        workbook(chart, language[:2], labels(language[:2])("Category")),
    )
    width, height = (round(length * factor) for length in size)
    drawn = PackagePart(
        f"/ppt/charts/chart{name}.xml", KIND, _space(pen, width, height), (Relation("rId1", TO_BOOK, book.name),)
    )
    return drawn, book


def _space(pen: Pen, width: int, height: int) -> bytes:
    inside = tag(
        "c:chart",
        tag("c:autoTitleDeleted", val=1),
        tag("c:plotArea", _place(pen, width, height), plot_of(pen, width, height), tag("c:spPr", tag("a:noFill"))),
        _key(pen),
        tag("c:plotVisOnly", val=1),
        tag("c:dispBlanksAs", val="gap"),
    )
    written = tag(
        "c:chartSpace",
        tag("c:date1904", val=0),
        tag("c:lang", val=pen.language),
        tag("c:roundedCorners", val=0),
        inside,
        tag("c:spPr", tag("a:noFill"), tag("a:ln", tag("a:noFill"))),
        text_style(pen),
        tag("c:externalData", tag("c:autoUpdate", val=0), r_id="rId1"),
    )
    spaces = "".join(f' {key}="{space}"' for key, space in NAMESPACES.items() if key != "xmlns:p")
    opening = f'<c:chartSpace xmlns:c="{SPACE}"{spaces}'
    return (DECLARATION + written.replace("<c:chartSpace", opening, 1)).encode()


def _key(pen: Pen) -> str:
    """The key: above series that are not named in place, at the right of parts that are not."""
    chart = pen.chart
    if chart.form.is_round:
        place = "" if pen.look.direct else "r"
    else:
        place = "" if pen.look.direct or len(chart.series) < 2 or chart.form is ChartForm.SCATTER else "t"
    if not place:
        return ""
    return tag("c:legend", tag("c:legendPos", val=place), tag("c:overlay", val=0), text_style(pen))


def _place(pen: Pen, width: int, height: int) -> str:
    """Names at the ends of lines need room that programs do not leave by themselves."""
    chart = pen.chart
    if chart.form is not ChartForm.LINE or not pen.look.direct:
        return tag("c:layout")
    size, line = pen.size / 100, line_height(pen.size / 100)
    right = max(text_width(series.name, size, True) for series in chart.series) + 3 * _AIR
    ticks = axis_width(chart, scale_for(chart), size, pen.language_code)
    left = ticks + 2 * _AIR + (line + _AIR if chart.vertical or chart.unit else 0)
    slot = (width - left - right) * pen.look.every // len(chart.categories)
    rows = max(len(wrap(name, max(slot, line), size)) for name in chart.categories[:: pen.look.every])
    bottom = rows * line + 2 * _AIR + (line + _AIR if chart.horizontal else 0)
    top = line // 2
    edges = {"x": left / width, "y": top / height, "w": 1 - (left + right) / width, "h": 1 - (top + bottom) / height}
    modes = tag("c:xMode", val="edge") + tag("c:yMode", val="edge")
    lengths = (tag(f"c:{name}", val=f"{share:.4f}") for name, share in edges.items())
    return tag("c:layout", tag("c:manualLayout", tag("c:layoutTarget", val="inner"), modes, *lengths))
