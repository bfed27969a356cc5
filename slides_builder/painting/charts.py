"""A chart as a graphic frame; the chart itself and its numbers are parts of their own."""

from fractions import Fraction

from lesstof.outputs.markup import tag
from slides_builder.charts.parts import TO_CHART, chart_parts
from slides_builder.charts.words import SPACE
from slides_builder.fitting.page import ChartBox
from slides_builder.painting.canvas import Canvas

_WHOLE = Fraction(1)


def chart_xml(canvas: Canvas, box: ChartBox, factor: Fraction = _WHOLE) -> str:
    """A `p:graphicFrame`; `factor` tells how much smaller it will be made, for its type is not made so with it."""
    frame, number = box.frame, canvas.next_id()
    parts = chart_parts(
        box.chart,
        box.look,
        (frame.width, frame.height),
        canvas.colours,
        canvas.language,
        f"{canvas.number}{number:02}",
        factor,
    )
    canvas.parts += parts
    chart = tag("c:chart", r_id=canvas.relate(TO_CHART, parts[0].name)).replace(" ", f' xmlns:c="{SPACE}" ', 1)
    return tag(
        "p:graphicFrame",
        tag(
            "p:nvGraphicFramePr",
            tag("p:cNvPr", id=number, name=box.title, descr=box.description),
            tag("p:cNvGraphicFramePr"),
            tag("p:nvPr"),
        ),
        tag("p:xfrm", tag("a:off", x=frame.x, y=frame.y), tag("a:ext", cx=frame.width, cy=frame.height)),
        tag("a:graphic", tag("a:graphicData", chart, uri=SPACE)),
    )
