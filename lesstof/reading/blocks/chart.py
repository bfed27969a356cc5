"""The block of a chart: a table of numbers to series that can be drawn."""

from collections.abc import Mapping
from decimal import Decimal

from lesstof.model.chapter import Part
from lesstof.model.figure import Chart, ChartForm, Figure, FigureKind, Series
from lesstof.reading.blocks.chart_numbers import Numbers, numbers_of
from lesstof.reading.blocks.figure import figure_id, report_strays, rows_of
from lesstof.reading.context import Context
from lesstof.reading.items import table
from lesstof.reading.prose import said
from lesstof.reading.scanning import Block


def chart(context: Context, block: Block, options: Mapping[str, str]) -> Part | None:
    """A chart; None when its form is not known or its table cannot be drawn."""
    if not options.get("form"):
        return None
    cells = table(context, block.body)
    report_strays(context, block, (*cells.before[:1], *cells.after[:1]) if cells.header else (), "| … | 12 |")
    form, rows = ChartForm(options["form"]), rows_of(context, cells)
    numbers = numbers_of(context, block, form, cells, options.get("unit", ""))
    if numbers is None:
        return None
    return Figure(
        id=figure_id(context, block, options),
        chapter=context.chapter,
        number="",
        title=said(context, block.title.text),
        kind=FigureKind.CHART,
        parts=(),
        rows=rows,
        axes=(),
        formula="",
        source=said(context, options.get("source", "")),
        limits=said(context, options.get("limits", "")),
        alt=said(context, options.get("alt", "")),
        on_slide=options.get("on-slide", "yes") == "yes",
        extra=False,
        span=context.span(block.line),
        chart=_drawn(context, form, rows, numbers, options),
    )


def _drawn(
    context: Context, form: ChartForm, rows: tuple[tuple[str, ...], ...], numbers: Numbers, options: Mapping[str, str]
) -> Chart:
    columns = zip(rows[0][1:], zip(*numbers.rows, strict=True), strict=True)
    return Chart(
        form=form,
        categories=tuple(row[0] for row in rows[1:]),
        series=tuple(Series(name, column) for name, column in columns if any(each is not None for each in column)),
        unit=said(context, numbers.unit),
        decimals=max(_decimals(amount) for row in numbers.rows for amount in row),
        horizontal=said(context, options.get("horizontal", "")),
        vertical=said(context, options.get("vertical", "")),
    )


def _decimals(amount: Decimal | None) -> int:
    return max(0, -int(amount.as_tuple().exponent)) if amount is not None else 0
