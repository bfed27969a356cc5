"""A table of things to look up, with a code to scan beside each row."""

from msgspec.structs import replace

from slides_builder import deck
from slides_builder.fitting.desk import Bodies, Desk
from slides_builder.fitting.page import Body, Item, PictureBox, TableBox
from slides_builder.fitting.sharing import shared
from slides_builder.fitting.tables import SIZES, fit_table
from slides_builder.qr import CODE
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import LayoutName

# Sides of a code with its quiet zone, best first: 4.5, 3.6 and 2.64 cm.
SIDES = (1620000, 1296000, 950400)
_AIR, _BETWEEN = 91440, 60960


def shelf_bodies(desk: Desk, content: deck.Table) -> Bodies:
    """As few slides as the smallest codes allow, with the largest that need no more; nothing where none has room."""
    found = [bodies for side in SIDES if (bodies := _with_codes(desk, content, side))]
    fewest = min(map(len, found), default=0)
    return next((bodies for bodies in found if len(bodies) == fewest), ())


def _with_codes(desk: Desk, content: deck.Table, side: int) -> Bodies:
    room = desk.layouts.room
    left = side + 2 * _AIR
    beside = Frame(room.x + left, room.y, room.width - left, len(content.codes) * room.height)
    table = fit_table(content.grid, beside, SIZES[1:], desk.layouts.cells)
    if table is None:
        return ()
    header, *rows = table.heights
    heights = tuple(max(height, side + _BETWEEN) for height in rows)
    if header + max(heights) > room.height:
        return ()
    pages = [(page, _part(table, heights, page)) for page in shared(heights, room.height - header)]
    return tuple(Body(LayoutName.WIDE, _items(desk, content, part, page, side)) for page, part in pages)


def _part(table: TableBox, heights: tuple[int, ...], page: range) -> TableBox:
    """The rows of one slide, as high as their codes ask."""
    grid = replace(table.grid, rows=tuple(table.grid.rows[place] for place in page))
    own = (table.heights[0], *(heights[place] for place in page))
    return replace(table, grid=grid, heights=own, frame=replace(table.frame, height=sum(own)))


def _items(desk: Desk, content: deck.Table, table: TableBox, page: range, side: int) -> tuple[Item, ...]:
    x, y = desk.layouts.room.x, table.frame.y + table.heights[0]
    codes: list[Item] = []
    for place, height in zip(page, table.heights[1:], strict=True):
        codes.append(_code(desk, content.codes[place], Frame(x, y + (height - side) // 2, side, side)))
        y += height
    return (*codes, table)


def _code(desk: Desk, address: str, place: Frame) -> PictureBox:
    shown = address.partition("://")[2].rstrip("/")
    return PictureBox(place, f"{CODE}{address}", desk.words("QR code to {place}", place=shown))
