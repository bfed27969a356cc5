"""What measuring and painting must agree on: indents of lists, margins of table cells, the family of code."""

from functools import cache

from slides_builder.words import Mark, Paragraph

CODE_FAMILY = "Consolas"
# Consolas and its twins are as wide for every character: 1126 of 2048 units.
CODE_WIDTH = 0.55

STEP = 285750
_WIDE = 411480
_HANGING = {
    Mark.NONE: 0,
    Mark.BULLET: STEP,
    Mark.NUMBER: _WIDE,
    Mark.LETTER: _WIDE,
    Mark.LABEL: 731520,
    # A box is 0.9 em wide in the fonts that have one.
    Mark.BOX: _WIDE,
    Mark.DONE: _WIDE,
    # What does not fit the line goes on a little further in.
    Mark.CODE: STEP,
}

# Above and below the text of a cell there is less white where that keeps a table on one slide, and more in a table of
# a few rows. A column of words stands off from numbers that are set against it.
CELL_SIDE, CELL_TOP, CELL_TIGHT, CELL_AIRY, CELL_APART = 91440, 50292, 22860, 137160, 228600


def hanging_of(mark: Mark) -> int:
    """How far the mark of a list stands before its text, in EMU."""
    return _HANGING[mark]


def margin_left(paragraph: Paragraph) -> int:
    """How far a paragraph's text is indented, in EMU."""
    return margin_of(paragraph.mark, paragraph.level)


@cache
def margin_of(mark: Mark, level: int) -> int:
    """How far text with this mark is indented on this level, in EMU."""
    return _HANGING[mark] + level * (STEP if mark is Mark.NONE else _HANGING[mark])
