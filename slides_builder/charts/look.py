"""How a chart stands on a slide: which way its bars go, where its numbers are told, what names its series."""

from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from lesstof.drawing.charts.numbers import short, written
from lesstof.drawing.charts.plots import amounts
from lesstof.drawing.charts.scales import Scale, scale_of
from lesstof.drawing.metrics import line_height, text_width
from lesstof.drawing.wrapping import widest_word
from lesstof.model.figure import Chart, ChartForm

SIZES = (24, 20, 18)
# The shares of a category's room that its name and its bars may take.
_NAME, _BARS = 0.78, 0.7
# The least height of what is drawn, in lines of text.
_LINES = 6
# Round parts smaller than this are named in the key: names beside them would touch.
_SMALL = Decimal("0.07")


class Look(Struct, frozen=True):
    """`size` in points; `lying`: bars go to the right; `valued`: numbers stand with the bars and not along the axis.

    `every`: each how manieth category is named. `direct`: lines are named at their ends, parts beside them.
    """

    size: int
    lying: bool
    valued: bool
    every: int
    direct: bool


def look_of(chart: Chart, width: int, height: int, language: str) -> Look:
    """The look of a chart in so much room, in EMU: the largest type with which its names fit and the bars are high."""
    looks = [_look(chart, width, height, size, language) for size in SIZES]
    return next((look for look in looks if _fits(chart, look, width, height)), looks[-1])


def _look(chart: Chart, width: int, height: int, size: int, language: str) -> Look:
    slot = width * 9 // 10 // len(chart.categories)
    word = max(widest_word(name, size) for name in chart.categories)
    lying = chart.form is ChartForm.HORIZONTAL_BARS or (
        chart.form is ChartForm.BARS and size == SIZES[-1] and word > slot * _NAME
    )
    every = max(1, -(-word // max(1, int(slot * _NAME)))) if chart.form is ChartForm.LINE else 1
    return Look(
        size, lying, _is_valued(chart, slot, height, size, lying, language), every, _direct(chart, height, size)
    )


def _fits(chart: Chart, look: Look, width: int, height: int) -> bool:
    around = 2 + bool(chart.horizontal) + (len(chart.series) > 1)
    if height < line_height(look.size) * (_LINES + around):
        return False
    if chart.form in (ChartForm.BARS, ChartForm.STACKED) and not look.lying:
        slot = width * 9 // 10 // len(chart.categories)
        return max(widest_word(name, look.size) for name in chart.categories) <= slot * _NAME
    if look.lying:
        return height * 8 // 10 // len(chart.categories) >= line_height(look.size)
    return look.every == 1 or look.size == SIZES[-1]


def _is_valued(chart: Chart, slot: int, height: int, size: int, lying: bool, language: str) -> bool:
    """Whether each bar has room for its number."""
    if chart.form not in (ChartForm.BARS, ChartForm.HORIZONTAL_BARS):
        return chart.form.is_round or chart.form is ChartForm.STACKED
    if lying:
        return height * 8 // 10 // len(chart.categories) * _BARS >= line_height(size) * len(chart.series) * 0.9
    room = slot * (_BARS if len(chart.series) > 1 else 0.95) / len(chart.series)
    texts = (written(value, chart.decimals, chart.unit, language) for value in amounts(chart))
    return all(text_width(text, size) <= room for text in texts)


def _direct(chart: Chart, height: int, size: int) -> bool:
    """Whether names can stand where the lines end, or beside the parts."""
    if chart.form is ChartForm.PIE:
        values = amounts(chart)
        return min(values) / sum(values) >= _SMALL
    if chart.form is not ChartForm.LINE or len(chart.series) < 2:
        return False
    lasts = [series.values[-1] for series in chart.series]
    known = sorted(value for value in lasts if value is not None)
    scale = scale_for(chart)
    least = line_height(size) * 11 // 10
    places = [scale.part(value, height * 7 // 10) for value in known]
    apart = all(high - low >= least for low, high in pairwise(places))
    return len(known) == len(lasts) and apart


def scale_for(chart: Chart, number: int | None = None) -> Scale:
    """The scale of the values, or of one series alone."""
    series = chart.series if number is None else (chart.series[number],)
    values = [value for each in series for value in each.values if value is not None]
    if chart.form is ChartForm.STACKED:
        rows = zip(*(each.values for each in chart.series), strict=True)
        values = [sum((value or Decimal(0) for value in row), Decimal(0)) for row in rows]
    from_zero = chart.form not in (ChartForm.LINE, ChartForm.SCATTER)
    return scale_of(values, from_zero=from_zero, fine=chart.decimals > 0)


def axis_width(chart: Chart, scale: Scale, size: float, language: str) -> int:
    """The room for the numbers along an upright axis."""
    return max(text_width(short(tick, scale.step, chart.unit, language), size) for tick in scale.ticks)


def roomy_ends(chart: Chart, look: Look, language: str) -> tuple[Decimal, Decimal]:
    """The ends of an axis without numbers, with room for the numbers beyond the longest bars."""
    values = amounts(chart)
    low, high = min(*values, Decimal(0)), max(*values, Decimal(0))
    longest = max(len(written(value, chart.decimals, chart.unit, language)) for value in values)
    # A character takes about a fortieth of a lying bar's room; a line a tenth of a standing one's.
    room = (high - low or Decimal(1)) * (Decimal(longest) / 40 if look.lying else Decimal("0.12"))
    return (low - room if low < 0 else low), (high + room if high > 0 or not low else high)
