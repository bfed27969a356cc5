"""What a layout is: named placeholders with frames and type, so that what is measured is what the template says."""

from dataclasses import dataclass
from enum import StrEnum

from slides_builder.template.grid import Frame
from slides_builder.words import Tone


class LayoutName(StrEnum):
    """The layouts; the value is what PowerPoint's menu shows in an English deck."""

    COVER = "Title slide"
    SECTION = "Section"
    TEXT = "Text"
    WIDE = "Title only"
    FIGURE = "Figure with caption"
    EXAMPLE = "Example"
    QUOTE = "Quotation"
    STATEMENT = "Statement"
    LAW = "Law"
    TASK = "Exercise"
    TASK_COLUMNS = "Exercise in two columns"
    TASK_SIDE = "Exercise with margin"
    TASK_WIDE = "Exercise, title only"
    ANSWER = "Answer"
    ANSWER_WIDE = "Answer, title only"
    ANSWER_HEADLINE = "Answer with headline"


class Role(StrEnum):
    """What a placeholder is for; the value is its name on an English slide."""

    TITLE = "Title"
    KICKER = "Kicker"
    BODY = "Text"
    SIDE = "Side text"
    AFTER = "Text below"
    NUMBER = "Number"
    LABEL = "Label"
    MARK = "Chapter"
    FOOTER = "Footer"
    SLIDE_NUMBER = "Slide number"


class Anchor(StrEnum):
    """Where text stands in its frame, as DrawingML writes it."""

    TOP = "t"
    MIDDLE = "ctr"
    BOTTOM = "b"


# PowerPoint ties a slide's placeholder to its layout's by this index.
INDEX = {
    Role.TITLE: 0,
    Role.BODY: 1,
    Role.FOOTER: 11,
    Role.SLIDE_NUMBER: 12,
    Role.KICKER: 13,
    Role.SIDE: 14,
    Role.NUMBER: 15,
    Role.LABEL: 16,
    Role.MARK: 17,
    Role.AFTER: 18,
}


@dataclass(frozen=True, slots=True)
class Place:
    """A placeholder: `size` and `gap` (space before a paragraph) in points; `smallest` is how far text may shrink."""

    role: Role
    frame: Frame
    size: int
    smallest: int = 18
    gap: int = 0
    bold: bool = False
    tone: Tone = Tone.INK
    anchor: Anchor = Anchor.TOP
    right: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """A plain surface behind the text, `soft` or in the full accent."""

    frame: Frame
    soft: bool = True


@dataclass(frozen=True, slots=True)
class Sign:
    """A large ornamental character, never read aloud."""

    frame: Frame
    text: str
    size: int


@dataclass(frozen=True, slots=True)
class Layout:
    """`tinted` layouts have the soft accent as background."""

    name: LayoutName
    places: tuple[Place, ...]
    ornaments: tuple[Panel | Sign, ...] = ()
    tinted: bool = False

    def place(self, role: Role) -> Place:
        """The placeholder with a role; raises KeyError when the layout has none."""
        for place in self.places:
            if place.role is role:
                return place
        raise KeyError(role)

    def has(self, role: Role) -> bool:
        """Whether there is a placeholder with this role."""
        return any(place.role is role for place in self.places)


@dataclass(frozen=True, slots=True)
class Layouts:
    """All layouts of a template."""

    layouts: tuple[Layout, ...]

    def __getitem__(self, name: LayoutName) -> Layout:
        for layout in self.layouts:
            if layout.name is name:
                return layout
        raise KeyError(name)
