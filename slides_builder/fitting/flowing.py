"""Paragraphs over as few frames as they need, cut at sensible places and evenly filled."""

import re
from collections.abc import Iterable
from functools import lru_cache

from msgspec.structs import replace

from lesstof.drawing.metrics import EMU_PER_POINT
from slides_builder.fitting.keeping import Paragraphs, cost_of, kept, lonely
from slides_builder.fitting.measuring import height_of, indent_of, line_count, paragraph_height
from slides_builder.fitting.sharing import shared
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import Place, Style
from slides_builder.words import Mark, Paragraph, Run, text_of

# Points below which text is rather split, and the characters that may still stand on one slide in smaller type.
SPLIT_AT, DENSE = 20, 700
# How many points a heading may give up to take a line less.
LEANER = 4
_SENTENCE = re.compile(r".*?(?:[.!?…][\"”’')]*(?:\s+|$)|$)", re.DOTALL)
_WORD = re.compile(r"\S*\s*")


def sizes_of(place: Place, largest: int = 0) -> tuple[int, ...]:
    """The type sizes that a placeholder may use, best first, in points."""
    return (*range(largest or place.size, place.smallest, -2), place.smallest)


def fitting_size(paragraphs: Paragraphs, frame: Frame, place: Place, sizes: Iterable[int]) -> int:
    """The first size at which all text fits the frame and no line of code is broken, else the last; 0 for none."""
    broken = 0
    for size in sizes:
        if height_of(paragraphs, frame.width, size, place.style) <= frame.height:
            if not breaks_code(paragraphs, frame.width, size, place.style):
                return size
            broken = size
    return broken


def breaks_code(paragraphs: Paragraphs, width: int, size: int, style: Style) -> bool:
    """Whether a line of code goes on on the next one."""
    lines = (each for each in paragraphs if each.mark is Mark.CODE)
    return any(line_count(each.runs, width - indent_of(each, style), size, style) > 1 for each in lines)


@lru_cache(maxsize=1024)
def heading_size(text: str, place: Place) -> int:
    """The largest size at which a heading fits, or a little less where that saves it a line; 0 when there is none."""
    heading, width = Paragraph((Run(text),)), place.frame.width
    best = fitting_size((heading,), place.frame, place, sizes_of(place))
    lines = line_count(heading.runs, width, best, place.style) if best else 1
    leaner = (size for size in sizes_of(place) if best - LEANER <= size < best) if lines > 1 else ()
    return next((size for size in leaner if line_count(heading.runs, width, size, place.style) < 0.8 * lines), best)


def is_crowded(paragraphs: Paragraphs, size: int) -> bool:
    """Whether a slide would be full of small type."""
    return size < SPLIT_AT and sum(len(text_of(paragraph.runs)) for paragraph in paragraphs) > DENSE


def split(paragraphs: Paragraphs, place: Place, sizes: tuple[int, ...]) -> tuple[int, tuple[Paragraphs, ...]]:
    """The text on as few frames as 20 points allow, at the largest size that needs no more of them.

    A smaller size is taken where it keeps an item of a list from standing alone.
    """
    whole = [size for size in sizes if not breaks_code(paragraphs, place.frame.width, size, place.style)]
    sizes = tuple(whole) or sizes[-1:]
    least = min(max(sizes[-1], SPLIT_AT), sizes[0])
    fewest = paginate(paragraphs, place.frame, place, least)
    best, alone = (least, fewest), len(paragraphs) + 1
    for size in (each for each in sizes if each >= least):
        pieces = paginate(paragraphs, place.frame, place, size)
        found = lonely(pieces) if len(pieces) == len(fewest) else alone
        if found < alone:
            best, alone = (size, pieces), found
        if not alone:
            break
    return best


def paginate(paragraphs: Paragraphs, frame: Frame, place: Place, size: int) -> tuple[Paragraphs, ...]:
    """The text over as many frames as it takes: an announcement stays with its list, a cut is made at a sentence."""
    pieces = [
        piece
        for paragraph in paragraphs
        for piece in _pieces(paragraph, frame.width, size, frame.height - place.style.gap * EMU_PER_POINT, place.style)
    ]
    groups = [
        part
        for group in kept(pieces)
        for part in _parted(group, height_of(group, frame.width, size, place.style) > frame.height)
    ]
    heights = [height_of(group, frame.width, size, place.style) for group in groups]
    pages = shared(heights, frame.height, [cost_of(groups, place) for place in range(len(groups))])
    return tuple(tuple(each for place in page for each in groups[place]) for page in pages)


def _parted(group: Paragraphs, too_high: bool) -> list[Paragraphs]:
    return [(each,) for each in group] if too_high else [group]


def _pieces(paragraph: Paragraph, width: int, size: int, limit: int, style: Style) -> tuple[Paragraph, ...]:
    """The paragraph, or pieces of it that each fit the height, cut between sentences or, if need be, between words."""
    if paragraph_height(paragraph, width, size, style) <= limit:
        return (paragraph,)
    for pattern in (_SENTENCE, _WORD):
        pieces = _joined(paragraph, _cut(paragraph, pattern), width, size, limit, style)
        if all(paragraph_height(piece, width, size, style) <= limit for piece in pieces):
            return pieces
    return pieces


def _cut(paragraph: Paragraph, pattern: re.Pattern[str]) -> list[tuple[Run, ...]]:
    """The runs in stretches that end where the pattern ends."""
    stretches: list[tuple[Run, ...]] = [()]
    for run in paragraph.runs:
        for text in [run.text] if run.maths else filter(None, pattern.findall(run.text)):
            stretches[-1] = (*stretches[-1], run if run.maths else replace(run, text=text))
            if text[-1].isspace():
                stretches.append(())
    return [stretch for stretch in stretches if stretch]


def _joined(
    paragraph: Paragraph, stretches: list[tuple[Run, ...]], width: int, size: int, limit: int, style: Style
) -> tuple[Paragraph, ...]:
    pieces: list[Paragraph] = []
    for stretch in stretches:
        longer = replace(pieces[-1], runs=(*pieces[-1].runs, *stretch)) if pieces else replace(paragraph, runs=stretch)
        if pieces and paragraph_height(longer, width, size, style) > limit:
            pieces.append(replace(paragraph, runs=stretch, mark=Mark.NONE, label=""))
        else:
            pieces[-1:] = [longer]
    return tuple(pieces)
