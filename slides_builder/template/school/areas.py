"""The room that a layout leaves: a frame without the feet, logos and marks that reach into it."""

from collections.abc import Iterable
from math import ceil

from msgspec.structs import replace

from slides_builder.template.grid import Frame
from slides_builder.template.school.grounds import Sheet
from slides_builder.template.school.matching import Candidate
from slides_builder.template.school.seeing import outline, turn_of
from slides_builder.template.school.shapes import FEET, A, Drawn, P, overlap

# Larger shapes are grounds that text stands on.
_MARK = 0.12
# Where keeping clear would cost more of the room than this, text goes over the shape.
_COST = 0.4
_CLEAR = 91440


def cleared(frame: Frame, each: Candidate, *, plated: bool = False) -> Frame:
    """The frame without what stands in its way, cut at the side where that costs least.

    What is only coloured may stay under a `plated` one, which has a surface behind its text.
    """
    for obstacle in obstacles(each, frame, plated=plated):
        choices = [found for found in _beside(frame, obstacle) if found.width > 0 and found.height > 0]
        best = max(choices, key=_surface, default=None)
        if best and _surface(best) >= (1 - _COST) * _surface(frame):
            frame = best
    return frame


def obstacles(each: Candidate, frame: Frame, *, plated: bool = False) -> list[Frame]:
    """The feet, marks and pictures that reach into a frame."""
    feet = [seat.frame for seat in each.seats if seat.kind in FEET and seat.frame]
    marks = [drawn for drawn, _ in each.sheet.drawn() if _is_mark(drawn, each.sheet)]
    kept = [drawn for drawn in marks if not plated or drawn.kind != "sp" or words_in(drawn)]
    reaching = (_part_in(drawn, frame) for drawn in kept)
    return [*(foot for foot in feet if _reaches(foot, frame)), *(part for part in reaching if part)]


def words_in(drawn: Drawn) -> bool:
    """Whether a shape says something."""
    return any((text.text or "").strip() for text in drawn.shape.iter(f"{A}t"))


def _part_in(drawn: Drawn, frame: Frame) -> Frame | None:
    """The part of a shape that reaches into a frame: a slanted one does so less than the frame around it."""
    if not _reaches(drawn.frame, frame):
        return None
    mask = outline(drawn.shape)
    if mask is None or turn_of(drawn.shape):
        return drawn.frame
    shared, whole = within(drawn.frame, frame), drawn.frame
    across, down = mask.width / max(1, whole.width), mask.height / max(1, whole.height)
    left, top = int((shared.x - whole.x) * across), int((shared.y - whole.y) * down)
    right, bottom = ceil((shared.right - whole.x) * across), ceil((shared.bottom - whole.y) * down)
    found = mask.crop((left, top, right, bottom)).getbbox()
    if found is None:
        return None
    x, y = whole.x + (left + found[0]) / across, whole.y + (top + found[1]) / down
    return Frame(round(x), round(y), round((found[2] - found[0]) / across), round((found[3] - found[1]) / down))


def within(frame: Frame, slide: Frame) -> Frame:
    """The part of a frame that is on the slide."""
    x, y = max(frame.x, slide.x), max(frame.y, slide.y)
    return Frame(x, y, max(0, min(frame.right, slide.right) - x), max(0, min(frame.bottom, slide.bottom) - y))


def is_free(frame: Frame, each: Candidate) -> bool:
    """Whether nothing of the template stands in a frame that lies on the slide."""
    return within(frame, each.sheet.size) == frame and not obstacles(each, frame)


def lowered(frame: Frame, top: int) -> Frame:
    """The frame from a new top down."""
    return replace(frame, y=top, height=max(0, frame.bottom - top))


def around(frames: Iterable[Frame]) -> Frame:
    """The smallest frame that holds all of these."""
    found = tuple(frames)
    x, y = min(each.x for each in found), min(each.y for each in found)
    return Frame(x, y, max(each.right for each in found) - x, max(each.bottom for each in found) - y)


def _is_mark(drawn: Drawn, sheet: Sheet) -> bool:
    return _surface(drawn.frame) < _MARK * _surface(sheet.size) and (drawn.kind != "sp" or _is_seen(drawn))


def _is_seen(drawn: Drawn) -> bool:
    """Whether a shape has a fill, a line or words; LibreOffice leaves frames with none."""
    properties, styled = drawn.shape.find(f"{P}spPr"), drawn.shape.find(f"{P}style")
    refers = [styled.find(f"{A}{name}") for name in ("fillRef", "lnRef")] if styled is not None else []
    if words_in(drawn) or any(each is not None and each.get("idx", "0") != "0" for each in refers):
        return True
    fills = ("solidFill", "gradFill", "blipFill", "pattFill")
    line = properties.find(f"{A}ln") if properties is not None else None
    filled = [holder for holder in (properties, line) if holder is not None]
    return any(holder.find(f"{A}{fill}") is not None for holder in filled for fill in fills)


def _reaches(found: Frame, frame: Frame) -> bool:
    thick = Frame(found.x, found.y, max(found.width, 1), max(found.height, 1))
    return overlap(thick, frame) > 0


def _beside(frame: Frame, obstacle: Frame) -> tuple[Frame, ...]:
    """What is left above, below, to the left and to the right of an obstacle."""
    return (
        replace(frame, height=obstacle.y - _CLEAR - frame.y),
        lowered(frame, obstacle.bottom + _CLEAR),
        replace(frame, width=obstacle.x - _CLEAR - frame.x),
        replace(frame, x=obstacle.right + _CLEAR, width=frame.right - obstacle.right - _CLEAR),
    )


def _surface(frame: Frame) -> int:
    return max(0, frame.width) * max(0, frame.height)
