"""A drawing as a native group of named shapes in theme colours, with connectors that hold on to what they join."""

from typing import assert_never

from lesstof.design import tokens
from lesstof.drawing.drawing import Align, Box, Drawing, Ellipse, Label, Line, Polygon, Role, Shape, TextLine
from lesstof.drawing.drawing import Anchor as TextAnchor
from lesstof.drawing.extents import alignment, bounds, text_area
from lesstof.outputs.markup import tag, text
from slides_builder.fitting.page import DrawingBox
from slides_builder.painting.canvas import Canvas
from slides_builder.painting.connectors import line_xml, polygon_geometry
from slides_builder.template.colours import Palette

_ALIGN = {Align.LEFT: "l", Align.CENTRE: "ctr", Align.RIGHT: "r"}
_NO_LINE = tag("a:ln", tag("a:noFill"))


def drawing_xml(canvas: Canvas, box: DrawingBox) -> str:
    """A `p:grpSp`; its children keep the drawing's own coordinates."""
    drawing, frame = box.drawing, box.frame
    identity = tag(
        "p:nvGrpSpPr",
        tag("p:cNvPr", id=canvas.next_id(), name=drawing.title, descr=drawing.description),
        tag("p:cNvGrpSpPr"),
        tag("p:nvPr"),
    )
    place = tag("a:off", x=frame.x, y=frame.y) + tag("a:ext", cx=frame.width, cy=frame.height)
    inner = tag("a:chOff", x=0, y=0) + tag("a:chExt", cx=drawing.width, cy=drawing.height)
    ids = {shape.name: canvas.next_id() for shape in drawing.shapes}
    shapes = (_shape(canvas, shape, drawing, ids) for shape in drawing.shapes)
    return tag("p:grpSp", identity, tag("p:grpSpPr", tag("a:xfrm", place, inner)), *shapes)


def _shape(canvas: Canvas, shape: Shape, drawing: Drawing, ids: dict[str, int]) -> str:
    number = ids[shape.name]
    match shape:
        case Line():
            return line_xml(shape, drawing, ids, canvas.colours)
        case Box():
            return _sp(canvas, number, shape, _rounded(shape), _text(canvas, shape, shape.anchor))
        case Ellipse():
            return _sp(canvas, number, shape, _preset("ellipse"), _text(canvas, shape))
        case Polygon():
            return _sp(canvas, number, shape, polygon_geometry(shape, bounds(shape)), _text(canvas, shape))
        case Label():
            return _sp(canvas, number, shape, _preset("rect"), _text(canvas, shape))
    assert_never(shape)


def _sp(canvas: Canvas, number: int, shape: Box | Ellipse | Polygon | Label, geometry: str, body: str) -> str:
    rect, is_label = bounds(shape), isinstance(shape, Label)
    place = tag("a:xfrm", tag("a:off", x=rect.x, y=rect.y), tag("a:ext", cx=rect.width, cy=rect.height))
    kind = tag("p:cNvSpPr", txBox=1) if is_label else tag("p:cNvSpPr")
    identity = tag("p:nvSpPr", tag("p:cNvPr", id=number, name=shape.name), kind, tag("p:nvPr"))
    surface = tag("a:noFill") + _NO_LINE if is_label else _surface(shape.role, canvas.colours)
    return tag("p:sp", identity, tag("p:spPr", place, geometry, surface), body)


def _surface(role: Role, colours: Palette) -> str:
    """Fill and border of a role."""
    width = tokens().figure.stroke
    match role:
        case Role.ACCENT:
            return colours.accent + _NO_LINE
        case Role.SOFT:
            return colours.soft + tag("a:ln", colours.accent, w=width)
        case Role.PLAIN:
            return colours.paper + tag("a:ln", colours.rule, w=width)
        case Role.BARE | Role.MUTED:
            return tag("a:noFill") + _NO_LINE
        case _:
            # Charts are native on slides.
            return colours.soft + tag("a:ln", colours.accent, w=width)


def _preset(name: str) -> str:
    return tag("a:prstGeom", tag("a:avLst"), prst=name)


def _rounded(box: Box) -> str:
    """A rounded rectangle takes its radius as a share of its shorter side, in 1/100,000."""
    if not box.radius:
        return _preset("rect")
    share = min(50000, box.radius * 100000 // max(1, min(box.rect.width, box.rect.height)))
    return tag("a:prstGeom", tag("a:avLst", tag("a:gd", name="adj", fmla=f"val {share}")), prst="roundRect")


def _text(canvas: Canvas, shape: Box | Ellipse | Polygon | Label, anchor: TextAnchor = TextAnchor.MIDDLE) -> str:
    """Measured lines; those of one style are one paragraph with line breaks, so that a screen reader reads on."""
    align = alignment(shape)
    paragraphs = "".join(_paragraph(canvas, group, align, shape.role) for group in _groups(shape.lines))
    empty = tag("a:p", tag("a:endParaRPr", lang=canvas.language))
    return tag("p:txBody", _room(shape, align, anchor), tag("a:lstStyle"), paragraphs or empty)


def _room(shape: Box | Ellipse | Polygon | Label, align: Align, anchor: TextAnchor) -> str:
    """Insets from the shape to its text, a little less at the sides so that no program breaks a measured line again.

    Where there is no such spare room the text does not wrap at all.
    """
    outer, inner = bounds(shape), text_area(shape) or bounds(shape)
    left, top = inner.x - outer.x, inner.y - outer.y
    right, bottom = outer.width - inner.width - left, outer.height - inner.height - top
    spare = min(left, right, 45720) if align is Align.CENTRE else 0
    tight = isinstance(shape, Ellipse | Label) or (align is Align.CENTRE and spare < 12700)
    return tag(
        "a:bodyPr",
        tag("a:noAutofit"),
        wrap="none" if tight else "square",
        lIns=(0 if align is Align.RIGHT else left) - spare,
        tIns=top,
        rIns=(0 if align is Align.LEFT else right) - spare,
        bIns=bottom,
        anchor="t" if anchor is TextAnchor.TOP else "ctr",
        rtlCol=0,
    )


def _groups(lines: tuple[TextLine, ...]) -> list[list[TextLine]]:
    groups: list[list[TextLine]] = []
    for line in lines:
        if groups and (groups[-1][0].size, groups[-1][0].bold) == (line.size, line.bold):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _paragraph(canvas: Canvas, lines: list[TextLine], align: Align, role: Role) -> str:
    colours = canvas.colours
    colour = {Role.ACCENT: colours.paper, Role.MUTED: colours.muted}.get(role, colours.ink)
    size, bold = round(lines[0].size * 100), int(lines[0].bold)
    properties = tag("a:rPr", colour, lang=canvas.language, sz=size, b=bold, dirty=0)
    written = (tag("a:r", properties, tag("a:t", text(line.text))) for line in lines)
    return tag("a:p", tag("a:pPr", algn=_ALIGN[align]), tag("a:br", properties).join(written))
