"""Text and a table or picture below each other on one slide."""

from collections.abc import Iterator

from msgspec.structs import replace

from slides_builder.fitting.desk import AIR, Desk, Family
from slides_builder.fitting.flowing import fitting_size, sizes_of
from slides_builder.fitting.keeping import Paragraphs
from slides_builder.fitting.measuring import height_of
from slides_builder.fitting.page import Body, Item, TableBox, Words
from slides_builder.fitting.picturing import picture_box
from slides_builder.fitting.tables import SIZES, fit_table
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import Role
from slides_builder.words import Block, Grid, Photo

# Type of a text above a table is at most so many points larger than the table's.
NEAR = 4


def below(desk: Desk, family: Family, text: Paragraphs, block: Block) -> Body | None:
    """Text with a table or picture under it, of sizes that are nearest to each other."""
    if not text:
        box = boxed(desk, block, desk.layouts.room)
        return Body(family.wide, (box,)) if box else None
    rooms = _rooms_below(desk, family, text)
    found = [(words, box) for words, room in rooms if (box := boxed(desk, block, room))]
    best = max(found, key=_readable, default=None)
    return Body(family.text, best) if best else None


def _readable(pair: tuple[Words, Item]) -> tuple[int, int, int]:
    """How well text and a table below it can be read: the smaller type counts, then white, then the text."""
    words, box = pair
    if not isinstance(box, TableBox):
        return (words.size, 0, 0)
    near = words.size if words.size <= box.size + NEAR else -words.size
    return (min(words.size, box.size), box.margin, near)


def _rooms_below(desk: Desk, family: Family, text: Paragraphs) -> Iterator[tuple[Words, Frame]]:
    """The text over the whole width at each of its sizes, best first, and the room below it."""
    place = desk.place(family.text)
    frame = replace(place.frame, width=desk.layouts.room.width)
    for size in sizes_of(place):
        height = height_of(text, frame.width, size, place.style)
        top = frame.y + height + AIR
        rest = Frame(frame.x, top, frame.width, max(0, frame.bottom - top))
        yield Words(Role.BODY, text, size, replace(frame, height=height + AIR // 2)), rest


def under(desk: Desk, family: Family, above: Body, text: Paragraphs) -> Body | None:
    """Text below the table that it explains; None where it has no room there, even if the table gets smaller type."""
    place, room = desk.place(family.text, Role.AFTER), desk.layouts.room
    *others, last = above.items
    if not isinstance(last, TableBox):
        return None
    for size in (each for each in SIZES if each <= last.size):
        table = boxed(desk, last.grid, replace(room, y=last.frame.y, height=room.bottom - last.frame.y), (size,))
        if isinstance(table, TableBox):
            top = table.frame.bottom + AIR
            frame = replace(place.frame, y=top, height=max(0, room.bottom - top))
            if text_size := fitting_size(text, frame, place, (size, 18)):
                return Body(family.text, (*others, table, Words(Role.AFTER, text, text_size, frame)))
    return None


def boxed(desk: Desk, block: Block, frame: Frame, sizes: tuple[int, ...] = SIZES) -> Item | None:
    """A table or picture in a frame; None where it does not fit."""
    match block:
        case Grid():
            return fit_table(block, frame, sizes, desk.layouts.cells)
        case Photo():
            return picture_box(desk.pictures[block.path], block, frame)
        case _:
            return None
