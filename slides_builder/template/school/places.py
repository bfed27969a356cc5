"""Single places of a slide in another template: in its placeholders, in text boxes, on plates."""

from msgspec.structs import replace

from lesstof.drawing.metrics import face_of, line_height
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import BOX, Holder, Place, Role, Style
from slides_builder.template.school.areas import within
from slides_builder.template.school.grounds import grounds
from slides_builder.template.school.palettes import can_be_read
from slides_builder.template.school.rooms import GAP, Room
from slides_builder.template.school.shapes import Seat, overlap
from slides_builder.template.school.styles import text_frame
from slides_builder.words import Tone

LEAST_BODY, LEAST_TITLE = 18, 24
# The size of text for the back row, where a template has less.
USUAL = 24


def held(
    room: Room, role: Role, seat: Seat, usual: int, smallest: int, *, plated: bool = False, place: Frame | None = None
) -> Place:
    """A place in a placeholder of the template, at the size that it has there."""
    look = room.look(seat)
    outer = (place or within(seat.frame, room.each.sheet.size)) if seat.frame else room.area
    frame = text_frame(outer, look.insets)
    holder = Holder("" if seat.kind == "obj" else seat.kind, seat.index)
    size = look.size or usual
    return Place(
        role,
        frame,
        max(smallest, size),
        min(smallest, size) if role is Role.TITLE else smallest,
        Style(
            bold=look.bold,
            face=face_of(look.family),
            line=look.line,
            capitals=look.capitals,
            tracking=look.tracking,
            bullets=look.bullets,
        ),
        anchor=look.anchor,
        holder=holder,
        insets=look.insets,
        explicit=True,
        moved=seat.shifted or outer != seat.frame,
        ink=room.ink(outer, look, plated or not _readable(room, outer)),
        shrinks=look.shrinks,
    )


def title_place(room: Room) -> Place:
    """The title in its placeholder."""
    seat = room.each.title
    if seat is None:
        raise ValueError("a matched layout has a title")
    size = room.look(seat).size or 32
    place = held(room, Role.TITLE, seat, size, LEAST_TITLE, place=_title_frame(room))
    return replace(place, size=min(place.size, 44), style=replace(place.style, bullets=()))


def _title_frame(room: Room) -> Frame:
    """The title's frame, made high enough for two lines where there is white above and below it."""
    seat = room.each.title
    look = room.look(seat) if seat else None
    least = 2 * line_height(LEAST_TITLE, face_of(look.family) if look else "") + 2 * GAP // 10
    least += look.insets[1] + look.insets[3] if look else 0
    more = max(0, least - room.title.height)
    top = max(0, room.title.y - more // 2)
    ceiling = max(room.title.bottom, min(room.kicker.y, room.area.y) if room.kicker.y > top else room.area.y)
    return replace(room.title, y=top, height=min(room.title.height + more, ceiling - top))


def _readable(room: Room, frame: Frame) -> bool:
    return can_be_read(room.each.sheet.theme, grounds(room.each.sheet, frame))


def plates(room: Room, places: tuple[Place, ...], cover: bool) -> tuple[Frame, ...]:
    """What needs a plain surface behind it: all of the body, or the placeholders of an opening."""
    if room.plated and not cover:
        body = grown(room.area)
        rest = (place.around(place.frame) for place in places)
        return (body, *(frame for frame in rest if not holds(body, frame) and not _readable(room, frame)))
    needed = [place for place in places if not _readable(room, place.around(place.frame))]
    return tuple(_plate(place, cover) for place in needed)


def _plate(place: Place, cover: bool) -> Frame:
    frame = place.around(place.frame)
    return grown(frame) if cover and place.role is Role.BODY else frame


def grown(frame: Frame) -> Frame:
    """With a little white around it."""
    return Frame(frame.x - 2 * GAP, frame.y - GAP, frame.width + 4 * GAP, frame.height + 2 * GAP)


def holds(outer: Frame, inner: Frame) -> bool:
    """Whether a frame lies within another."""
    return overlap(outer, inner) == inner.width * inner.height


def box(room: Room, role: Role, frame: Frame, size: int, **more: object) -> Place:
    """A text box in the free room."""
    given: dict[str, object] = {"style": Style(gap=6, face=room.face), **more}
    ink = room.palette.of(given.pop("tone", Tone.INK))  # type: ignore[arg-type]
    return Place(role, frame, size, holder=BOX, explicit=True, ink=ink, **given)  # type: ignore[arg-type]
