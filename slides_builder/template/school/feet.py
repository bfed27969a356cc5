"""Footer and slide number in another template, where they can be read."""

from msgspec.structs import replace

from slides_builder.template.grid import Frame
from slides_builder.template.layouts import Place, Role
from slides_builder.template.school.grounds import grounds
from slides_builder.template.school.palettes import can_be_read
from slides_builder.template.school.places import held
from slides_builder.template.school.rooms import Room
from slides_builder.template.school.shapes import Seat

_FOOT = 12
# Room for a number of three digits.
_DIGITS = 360000


def feet(room: Room, cover: bool) -> tuple[Place, ...]:
    """The footer and the number; an opening tells the edition itself, where a footer could not be read."""
    found = []
    for role, kind in ((Role.FOOTER, "ftr"), (Role.SLIDE_NUMBER, "sldNum")):
        seat = room.each.seat(kind)
        if seat and not (cover and role is Role.FOOTER and not _is_read(room, seat)):
            place = held(room, role, seat, _FOOT, 9, place=None if _is_read(room, seat) else _end(room, seat, role))
            found.append(replace(place, style=replace(place.style, bullets=()), size=min(place.size, 18), smallest=9))
    return tuple(found)


def _end(room: Room, seat: Seat, role: Role) -> Frame | None:
    """The end of a wide frame that a number stands at: less of a busy background lies behind that."""
    if role is Role.FOOTER or seat.frame is None:
        return None
    width = min(seat.frame.width, seat.frame.height + _DIGITS)
    free = seat.frame.width - width
    left = {"r": free, "ctr": free // 2}.get(room.look(seat).align, 0)
    return replace(seat.frame, x=seat.frame.x + left, width=width)


def _is_read(room: Room, seat: Seat) -> bool:
    return seat.frame is not None and can_be_read(room.each.sheet.theme, grounds(room.each.sheet, seat.frame))
