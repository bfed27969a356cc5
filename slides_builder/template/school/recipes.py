"""Our kinds of slide in another template's layouts: in its placeholders, or in text boxes where it has none."""

from collections.abc import Callable

from msgspec.structs import replace

from lesstof.drawing.metrics import line_height
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import INDEX, Anchor, Layout, LayoutName, Place, Role, Style
from slides_builder.template.own_layouts import own_layouts
from slides_builder.template.school.areas import around, cleared, is_free, lowered, within
from slides_builder.template.school.feet import feet
from slides_builder.template.school.grounds import grounds, trimmed
from slides_builder.template.school.palettes import can_be_read
from slides_builder.template.school.places import (
    LEAST_BODY,
    LEAST_TITLE,
    USUAL,
    box,
    held,
    holds,
    plates,
    title_place,
)
from slides_builder.template.school.rooms import GAP, KICKER, Room
from slides_builder.template.school.shapes import FEET, Seat
from slides_builder.template.school.styles import text_frame
from slides_builder.words import Tone

CAPTION = 18
# A plate on an opening covers no more of its picture than so many lines need.
_LINES = 6


def in_school(name: LayoutName, room: Room) -> Layout:
    """The layout for one kind of slide."""
    if room.match.ours:
        return _ours(name, room)
    makers: dict[LayoutName, Callable[[Room], tuple[Place, ...]]] = {
        LayoutName.COVER: _cover,
        LayoutName.EXAMPLE: lambda each: _two(each, 8, 0),
        LayoutName.TASK_COLUMNS: lambda each: _two(each, 6, 0),
        LayoutName.TASK_SIDE: lambda each: _two(each, 8, 0),
        LayoutName.ANSWER_HEADLINE: lambda each: _two(each, 4, 36),
        LayoutName.FIGURE: _figure,
        LayoutName.WIDE: lambda each: (),
        LayoutName.TASK_WIDE: lambda each: (),
        LayoutName.ANSWER_WIDE: lambda each: (),
    }
    places = makers.get(name, _one)(room)
    cover = name is LayoutName.COVER
    head = (title_place(room), *(_kicker(room, cover)))
    all_places = (*head, *places, *feet(room, cover))
    return Layout(name, all_places, palette=room.palette, plates=plates(room, all_places, cover))


def _ours(name: LayoutName, room: Room) -> Layout:
    """A layout that was made from our starter: our roles by their index, wherever the designer put them."""
    own = own_layouts()[name]
    seats = {seat.index: seat for seat in room.each.seats if seat.frame}
    places = []
    for place in own.places:
        seat = room.each.title if place.role is Role.TITLE else seats[INDEX[place.role]]
        if seat:
            found = held(room, place.role, seat, place.size, place.smallest)
            bold = found.style.bold or place.style.bold
            style = replace(found.style, gap=place.style.gap, bold=bold, bullets=())
            places.append(replace(found, style=style, right=place.right, ink="" if not found.ink else found.ink))
    return Layout(name, tuple(places), palette=room.palette)


def _kicker(room: Room, cover: bool) -> tuple[Place, ...]:
    if cover and room.kicker.y >= room.title.y:
        return ()
    style = Style(bold=True, face=room.face)
    align = room.look(room.each.title).align if room.each.title else ""
    place = box(room, Role.KICKER, room.kicker, KICKER, style=style, tone=Tone.ACCENT, align=align)
    return (replace(place, ink=room.ink(room.kicker, None, False)) if cover else place,)


def _one(room: Room) -> tuple[Place, ...]:
    """A body, with the text that may stand under a table in it."""
    after = box(room, Role.AFTER, room.body, 24)
    seats = room.each.contents[:1]
    if not seats:
        return box(room, Role.BODY, room.body, 24), after
    return _body(room, Role.BODY, seats[0], 28), after


def _body(room: Room, role: Role, seat: Seat, largest: int, share: tuple[Frame, int, bool] | None = None) -> Place:
    """A placeholder for text, below the kicker and clear of what stands in its way."""
    place = held(room, role, seat, USUAL, LEAST_BODY, plated=room.plated)
    if place.size < USUAL - 2:
        place = replace(place, size=USUAL)
    outer = place.around(place.frame)
    free = _shared(*share) if share else _shared_frame(outer, place.around(room.area))
    free = cleared(free, room.each, plated=room.plated)
    if room.kicker.y >= room.title.y and free.y < room.kicker.bottom + GAP // 2:
        free = lowered(free, room.kicker.bottom + GAP // 2)
    style = replace(place.style, gap=6)
    align = "l" if room.look(seat).align in {"ctr", "r", "just"} else ""
    moved = place.moved or free != outer
    frame = text_frame(free, place.insets)
    anchor = Anchor.TOP if moved else place.anchor
    return replace(
        place, frame=frame, size=min(place.size, largest), moved=moved, style=style, align=align, anchor=anchor
    )


def _shared_frame(one: Frame, other: Frame) -> Frame:
    """What two frames share; the first where that is next to nothing."""
    found = within(one, other)
    return found if found.width * 2 > one.width and found.height * 2 > one.height else one


def _shared(both: Frame, columns: int, is_right: bool) -> Frame:
    """One of two columns, `columns` of twelve for the left one."""
    left = (both.width - 3 * GAP) * columns // 12
    if not is_right:
        return replace(both, width=left)
    return replace(both, x=both.x + left + 3 * GAP, width=both.width - left - 3 * GAP)


def _two(room: Room, columns: int, headline: int) -> tuple[Place, ...]:
    """Two texts beside each other; `columns` of twelve for the first one where we may choose."""
    first, second = (Role.SIDE, Role.BODY) if headline else (Role.BODY, Role.SIDE)
    seats = sorted(room.each.contents[:2], key=lambda seat: seat.frame.x if seat.frame else 0)
    if len(seats) == 2:
        insets = room.look(seats[0]).insets
        both = _shared_frame(around([seat.frame for seat in seats if seat.frame]), _with_insets(room.area, insets))
        stay = columns == 6 and all(holds(both, seat.frame) for seat in seats if seat.frame)
        shares = (None, None) if stay else ((both, columns, False), (both, columns, True))
        left, right = _body(room, first, seats[0], 24, shares[0]), _body(room, second, seats[1], 24, shares[1])
    else:
        width = (room.body.width - 3 * GAP) * columns // 12
        left = box(room, first, replace(room.body, width=width), 24)
        rest = Frame(room.body.x + width + 3 * GAP, room.body.y, room.body.width - width - 3 * GAP, room.body.height)
        right = box(room, second, rest, 24)
    if headline:
        style = replace(left.style, bold=True, bullets=())
        left = replace(left, size=headline, smallest=LEAST_TITLE, style=style, ink=room.palette.right)
    return left, right


def _with_insets(frame: Frame, insets: tuple[int, int, int, int]) -> Frame:
    """The frame of a placeholder whose text has this room."""
    left, top, right, bottom = insets
    return Frame(frame.x - left, frame.y - top, frame.width + left + right, frame.height + top + bottom)


def _figure(room: Room) -> tuple[Place, ...]:
    """A line under a figure."""
    high = 2 * line_height(CAPTION, room.face) + GAP
    frame = Frame(room.body.x, room.body.bottom - high, room.body.width, high)
    style = Style(face=room.face)
    return (box(room, Role.BODY, frame, CAPTION, style=style, tone=Tone.MUTED, anchor=Anchor.BOTTOM),)


def _cover(room: Room) -> tuple[Place, ...]:
    """The question and who made it, in the subtitle or else below the title."""
    seats = [seat for seat in room.each.contents if seat.frame]
    if not seats:
        return (box(room, Role.BODY, room.body, 24),)
    seat = seats[0]
    place = held(room, Role.BODY, seat, 24, LEAST_BODY, plated=False)
    outer = place.around(place.frame)
    free = _deeper(room, trimmed(room.each.sheet, cleared(outer, room.each)))
    if not can_be_read(room.each.sheet.theme, grounds(room.each.sheet, free)):
        free = replace(free, height=min(free.height, _LINES * line_height(24, room.face)))
    if free != outer:
        place = held(room, Role.BODY, seat, 24, LEAST_BODY, plated=False, place=free)
    return (replace(place, size=min(place.size, 28), style=replace(place.style, gap=6, bullets=())),)


def _deeper(room: Room, frame: Frame) -> Frame:
    """The frame down to the feet, where nothing stands in between; what is in the middle of it stays there."""
    feet = [seat.frame.y for seat in room.each.seats if seat.kind in FEET and seat.frame and seat.frame.y > frame.y]
    bottom = min((*feet, room.each.sheet.size.height * 9 // 10)) - GAP
    longer = replace(frame, height=max(frame.height, bottom - frame.y))
    same = set(grounds(room.each.sheet, longer)) <= set(grounds(room.each.sheet, frame))
    return longer if same and is_free(longer, room.each) else frame
