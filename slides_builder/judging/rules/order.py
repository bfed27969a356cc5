"""Shapes are read in the order in which they are seen, and none outside the slide."""

from collections.abc import Iterator
from itertools import combinations

from slides_builder.judging.finding import Finding
from slides_builder.judging.opening import DeckFile, SlideFile
from slides_builder.judging.shapes import Shown
from slides_builder.template.grid import Frame

# How far one may reach into the other before they stand one above the other or side by side, in EMU: half a line.
_SLACK = 120_000


def reading(deck: DeckFile) -> Iterator[Finding]:
    """What is read before something that stands above it or at its left; the title comes first wherever it stands."""
    for slide in deck.slides:
        read = [shape for shape in slide.shapes if _is_read(shape)]
        if any(shape.is_title for shape in read[1:]) and not read[0].is_title:
            yield Finding("W855", slide.number, slide.title, _title_of(read).name, (("other", read[0].name),))
        content = [shape for shape in read if not shape.is_title and not shape.is_foot]
        for earlier, later in combinations(content, 2):
            if _comes_first(later.frame, earlier.frame):
                yield Finding("W855", slide.number, slide.title, later.name, (("other", earlier.name),))
                break


def outside(deck: DeckFile) -> Iterator[Finding]:
    """What nobody sees beside the slide is read aloud all the same."""
    for slide in deck.slides:
        for shape in slide.shapes:
            if _is_read(shape) and shape.frame.width and _is_off(deck.size, shape.frame):
                yield Finding("W856", slide.number, slide.title, shape.name)


def empty(deck: DeckFile) -> Iterator[Finding]:
    """Placeholders with nothing in them, which a screen reader names; an empty title is told as such."""
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.holder and not shape.is_title and not shape.is_foot and _is_empty(slide, shape):
                yield Finding("W857", slide.number, slide.title, shape.name)


def _is_empty(slide: SlideFile, shape: Shown) -> bool:
    return shape.kind == "sp" and not shape.text and not any(each.frame == shape.frame for each in _pictures(slide))


def _pictures(slide: SlideFile) -> list[Shown]:
    return [each for each in slide.shapes if each.kind == "pic"]


def _title_of(shapes: list[Shown]) -> Shown:
    return next(shape for shape in shapes if shape.is_title)


def _is_read(shape: Shown) -> bool:
    return not shape.decorative and bool(shape.text or shape.alt or shape.kind in {"pic", "graphicFrame", "grpSp"})


def _comes_first(later: Frame, earlier: Frame) -> bool:
    """Whether what is read later is seen first: wholly above in the same column, or wholly at the left in a row."""
    if not (later.width and earlier.width):
        return False
    shared_width = min(later.right, earlier.right) - max(later.x, earlier.x)
    shared_height = min(later.bottom, earlier.bottom) - max(later.y, earlier.y)
    above = later.bottom <= earlier.y + _SLACK and shared_width > min(later.width, earlier.width) // 2
    before = later.right <= earlier.x + _SLACK and shared_height > min(later.height, earlier.height) // 2
    return above or before


def _is_off(size: Frame, frame: Frame) -> bool:
    return frame.right <= 0 or frame.bottom <= 0 or frame.x >= size.width or frame.y >= size.height
