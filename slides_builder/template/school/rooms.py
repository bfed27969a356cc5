"""A matched layout with its room worked out: where the title, the kicker and the body stand, and on what colours."""

from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from lesstof.drawing.metrics import face_of, line_height
from slides_builder.template.colours import Palette
from slides_builder.template.grid import Frame
from slides_builder.template.school.areas import is_free, lowered, within
from slides_builder.template.school.grounds import grounds, trimmed
from slides_builder.template.school.matching import Candidate, Match
from slides_builder.template.school.palettes import can_be_read, fill_of, ink_on, palette_on, paper_of
from slides_builder.template.school.shapes import Seat
from slides_builder.template.school.styles import Look, look_of
from slides_builder.template.school.tints import ENOUGH, worst

KICKER, GAP = 18, 91440


class Room(Struct, frozen=True, dict=True):
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
        return self._clear(trimmed(self.each.sheet, within(frame, self.each.sheet.size))) if frame else self.area

    def _clear(self, title: Frame) -> Frame:
        """The title above the body, where it could not be read at its own place."""
        theme, sheet = self.each.sheet.theme, self.each.sheet
        x = max(title.x, self.area.x)
        beside = replace(title, x=x, width=min(title.right, self.area.right) - x)
        if can_be_read(theme, grounds(sheet, title)) or beside.width * 2 < title.width:
            return title
        return beside if can_be_read(theme, grounds(sheet, beside)) else title

    @cached_property
    def kicker(self) -> Frame:
        """A line above the title, between title and body, or else at the top of the body: where there is room."""
        high = line_height(KICKER, self.face) + 1
        at_top = Frame(self.area.x, self.area.y, self.area.width, high)
        above = replace(self._titled(at_top), y=self.title.y - high)
        between = replace(at_top, y=self.area.y - high - GAP // 2)
        if above.y > GAP and self._suits(above):
            return above
        return between if between.y >= self.title.bottom and self._suits(between) else at_top

    def _titled(self, frame: Frame) -> Frame:
        """The frame as wide as the words of the title."""
        seat = self.each.title
        inset, _, other, _ = self.look(seat).insets if seat else (0, 0, 0, 0)
        return replace(frame, x=self.title.x + inset, width=self.title.width - inset - other)

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
