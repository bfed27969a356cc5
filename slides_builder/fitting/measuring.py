"""How many lines text takes and how high it is."""

import re
from collections.abc import Iterable
from functools import lru_cache
from math import ceil

from lesstof.drawing.metrics import EMU_PER_POINT, line_height, text_width
from slides_builder.fitting.equations import formula_size
from slides_builder.template.layouts import PLAIN, Style
from slides_builder.typography import CODE_WIDTH, margin_left
from slides_builder.words import Mark, Paragraph, Run, Runs

# Programs round glyph positions in their own ways; this much of a line stays free.
SAFETY = 0.99
_UNIT = 100
# Tracking is a length, so it weighs most in the smallest type.
_SMALLEST = 18
_PIECES = re.compile(r"\n| +|[^ \n]+")
BREAK = -1
# What a line has room for anyway, in em.
_FORMULA_LINE = 1.17


def line_count(runs: Runs, width: int, size: float, style: Style = PLAIN) -> int:
    """Lines of wrapped text in a frame of `width` EMU; lines end at spaces, a word wider than a line is cut."""
    limit = width * SAFETY * _UNIT / size
    count, x, space = 1, 0.0, 0
    for piece, blank in _pieces_of(runs, style):
        if piece == BREAK:
            count, x, space = count + 1, 0.0, 0
        elif blank:
            # An indent is part of the code.
            x, space = (x + piece, 0) if count == 1 and not x and runs[0].code else (x, space + piece)
        elif x and x + space + piece <= limit:
            x, space = x + space + piece, 0
        else:
            rows = ceil(piece / limit)
            count, x, space = count + rows - (x == 0), piece - (rows - 1) * limit, 0
    return count


def longest_word(runs: Runs, size: float, style: Style = PLAIN) -> int:
    """The width of the widest word in EMU."""
    whole: list[int] = [0]
    for piece, blank in _pieces_of(runs, style):
        whole += [] if blank or piece == BREAK else [piece]
    return ceil(max(whole) * size / _UNIT / SAFETY)


def one_line(runs: Runs, size: float, style: Style = PLAIN) -> int:
    """The width of the text on one line in EMU."""
    return ceil(sum(piece for piece, _ in _pieces_of(runs, style) if piece != BREAK) * size / _UNIT / SAFETY)


def height_of(paragraphs: Iterable[Paragraph], width: int, size: float, style: Style = PLAIN) -> int:
    """The height of paragraphs in EMU; the gap stands before each, in LibreOffice before the first one too."""
    return sum(paragraph_height(each, width, size, style) + gap_above(each, style) for each in paragraphs)


def gap_above(paragraph: Paragraph, style: Style) -> int:
    """The white above a paragraph in EMU; lines of one piece of code have none between them."""
    within = paragraph.mark is Mark.CODE and paragraph.number > 1
    return 0 if within else style.gap * EMU_PER_POINT


def paragraph_height(paragraph: Paragraph, width: int, size: float, style: Style = PLAIN) -> int:
    """The height of one paragraph in EMU."""
    return text_height(paragraph.runs, width - indent_of(paragraph, style), size, style)


@lru_cache(maxsize=4096)
def text_height(runs: Runs, width: int, size: float, style: Style = PLAIN) -> int:
    """The height of wrapped text in EMU; a line with a fraction in it is higher than others."""
    lines = line_count(runs, width, size, style)
    high = lines * line_height(size, style.face) * style.line // 100
    tall = [formula_size(run.maths, run.block)[1] for run in runs if run.maths]
    more = sum(sorted((each - _FORMULA_LINE for each in tall if each > _FORMULA_LINE), reverse=True)[:lines])
    return high + round(more * size * EMU_PER_POINT)


def indent_of(paragraph: Paragraph, style: Style) -> int:
    """How far a paragraph's text is indented, in EMU: as the template has it, or as we do."""
    if style.bullets and paragraph.mark is Mark.BULLET:
        return style.bullets[min(paragraph.level, len(style.bullets) - 1)].margin
    return margin_left(paragraph)


def _pieces_of(runs: Runs, style: Style) -> tuple[tuple[int, bool], ...]:
    return _pieces(runs, style.bold, style.face, style.capitals, style.tracking)


@lru_cache(maxsize=4096)
def _pieces(runs: Runs, bold: bool, face: str, capitals: bool, tracking: int) -> tuple[tuple[int, bool], ...]:
    """Widths of words and spaces at 100 points; pieces of one word in several styles are one word."""
    pieces: list[tuple[int, bool]] = []
    joined = False
    each_letter = tracking * EMU_PER_POINT // _SMALLEST
    for run in runs:
        if run.maths:
            pieces, joined = _with_formula(pieces, run, joined, bold, face), True
            continue
        for text in _PIECES.findall(run.text.upper() if capitals else run.text):
            if text == "\n":
                pieces.append((BREAK, False))
                joined = False
                continue
            blank = text[0] == " "
            width = _width(text, run.code, bold or run.bold, face) + each_letter * len(text)
            if joined and not blank:
                pieces[-1] = (pieces[-1][0] + width, False)
            else:
                pieces.append((width, blank))
            joined = not blank
    return tuple(pieces)


def _with_formula(
    pieces: list[tuple[int, bool]], run: Run, joined: bool, bold: bool, face: str
) -> list[tuple[int, bool]]:
    """A formula is a word, as wide as it or the text in its place; joined to letters around it, it stays with them."""
    own = round(formula_size(run.maths, run.block)[0] * _UNIT * EMU_PER_POINT)
    width = max(own, _width(run.text, False, bold, face))
    return [*pieces[:-1], (pieces[-1][0] + width, False)] if joined else [*pieces, (width, False)]


@lru_cache(maxsize=16384)
def _width(text: str, code: bool, bold: bool, face: str) -> int:
    if code:
        return round(len(text) * CODE_WIDTH * _UNIT * EMU_PER_POINT)
    return text_width(text, _UNIT, bold, face)
