"""Layouts whose placeholders went astray: LibreOffice writes such for a file with several masters."""

from msgspec.structs import replace

from slides_builder.template.grid import Frame
from slides_builder.template.school.grounds import Sheet
from slides_builder.template.school.shapes import TEXTS, TITLES, Seat, drawn_on, seats_of

_PLAIN = {"obj", "tx", "twoObj", "titleOnly"}
# A layout that leaves less than this share of its master's room, with nothing else on it, is a slip.
_LEAST = 0.55


def straightened(seats: tuple[Seat, ...], sheet: Sheet) -> tuple[Seat, ...]:
    """The placeholders, where a plain layout went astray at the places that its master has for title and text."""
    above = seats_of(sheet.master)
    title = next((seat.frame for seat in above if seat.kind == "title" and seat.frame), None)
    body = next((seat.frame for seat in above if seat.kind == "body" and seat.frame), None)
    if not (title and body) or title.y > body.y or not _is_astray(seats, sheet, title, body):
        return seats
    contents = [seat for seat in seats if seat.kind in TEXTS]
    places = _shared(body, len(contents))
    moved = {id(seat): frame for seat, frame in zip(contents, places, strict=True)}
    moved |= {id(seat): title for seat in seats if seat.kind in TITLES}
    return tuple(replace(seat, frame=moved[id(seat)], shifted=True) if id(seat) in moved else seat for seat in seats)


def _is_astray(seats: tuple[Seat, ...], sheet: Sheet, title: Frame, body: Frame) -> bool:
    if sheet.layout.get("type") not in _PLAIN or next(drawn_on(sheet.layout), None):
        return False
    contents = [seat.frame for seat in seats if seat.kind in TEXTS and seat.frame]
    if contents:
        return sum(each.width * each.height for each in contents) < _LEAST * body.width * body.height
    heading = next((seat.frame for seat in seats if seat.kind in TITLES and seat.frame), None)
    return heading is not None and heading.y > title.y + title.height


def _shared(body: Frame, count: int) -> list[Frame]:
    """Equal columns with a gap between them."""
    gap = body.width // 30
    width = (body.width - gap * (count - 1)) // max(1, count)
    return [Frame(body.x + place * (width + gap), body.y, width, body.height) for place in range(count)]
