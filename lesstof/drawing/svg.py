"""A drawing as inline SVG: classes instead of colours, text that can be selected, one unit to the CSS pixel."""

import math
from html import escape
from typing import assert_never

from lesstof.design import tokens
from lesstof.drawing.drawing import Align, Box, Drawing, Ellipse, Label, Line, Polygon, Role, Shape
from lesstof.drawing.extents import alignment, lines_of, text_area, text_extent
from lesstof.drawing.metrics import EMU_PER_POINT, baseline, line_height

EMU_PER_UNIT = 9525
# Length and half width of an arrow's head.
_HEAD = (120_000, 60_000)
_ANCHORS = {Align.LEFT: "", Align.CENTRE: " lt-mid", Align.RIGHT: " lt-end"}

# The size of a tile, and what is drawn on it: stripes, a grid, dots.
_PATTERNS = {
    Role.SERIES_3: (10, '<path d="M-2,2 L2,-2 M0,10 L10,0 M8,12 L12,8"/>'),
    Role.SERIES_6: (8, '<path d="M0,4 H8 M4,0 V8"/>'),
    Role.SERIES_4: (12, '<circle cx="3" cy="3" r="2"/><circle cx="9" cy="9" r="2"/>'),
}


def paint_svg(drawing: Drawing, id_prefix: str, variant: str = "") -> str:
    """An `<svg>` element; `id_prefix` makes its ids unique on the page, `variant` is a class such as `lt-narrow`.

    Colours come from `figures.css` by the classes `lt-accent`, `lt-soft`, `lt-plain`, `lt-bare` and `lt-muted`.
    """
    margin = tokens().figure.stroke
    width, height = (_n(length + 2 * margin) for length in (drawing.width, drawing.height))
    box = f"{_n(-margin)} {_n(-margin)} {width} {height}"
    title, description = f"{id_prefix}-title", f"{id_prefix}-desc"
    classes = f"lt-drawing {variant}".strip()
    return (
        f'<svg class="{classes}" viewBox="{box}" width="{width}" height="{height}" role="img"'
        f' aria-labelledby="{escape(title)} {escape(description)}">'
        f'<title id="{escape(title)}">{escape(drawing.title)}</title>'
        f'<desc id="{escape(description)}">{escape(drawing.description)}</desc>'
        f"{_patterns(drawing, id_prefix)}{''.join(_shape(shape, id_prefix) for shape in drawing.shapes)}</svg>"
    )


def paint_pair(wide: Drawing, narrow: Drawing, id_prefix: str) -> str:
    """Both variants in one `<div>`, of which `figures.css` shows the one that suits the width of the screen."""
    told = (" lt-wide-explained" * wide.explained) + (" lt-narrow-explained" * narrow.explained)
    first, second = paint_svg(wide, f"{id_prefix}-w", "lt-wide"), paint_svg(narrow, f"{id_prefix}-n", "lt-narrow")
    return f'<div class="lt-drawings{told}">{first}{second}</div>'


def _patterns(drawing: Drawing, id_prefix: str) -> str:
    """The patterns that the drawing's series are filled with."""
    roles = {shape.role for shape in drawing.shapes if not isinstance(shape, Line | Label)}
    used = [
        f'<pattern class="lt-pattern" id="{escape(id_prefix)}-{role}" width="{size}" height="{size}"'
        f' patternUnits="userSpaceOnUse"><rect width="{size}" height="{size}"/>{marks}</pattern>'
        for role, (size, marks) in _PATTERNS.items()
        if role in roles
    ]
    return f"<defs>{''.join(used)}</defs>" if used else ""


def _shape(shape: Shape, id_prefix: str) -> str:
    """A series with a pattern names it; the others have their fill from their class."""
    painted = _painted(shape)
    if isinstance(shape, Line | Label) or shape.role not in _PATTERNS:
        return painted
    return painted.replace(">", f' fill="url(#{escape(id_prefix)}-{shape.role})">', 1)


def _painted(shape: Shape) -> str:
    match shape:
        case Line():
            return _line(shape)
        case Box():
            rect, radius = shape.rect, f' rx="{_n(shape.radius)}"' if shape.radius else ""
            size = f'width="{_n(rect.width)}" height="{_n(rect.height)}"'
            return _group(shape, shape.role, f'<rect x="{_n(rect.x)}" y="{_n(rect.y)}" {size}{radius}/>')
        case Ellipse():
            rx, ry = shape.rect.width // 2, shape.rect.height // 2
            middle = f'cx="{_n(shape.rect.x + rx)}" cy="{_n(shape.rect.y + ry)}"'
            return _group(shape, shape.role, f'<ellipse {middle} rx="{_n(rx)}" ry="{_n(ry)}"/>')
        case Polygon():
            return _group(shape, shape.role, f'<polygon points="{_points(shape.points)}"/>')
        case Label():
            return _group(shape, shape.role, "")
        case _:
            assert_never(shape)


def _group(shape: Shape, role: Role, outline: str) -> str:
    text = _text(shape)
    return f'<g class="lt-{role}">{outline}{text}</g>' if outline or text else ""


def _text(shape: Shape) -> str:
    area, extent = text_area(shape), text_extent(shape)
    if area is None or extent is None:
        return ""
    align = alignment(shape)
    x = {Align.LEFT: area.x, Align.CENTRE: area.x + area.width // 2, Align.RIGHT: area.x + area.width}[align]
    painted, top = [], extent.y
    for line in lines_of(shape):
        classes = f"{' lt-bold' if line.bold else ''}{_ANCHORS[align]}".strip()
        attribute = f' class="{classes}"' if classes else ""
        size = _n(round(line.size * EMU_PER_POINT))
        place = f'x="{_n(x)}" y="{_n(top + baseline(line.size))}"'
        painted.append(f'<text{attribute} {place} font-size="{size}">{escape(line.text, quote=False)}</text>')
        top += line_height(line.size)
    return "".join(painted)


def _line(line: Line) -> str:
    classes = f"lt-line lt-{line.role}" + (" lt-dashed" if line.dashed else "")
    if not line.arrow:
        return f'<polyline class="{classes}" points="{_points(line.points)}"/>'
    neck, head = _head(line.points[-2], line.points[-1])
    body = _points((*line.points[:-1], neck))
    return f'<g class="{classes}"><polyline points="{body}"/><polygon points="{_points(head)}"/></g>'


def _head(before: tuple[int, int], tip: tuple[int, int]) -> tuple[tuple[int, int], tuple[tuple[int, int], ...]]:
    """Where the line ends, and the triangle that goes on to its tip."""
    length = math.dist(before, tip) or 1.0
    dx, dy = (tip[0] - before[0]) / length, (tip[1] - before[1]) / length
    long, half = _HEAD
    x, y = tip[0] - dx * long, tip[1] - dy * long
    sides = [(round(x - dy * half * side), round(y + dx * half * side)) for side in (1, -1)]
    inside = tokens().figure.stroke
    return (round(x + dx * inside), round(y + dy * inside)), (tip, *sides)


def _points(points: tuple[tuple[int, int], ...]) -> str:
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in points)


def _n(emu: int) -> str:
    """A length in units with at most one decimal."""
    return f"{emu / EMU_PER_UNIT:.1f}".removesuffix(".0")
