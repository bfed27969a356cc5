"""What fitting one slide works with: the layouts, the pictures, what was told; families of layouts of one look."""

from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from lesstof.labels import Labels
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.handbook import Picture
from lesstof.model.source import Span
from slides_builder.fitting.page import Body
from slides_builder.template.layouts import LayoutName, Layouts, Place, Role

Bodies = tuple[Body, ...]
AIR = 182880
# Layouts with nothing at the right of their text.
_WIDENED = frozenset({LayoutName.TEXT, LayoutName.TASK, LayoutName.ANSWER})


class Desk(Struct):
    """What fitting one slide shares: layouts, the course's pictures by path, titles of earlier slides, findings."""

    layouts: Layouts
    pictures: Mapping[str, Picture]
    words: Labels
    span: Span
    titles: set[str] = field(default_factory=set)
    found: list[Diagnostic] = field(default_factory=list)

    def tell(self, code: str, **arguments: object) -> None:
        """Note a finding about this slide, once."""
        told = diagnose(code, self.span, **arguments)
        if told not in self.found:
            self.found.append(told)

    def place(self, layout: LayoutName, role: Role = Role.BODY) -> Place:
        """A placeholder of a layout."""
        return self.layouts[layout].place(role)

    def wide(self, layout: LayoutName) -> Place:
        """The same over the whole width of the slide; another template has no more than its own."""
        place = self.place(layout)
        if place.holder or layout not in _WIDENED:
            return place
        return replace(place, frame=replace(place.frame, width=self.layouts.room.width))


class Family(Struct, frozen=True):
    """The layouts that blocks of one look use: for text, and for a table or picture alone."""

    text: LayoutName
    wide: LayoutName


PLAIN = Family(LayoutName.TEXT, LayoutName.WIDE)
TASKS = Family(LayoutName.TASK, LayoutName.TASK_WIDE)
ANSWERS = Family(LayoutName.ANSWER, LayoutName.ANSWER_WIDE)
LAWS = Family(LayoutName.LAW, LayoutName.WIDE)
