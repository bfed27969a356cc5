"""Our kinds of slide in another template's layouts: in its placeholders, or in text boxes where it has none."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from lesstof.drawing.metrics import face_of, line_height
from slides_builder.template.colours import Palette
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import BOX, INDEX, Anchor, Holder, Layout, LayoutName, Place, Role, Style
from slides_builder.template.own_layouts import own_layouts
from slides_builder.template.school.areas import around, cleared, is_free, lowered, within
from slides_builder.template.school.grounds import grounds, trimmed
from slides_builder.template.school.matching import Candidate, Match
from slides_builder.template.school.palettes import can_be_read, fill_of, ink_on, palette_on, paper_of
from slides_builder.template.school.shapes import Seat, overlap
from slides_builder.template.school.styles import Look, look_of, text_frame
from slides_builder.template.school.tints import ENOUGH, worst
from slides_builder.words import Tone

LEAST_BODY, LEAST_TITLE = 18, 24
# The size of text for the back row, where a template has less.
USUAL = 24
KICKER, CAPTION, GAP = 18, 18, 91440
_FOOT = 12


@dataclass(frozen=True)
class Room:
    """A matched layout with its room worked out: `kicker` is a line over the body, `body` what is left below it."""

    match: Match
    area: Frame

    @property
    def each(self) -> Candidate:
        """The template's layout."""
        return self.match.candidate

    @cached_property
    def face(self) -> str:
        """The face that text boxes are measured in."""
        return face_of(self.each.sheet.theme.minor)

    @cached_property
    def title(self) -> Frame:
        """The title's frame, as far as it is on the slide."""
        seat = self.each.title
        frame = seat.frame if seat else None
        return trimmed(self.each.sheet, within(frame, self.each.sheet.size)) if frame else self.area

    @cached_property
    def kicker(self) -> Frame:
        """A line above the title, between title and body, or else at the top of the body: where there is room."""
        high = line_height(KICKER, self.face) + 1
        at_top = Frame(self.area.x, self.area.y, self.area.width, high)
        above = replace(at_top, y=self.title.y - high)
        between = replace(at_top, y=self.area.y - high - GAP // 2)
        if above.y > GAP and self._suits(above):
            return above
        return between if between.y >= self.title.bottom and self._suits(between) else at_top

    def _suits(self, frame: Frame) -> bool:
        """Whether nothing stands there and the background is the body's."""
        return is_free(frame, self.each) and set(grounds(self.each.sheet, frame)) <= set(self.ground)

    @cached_property
    def body(self) -> Frame:
        """The area, or what is below the kicker."""
        if self.match.ours:
            return self.area
        top = max(self.area.y, self.kicker.bottom + GAP) if self.kicker.y >= self.title.y else self.area.y
        return lowered(self.area, top)

    @cached_property
    def ground(self) -> tuple[str, ...]:
        """The colours behind the body."""
        return grounds(self.each.sheet, self.area)

    @cached_property
    def plated(self) -> bool:
        """Whether no text could be read on them."""
        return not can_be_read(self.each.sheet.theme, self.ground)

    @cached_property
    def behind(self) -> tuple[str, ...]:
        """The colours behind the body as a slide shows it, a plate included."""
        return (self.each.sheet.theme.named("bg1").value,) if self.plated else self.ground

    @cached_property
    def palette(self) -> Palette:
        """The colours of what stands in the body."""
        return palette_on(self.each.sheet, self.behind, None)

    @cached_property
    def plate(self) -> tuple[str, ...]:
        """The colour of a surface that is put behind text."""
        return (paper_of(self.each.sheet.theme, self.behind).value,)

    def look(self, seat: Seat) -> Look:
        """What text in a placeholder looks like."""
        return look_of(seat, self.each.sheet.master, self.each.sheet.theme)

    def ink(self, frame: Frame, look: Look | None, plated: bool) -> str:
        """The fill that plain text writes; nothing where the placeholder's own can be read."""
        theme = self.each.sheet.theme
        behind = self.plate if plated else grounds(self.each.sheet, frame)
        own = (look.colour if look else None) or theme.named("tx1")
        trusted = look is not None and (look.told or look.colour is None)
        if trusted and worst(own.value, behind) >= ENOUGH:
            return ""
        return fill_of(ink_on(theme, behind, own))


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
    head = (_title(room), *(_kicker(room, cover)))
    words = (*head, *places)
    return Layout(name, (*words, *_feet(room)), palette=room.palette, plates=_plates(room, words, cover))


def _ours(name: LayoutName, room: Room) -> Layout:
    """A layout that was made from our starter: our roles by their index, wherever the designer put them."""
    own = own_layouts()[name]
    seats = {seat.index: seat for seat in room.each.seats if seat.frame}
    places = []
    for place in own.places:
        seat = room.each.title if place.role is Role.TITLE else seats[INDEX[place.role]]
        if seat:
            found = _held(room, place.role, seat, place.size, place.smallest)
            bold = found.style.bold or place.style.bold
            style = replace(found.style, gap=place.style.gap, bold=bold, bullets=())
            places.append(replace(found, style=style, right=place.right, ink="" if not found.ink else found.ink))
    return Layout(name, tuple(places), palette=room.palette)


def _held(
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


def _title(room: Room) -> Place:
    seat = room.each.title
    if seat is None:
        raise ValueError("a matched layout has a title")
    size = room.look(seat).size or 32
    place = _held(room, Role.TITLE, seat, size, LEAST_TITLE, place=_title_frame(room))
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


def _plates(room: Room, places: tuple[Place, ...], cover: bool) -> tuple[Frame, ...]:
    """What needs a plain surface behind it: all of the body, or the placeholders of an opening."""
    area = () if cover or not room.plated else (_grown(room.area),)
    found = [*area, *(place.around(place.frame) for place in places)]
    needed = [frame for frame in found if frame in area or not _readable(room, frame)]
    return tuple(frame for frame in needed if not any(_holds(other, frame) for other in needed if other != frame))


def _grown(frame: Frame) -> Frame:
    """With a little white around it."""
    return Frame(frame.x - GAP, frame.y - GAP // 2, frame.width + 2 * GAP, frame.height + GAP)


def _holds(outer: Frame, inner: Frame) -> bool:
    return overlap(outer, inner) == inner.width * inner.height


def _box(room: Room, role: Role, frame: Frame, size: int, **more: object) -> Place:
    """A text box in the free room."""
    given: dict[str, object] = {"style": Style(gap=6, face=room.face), **more}
    ink = room.palette.of(given.pop("tone", Tone.INK))  # type: ignore[arg-type]
    return Place(role, frame, size, holder=BOX, explicit=True, ink=ink, **given)  # type: ignore[arg-type]


def _kicker(room: Room, cover: bool) -> tuple[Place, ...]:
    if cover and room.kicker.y >= room.title.y:
        return ()
    style = Style(bold=True, face=room.face)
    align = room.look(room.each.title).align if room.each.title else ""
    return (_box(room, Role.KICKER, room.kicker, KICKER, style=style, tone=Tone.ACCENT, align=align),)


def _one(room: Room) -> tuple[Place, ...]:
    """A body, with the text that may stand under a table in it."""
    after = _box(room, Role.AFTER, room.body, 24)
    seats = room.each.contents[:1]
    if not seats:
        return _box(room, Role.BODY, room.body, 24), after
    return _body(room, Role.BODY, seats[0], 28), after


def _body(room: Room, role: Role, seat: Seat, largest: int, share: tuple[Frame, int, bool] | None = None) -> Place:
    """A placeholder for text, below the kicker and clear of what stands in its way."""
    place = _held(room, role, seat, USUAL, LEAST_BODY, plated=room.plated)
    if place.size < USUAL - 2:
        place = replace(place, size=USUAL)
    outer = place.around(place.frame)
    free = cleared(_shared_frame(outer, place.around(room.area)), room.each)
    if share:
        free = _shared(free, *share)
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


def _shared(frame: Frame, both: Frame, columns: int, is_right: bool) -> Frame:
    """One of two columns, `columns` of twelve for the left one."""
    left = (both.width - 3 * GAP) * columns // 12
    if not is_right:
        return replace(frame, x=both.x, width=left)
    return replace(frame, x=both.x + left + 3 * GAP, width=both.width - left - 3 * GAP)


def _two(room: Room, columns: int, headline: int) -> tuple[Place, ...]:
    """Two texts beside each other; `columns` of twelve for the first one where we may choose."""
    first, second = (Role.SIDE, Role.BODY) if headline else (Role.BODY, Role.SIDE)
    seats = sorted(room.each.contents[:2], key=lambda seat: seat.frame.x if seat.frame else 0)
    if len(seats) == 2:
        both = _shared_frame(around([seat.frame for seat in seats if seat.frame]), _grown(room.area))
        stay = columns == 6 and all(_holds(both, seat.frame) for seat in seats if seat.frame)
        shares = (None, None) if stay else ((both, columns, False), (both, columns, True))
        left, right = _body(room, first, seats[0], 24, shares[0]), _body(room, second, seats[1], 24, shares[1])
    else:
        width = (room.body.width - 3 * GAP) * columns // 12
        left = _box(room, first, replace(room.body, width=width), 24)
        rest = Frame(room.body.x + width + 3 * GAP, room.body.y, room.body.width - width - 3 * GAP, room.body.height)
        right = _box(room, second, rest, 24)
    if headline:
        style = replace(left.style, bold=True, bullets=())
        left = replace(left, size=headline, smallest=LEAST_TITLE, style=style, ink=room.palette.right)
    return left, right


def _figure(room: Room) -> tuple[Place, ...]:
    """A line under a figure."""
    high = 2 * line_height(CAPTION, room.face) + GAP
    frame = Frame(room.body.x, room.body.bottom - high, room.body.width, high)
    style = Style(face=room.face)
    return (_box(room, Role.BODY, frame, CAPTION, style=style, tone=Tone.MUTED, anchor=Anchor.BOTTOM),)


def _cover(room: Room) -> tuple[Place, ...]:
    """The question and who made it, in the subtitle or else below the title."""
    seats = [seat for seat in room.each.contents if seat.frame]
    if not seats:
        return (_box(room, Role.BODY, room.body, 24),)
    place = _held(room, Role.BODY, seats[0], 24, LEAST_BODY, plated=False)
    return (replace(place, size=min(place.size, 28), style=replace(place.style, gap=6, bullets=())),)


def _feet(room: Room) -> tuple[Place, ...]:
    found = []
    for role, kind in ((Role.FOOTER, "ftr"), (Role.SLIDE_NUMBER, "sldNum")):
        seat = room.each.seat(kind)
        if seat:
            place = _held(room, role, seat, _FOOT, 9)
            found.append(replace(place, style=replace(place.style, bullets=()), size=min(place.size, 18), smallest=9))
    return tuple(found)
