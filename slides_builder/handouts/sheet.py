"""The geometry of a sheet: A4, upright, three slides below each other with ruled lines at their right."""

from fractions import Fraction

from lesstof.design import tokens
from slides_builder.template.grid import Frame

MILLIMETRE = 36000
PAPER = (210 * MILLIMETRE, 297 * MILLIMETRE)
PER_SHEET = 3
MARGIN = 15 * MILLIMETRE
HEAD = Frame(MARGIN, 10 * MILLIMETRE, 180 * MILLIMETRE, 12 * MILLIMETRE)
FOOT = Frame(MARGIN, 282 * MILLIMETRE, 150 * MILLIMETRE, 7 * MILLIMETRE)
NUMBER = Frame(175 * MILLIMETRE, 282 * MILLIMETRE, 20 * MILLIMETRE, 7 * MILLIMETRE)
WIDTH = 118 * MILLIMETRE
PITCH, TOP = 84 * MILLIMETRE, 28 * MILLIMETRE
LINE_GAP = 8 * MILLIMETRE
GUTTER = 6 * MILLIMETRE


def factor() -> Fraction:
    """How much smaller a slide is on the sheet."""
    return Fraction(WIDTH, tokens().slide.width)


def slot(place: int) -> Frame:
    """The frame of a slide, its place on the sheet counted from 0."""
    return Frame(MARGIN, TOP + place * PITCH, WIDTH, round(tokens().slide.height * factor()))


def rules(place: int) -> tuple[Frame, ...]:
    """The lines beside a slide, as frames without a height."""
    beside = slot(place)
    left = beside.right + GUTTER
    count = beside.height // LINE_GAP
    width = PAPER[0] - MARGIN - left
    return tuple(Frame(left, beside.y + number * LINE_GAP, width, 0) for number in range(1, count + 1))
