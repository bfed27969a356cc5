"""Frames on the slide's 12-column grid, in EMU."""

from msgspec import Struct

from lesstof.design import tokens


class Frame(Struct, frozen=True):
    """Left, top, width and height in EMU."""

    x: int
    y: int
    width: int
    height: int

    @property
    def bottom(self) -> int:
        """The lower edge."""
        return self.y + self.height

    @property
    def right(self) -> int:
        """The right edge."""
        return self.x + self.width


def left_of(column: int) -> int:
    """The left edge of a column, counted from 1."""
    slide = tokens().slide
    return slide.margin + (column - 1) * (column_width() + slide.gutter)


def column_width() -> int:
    """The width of one column."""
    slide = tokens().slide
    return (slide.width - 2 * slide.margin - (slide.columns - 1) * slide.gutter) // slide.columns


def columns(first: int, last: int, top: int, bottom: int) -> Frame:
    """The frame over columns `first` to `last`, both counted from 1."""
    left = left_of(first)
    return Frame(left, top, left_of(last) + column_width() - left, bottom - top)


def body(first: int, last: int) -> Frame:
    """The columns over the whole height below the title."""
    slide = tokens().slide
    return columns(first, last, slide.body_top, slide.body_bottom)
