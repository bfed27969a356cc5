"""A table over several slides: the text before it above its first rows, the text after it below its last."""

from collections.abc import Sequence

from msgspec.structs import replace

from slides_builder.fitting.desk import AIR, Bodies, Desk, Family
from slides_builder.fitting.keeping import Paragraphs
from slides_builder.fitting.measuring import height_of
from slides_builder.fitting.page import Body, Item, TableBox, Words
from slides_builder.fitting.sharing import shared
from slides_builder.fitting.tables import SIZES, measured, part_of
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import Role
from slides_builder.words import Grid

# Text without a table, or with one row of it, costs more than any uneven cut.
_APART = 100.0


def parted(desk: Desk, family: Family, above: Paragraphs, grid: Grid, below: Paragraphs) -> Bodies:
    """On as few slides as the smallest type allows, in the largest that needs no more; nothing where that cannot be."""
    found: Bodies = ()
    for size in reversed(SIZES):
        bodies = _at(desk, family, above, grid, below, size)
        if not bodies or (found and len(bodies) > len(found)):
            break
        found = bodies
    return found


def _at(desk: Desk, family: Family, above: Paragraphs, grid: Grid, below: Paragraphs, size: int) -> Bodies:
    room, table = desk.layouts.room, measured(grid, desk.layouts.room, size, desk.layouts.cells)
    if table is None:
        return ()
    first = _words(desk, family, Role.BODY, above, size)
    last = _words(desk, family, Role.AFTER, below, size)
    header, *rows = table.heights
    things = [*_height(first), *rows, *_height(last)]
    pages = shared(things, room.height - header, _costs(len(things), bool(first), bool(last)))
    if any(sum(things[place] for place in page) > room.height - header for page in pages):
        return ()
    bodies = []
    for page in pages:
        rows_of_page = range(max(page.start - len(first), 0), min(page.stop - len(first), len(rows)))
        if not rows_of_page:
            return ()
        begins, ends = page.start == 0, page.stop == len(things)
        shown = part_of(table, rows_of_page)
        bodies.append(_body(family, room, first if begins else (), shown, last if ends else ()))
    return tuple(bodies)


def _words(desk: Desk, family: Family, role: Role, text: Paragraphs, size: int) -> tuple[Words, ...]:
    """The text with its height, wherever it will stand; nothing without a text."""
    place, room = desk.place(family.text, role), desk.layouts.room
    size = max(place.smallest, min(size, place.size))
    width = room.width if role is Role.BODY else place.frame.width
    height = height_of(text, width, size, place.style)
    return (Words(role, text, size, Frame(place.frame.x, room.y, width, height)),) if text else ()


def _height(words: Sequence[Words]) -> list[int]:
    return [each.frame.height + AIR for each in words if each.frame]


def _costs(count: int, above: bool, below: bool) -> list[float]:
    costs = [0.0] * count
    for place in (*((1, 2) if above else ()), *((count - 1, count - 2) if below else ())):
        costs[place] = _APART
    return costs


def _body(family: Family, room: Frame, first: Sequence[Words], table: TableBox, last: Sequence[Words]) -> Body:
    """Text, rows and text below each other."""
    shown = replace(table, frame=replace(table.frame, y=room.y + sum(_height(first))))
    items: list[Item] = [*(_at_top(each, room.y, AIR // 2) for each in first), shown]
    items += [_at_top(each, shown.frame.bottom + AIR, 0) for each in last]
    return Body(family.text if first or last else family.wide, tuple(items))


def _at_top(words: Words, top: int, more: int) -> Words:
    frame = words.frame or Frame(0, 0, 0, 0)
    return replace(words, frame=replace(frame, y=top, height=frame.height + more))
