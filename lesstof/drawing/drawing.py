"""A drawing: shapes in integer EMU that carry roles, not colours."""

from enum import StrEnum

from msgspec import Struct


class Role(StrEnum):
    """What a shape means; painters give it a colour of their theme.

    `ACCENT`: filled with the accent, text on it in paper colour. `SOFT`: filled with the soft tint, border in the
    accent, text in ink. `PLAIN`: paper with a border line, text in ink. `BARE`: no fill and no border. `MUTED`: bare,
    text muted. `SERIES_1` to `SERIES_6`: the series of a chart, areas told apart by fill and pattern, lines by dashes;
    text on one can be read.
    """

    ACCENT = "accent"
    SOFT = "soft"
    PLAIN = "plain"
    BARE = "bare"
    MUTED = "muted"
    SERIES_1 = "series-1"
    SERIES_2 = "series-2"
    SERIES_3 = "series-3"
    SERIES_4 = "series-4"
    SERIES_5 = "series-5"
    SERIES_6 = "series-6"


class Align(StrEnum):
    """Horizontal alignment of text in its shape."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Anchor(StrEnum):
    """Vertical place of text in a box."""

    TOP = "top"
    MIDDLE = "middle"


class TextLine(Struct, frozen=True):
    """One line of text that was measured to fit; `size` in points."""

    text: str
    size: float
    bold: bool = False


class Rect(Struct, frozen=True):
    """Left, top, width and height, in EMU."""

    x: int
    y: int
    width: int
    height: int


class Box(Struct, frozen=True):
    """A rectangle; `radius` 0 is square.

    Its text lies within `rect` less the token `figure.padding` at the left and right, and half of it above and below.
    """

    name: str
    rect: Rect
    role: Role
    lines: tuple[TextLine, ...] = ()
    align: Align = Align.CENTRE
    radius: int = 0
    anchor: Anchor = Anchor.MIDDLE


class Ellipse(Struct, frozen=True):
    """An ellipse in its frame; its text is centred, without padding."""

    name: str
    rect: Rect
    role: Role
    lines: tuple[TextLine, ...] = ()


class Polygon(Struct, frozen=True):
    """A closed polygon; `text` is the rectangle that its lines are centred in, without padding."""

    name: str
    points: tuple[tuple[int, int], ...]
    role: Role
    text: Rect
    lines: tuple[TextLine, ...] = ()


class Line(Struct, frozen=True):
    """A polyline; with `arrow` a head at its end. `start` and `end` name the shapes that it joins (may be empty).

    `role` is `MUTED` for flow, `ACCENT` for what stands out, `PLAIN` for a rule in the border colour.
    """

    name: str
    points: tuple[tuple[int, int], ...]
    arrow: bool = False
    start: str = ""
    end: str = ""
    role: Role = Role.MUTED
    dashed: bool = False


class Label(Struct, frozen=True):
    """Text alone, in the middle of `rect`, without padding."""

    name: str
    rect: Rect
    lines: tuple[TextLine, ...]
    align: Align = Align.CENTRE
    role: Role = Role.BARE


Shape = Box | Ellipse | Polygon | Line | Label


class Drawing(Struct, frozen=True):
    """Shapes in painting order within `width` × `height` EMU; `description` is the alt text.

    `explained` tells whether the drawing holds all that the parts say; if not, the explanations are told elsewhere.
    `overflow` names the shapes whose text does not fit, or that lie beyond the height that was asked for.
    """

    title: str
    description: str
    width: int
    height: int
    shapes: tuple[Shape, ...]
    explained: bool = False
    overflow: tuple[str, ...] = ()
