"""What a layout is: named placeholders with frames and type, so that what is measured is what the template says."""

from enum import StrEnum

from msgspec import Struct, field

from lesstof.drawing import SLIDE, Size
from lesstof.drawing.metrics import OWN_FACE
from slides_builder.template.colours import OWN, Palette
from slides_builder.template.grid import Frame, body
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


class Bullet(Struct, frozen=True):
    """How a template indents one level of its lists, in EMU: where the text begins, and how far the mark hangs out."""

    margin: int
    hanging: int


class Style(Struct, frozen=True):
    """What measuring must know of a placeholder's text.

    `gap` is the space before a paragraph in points, `line` the distance between lines as a percentage of single
    spacing, `tracking` the extra space after each letter in hundredths of a point. `bullets` are those of a template's
    levels; without any, lists are indented as ours are.
    """

    gap: int = 0
    bold: bool = False
    face: str = OWN_FACE
    line: int = 100
    capitals: bool = False
    tracking: int = 0
    bullets: tuple[Bullet, ...] = ()


PLAIN = Style()


class Holder(Struct, frozen=True):
    """A placeholder of another template: its type and index there. `BOX` stands for a text box of our own."""

    kind: str
    index: int


BOX = Holder("", -1)


class Place(Struct, frozen=True):
    """Where text stands: `frame` is the room of the text itself, `insets` (left, top, right, bottom) lie around it.

    `size` in points; `smallest` is how far text may shrink. In a template that is not ours `holder` names the
    placeholder; `explicit` places write their size, `moved` ones their frame and anchor too, `ink` is the fill of plain
    text where the template's own would not be read. Where PowerPoint shrinks text that a teacher adds, it `shrinks`;
    `align` overrules the template's where a list would be centred.
    """

    role: Role
    frame: Frame
    size: int
    smallest: int = 18
    style: Style = PLAIN
    tone: Tone = Tone.INK
    anchor: Anchor = Anchor.TOP
    right: bool = False
    holder: Holder | None = None
    insets: tuple[int, int, int, int] = (0, 0, 0, 0)
    explicit: bool = False
    moved: bool = False
    ink: str = ""
    shrinks: bool = False
    align: str = ""

    def around(self, frame: Frame) -> Frame:
        """The frame of the shape whose text has this frame."""
        left, top, right, bottom = self.insets
        return Frame(frame.x - left, frame.y - top, frame.width + left + right, frame.height + top + bottom)


class Panel(Struct, frozen=True):
    """A plain surface behind the text, `soft` or in the full accent."""

    frame: Frame
    soft: bool = True


class Sign(Struct, frozen=True):
    """A large ornamental character, never read aloud."""

    frame: Frame
    text: str
    size: int


class Layout(Struct, frozen=True):
    """`tinted` layouts have the soft accent as background.

    `plates` are surfaces that each slide puts behind its text, where a template's background is too busy to read on.
    """

    name: LayoutName
    places: tuple[Place, ...]
    ornaments: tuple[Panel | Sign, ...] = ()
    tinted: bool = False
    palette: Palette = OWN
    plates: tuple[Frame, ...] = ()

    def place(self, role: Role) -> Place:
        """The placeholder with a role; raises KeyError when the layout has none."""
        for place in self.places:
            if place.role is role:
                return place
        raise KeyError(role)

    def has(self, role: Role) -> bool:
        """Whether there is a placeholder with this role."""
        return any(place.role is role for place in self.places)


class Layouts(Struct, frozen=True):
    """All layouts of a template; `room` is what tables, pictures and figures may fill, `cells` the style of tables."""

    layouts: tuple[Layout, ...]
    room: Frame = field(default_factory=lambda: body(1, 12))
    figures: Size = SLIDE
    cells: Style = PLAIN

    def __getitem__(self, name: LayoutName) -> Layout:
        for layout in self.layouts:
            if layout.name is name:
                return layout
        raise KeyError(name)
