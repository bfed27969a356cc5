"""How high a row must be for its words: not every program works that out on opening."""

from collections.abc import Iterable

from lesstof.drawing.metrics import EMU_PER_POINT, line_height, text_width

SIZE = 11
# A column of n characters is 7n + 5 pixels of 0.75 points in Calibri 11; the cell keeps a little free.
_POINTS_PER_CHARACTER, _PADDING = 5.25, 3.0


def height(cells: Iterable[tuple[str, float]], size: int = SIZE, bold: bool = True) -> float:
    """The height in points for (words, width of the column in characters)."""
    most = max((lines(words, width, size, bold) for words, width in cells), default=1)
    return round(most * line_height(size) / EMU_PER_POINT + 4, 2)


def lines(words: str, characters: float, size: int, bold: bool) -> int:
    """How many lines the words take."""
    room = (characters * _POINTS_PER_CHARACTER - _PADDING) * EMU_PER_POINT
    space, count, used = text_width(" ", size, bold), 1, 0
    for word in words.split():
        wide = text_width(word, size, bold)
        if used and used + space + wide > room:
            count, used = count + 1, 0
        count += int(wide // room) if wide > room else 0
        used += (space if used else 0) + wide
    return count
