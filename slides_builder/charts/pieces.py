"""The pieces of a chart: references to the workbook, text, labels, fills and lines of series."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from lesstof.model.figure import Chart
from lesstof.outputs.markup import tag, text
from slides_builder.charts.formats import SHEET, code_of
from slides_builder.charts.look import Look
from slides_builder.template.colours import Palette

_DASHES = ("solid", "dash", "sysDot", "lgDashDot")
_MARKERS = ("circle", "square", "triangle", "diamond")
NO_LINE = tag("a:ln", tag("a:noFill"))
_FINE = 12700


class Pen(Struct, frozen=True):
    """What all pieces share; `size` is that of the type, in hundredths of a point, `factor` how much smaller all is."""

    chart: Chart
    look: Look
    colours: Palette
    language: str
    size: int
    factor: Fraction = Fraction(1)

    @property
    def language_code(self) -> str:
        """The course's language without its country."""
        return self.language[:2]


def strings(column: str, first: int, values: Sequence[str]) -> str:
    """A `c:strRef` with the texts that it leads to."""
    points = (tag("c:pt", tag("c:v", text(value)), idx=place) for place, value in enumerate(values))
    cache = tag("c:strCache", tag("c:ptCount", val=len(values)), *points)
    return tag("c:strRef", tag("c:f", _range(column, first, len(values))), cache)


def numbers(pen: Pen, column: str, values: Sequence[Decimal | None]) -> str:
    """A `c:numRef` with the numbers that it leads to; a gap is left out."""
    points = (
        tag("c:pt", tag("c:v", repr(float(value))), idx=place)
        for place, value in enumerate(values)
        if value is not None
    )
    code = tag("c:formatCode", text(code_of(pen.chart, pen.language_code)))
    cache = tag("c:numCache", code, tag("c:ptCount", val=len(values)), *points)
    return tag("c:numRef", tag("c:f", _range(column, 2, len(values))), cache)


def _range(column: str, first: int, count: int) -> str:
    start = f"{SHEET}!${column}${first}"
    return start if count == 1 and first == 1 else f"{start}:${column}${first + count - 1}"


def column_of(number: int) -> str:
    """The letter of a series' column."""
    return "BCDE"[number]


def text_style(pen: Pen, fill: str = "", *, bold: bool = False, turned: int | None = None, wrap: str = "") -> str:
    """A `c:txPr`."""
    run = tag("a:defRPr", fill or pen.colours.ink, sz=pen.size, b=int(bold))
    body = tag("a:bodyPr", rot=turned, vert="horz" if turned is not None else None, wrap=wrap or None)
    return tag("c:txPr", body, tag("a:lstStyle"), tag("a:p", tag("a:pPr", run), tag("a:endParaRPr", lang=pen.language)))


def rich(pen: Pen, said: str, fill: str = "", *, turned: int | None = None) -> str:
    """A `c:rich` text of one run."""
    body = tag("a:bodyPr") if turned is None else tag("a:bodyPr", rot=turned, vert="horz")
    run = tag("a:rPr", fill or pen.colours.ink, lang=pen.language, sz=pen.size, b=0)
    words = tag("a:p", tag("a:pPr", tag("a:defRPr", sz=pen.size, b=0)), tag("a:r", run, tag("a:t", text(said))))
    return tag("c:rich", body, tag("a:lstStyle"), words)


def shown(*, value: bool = False, name: bool = False, category: bool = False) -> tuple[str, ...]:
    """What a label shows, in the order of the schema."""
    return (
        tag("c:showLegendKey", val=0),
        tag("c:showVal", val=int(value)),
        tag("c:showCatName", val=int(category)),
        tag("c:showSerName", val=int(name)),
        tag("c:showPercent", val=0),
        tag("c:showBubbleSize", val=0),
    )


def value_labels(pen: Pen, place: str, *, fill: str = "", ground: str = "", bold: bool = False) -> str:
    """Numbers at all points of a series; `place` may be empty, `ground` is a fill behind the text."""
    return tag(
        "c:dLbls",
        tag("c:numFmt", formatCode=code_of(pen.chart, pen.language_code), sourceLinked=0),
        tag("c:spPr", ground or tag("a:noFill"), NO_LINE),
        text_style(pen, fill, bold=bold, wrap="none"),
        tag("c:dLblPos", val=place) if place else "",
        *shown(value=True),
    )


def no_labels() -> str:
    """No labels at all."""
    return tag("c:dLbls", *shown())


def area(colours: Palette, number: int) -> str:
    """The fill and border of a series: full, tinted, striped, dotted, lined, gridded."""
    border = tag("a:ln", colours.accent, w=_FINE)
    fills = (
        colours.accent,
        colours.soft,
        _pattern("wdUpDiag", colours),
        _pattern("pct25", colours),
        _pattern("dkHorz", colours, colours.ink),
        _pattern("lgGrid", colours),
    )
    return tag("c:spPr", fills[number], border)


def _pattern(preset: str, colours: Palette, fill: str = "") -> str:
    colour, ground = (_bare(each) for each in (fill or colours.accent, colours.paper))
    return tag("a:pattFill", tag("a:fgClr", colour), tag("a:bgClr", ground), prst=preset)


def _bare(fill: str) -> str:
    """The colour in a fill."""
    return fill.removeprefix("<a:solidFill>").removesuffix("</a:solidFill>")


def stroke(pen: Pen, number: int) -> str:
    """The line of a series, told apart by its dashes."""
    dash, width = tag("a:prstDash", val=_DASHES[number]), round((28575 if number else 38100) * pen.factor)
    return tag("c:spPr", tag("a:ln", _colour(pen.colours, number), dash, tag("a:round"), w=width, cap="rnd"))


def marker(pen: Pen, number: int) -> str:
    """The marker of a series."""
    colours = pen.colours
    fill = (colours.accent, colours.paper, colours.soft, colours.paper)[number]
    border = tag("a:ln", _colour(colours, number), w=round(19050 * pen.factor))
    size = max(2, round(9 * pen.factor))
    return tag("c:marker", tag("c:symbol", val=_MARKERS[number]), tag("c:size", val=size), tag("c:spPr", fill, border))


def _colour(colours: Palette, number: int) -> str:
    return (colours.accent, colours.ink, colours.accent, colours.muted)[number]


def ground_of(colours: Palette, number: int) -> tuple[str, str]:
    """The fill of text on a series, and what lies behind it where a pattern would."""
    return colours.ink if number else colours.paper, colours.paper if number > 1 else ""
