"""Lines of a drawing: straight ones as connectors, glued where they touch a connection site; others as free forms."""

from lesstof.design import tokens
from lesstof.drawing.drawing import Box, Drawing, Ellipse, Line, Polygon, Rect, Role, Shape
from lesstof.drawing.extents import bounds
from lesstof.outputs.markup import tag
from slides_builder.template.colours import Palette

Point = tuple[int, int]

# How far an end may be from a connection site to be glued to it: PowerPoint moves it there.
_NEAR = 45720
_DIAGONAL = 0.14644660940672624


def polygon_geometry(polygon: Polygon, outline: Rect) -> str:
    """A closed path with a connection site at the middle of each side."""
    sites = "".join(
        tag("a:cxn", tag("a:pos", x=x - outline.x, y=y - outline.y), ang=0) for x, y in _middles(polygon.points)
    )
    return _free_form(polygon.points, outline, tag("a:cxnLst", sites) if sites else "", closed=True)


def line_xml(line: Line, drawing: Drawing, ids: dict[str, int], colours: Palette) -> str:
    """Two points make a straight connector; more make a free form, because programs route bent connectors anew."""
    outline = bounds(line)
    place = tag("a:off", x=outline.x, y=outline.y) + tag("a:ext", cx=outline.width, cy=outline.height)
    known = tag("p:cNvPr", id=ids[line.name], name=line.name)
    if len(line.points) != 2:
        shape = tag("a:xfrm", place) + _free_form(line.points, outline, "", closed=False)
        identity = tag("p:nvSpPr", known, tag("p:cNvSpPr"), tag("p:nvPr"))
        return tag("p:sp", identity, tag("p:spPr", shape, tag("a:noFill"), _stroke(line, colours)))
    first, last = line.points
    flips = {"flipH": 1 if last[0] < first[0] else None, "flipV": 1 if last[1] < first[1] else None}
    shape = tag("a:xfrm", place, **flips) + tag("a:prstGeom", tag("a:avLst"), prst="straightConnector1")
    ends = tag("p:cNvCxnSpPr", _glued(line, drawing, ids))
    return tag("p:cxnSp", tag("p:nvCxnSpPr", known, ends, tag("p:nvPr")), tag("p:spPr", shape, _stroke(line, colours)))


def _stroke(line: Line, colours: Palette) -> str:
    colour = {Role.ACCENT: colours.accent, Role.PLAIN: colours.rule}.get(line.role, colours.muted)
    dash = tag("a:prstDash", val="dash") if line.dashed else ""
    head = tag("a:tailEnd", type="triangle", w="med", len="med") if line.arrow else ""
    return tag("a:ln", colour, dash, tag("a:round"), head, w=tokens().figure.stroke)


def _free_form(points: tuple[Point, ...], outline: Rect, sites: str, *, closed: bool) -> str:
    steps = [tag("a:pt", x=x - outline.x, y=y - outline.y) for x, y in points]
    path = tag("a:moveTo", steps[0]) + "".join(tag("a:lnTo", step) for step in steps[1:])
    ended = path + tag("a:close") if closed else path
    filled = None if closed else "none"
    drawn = tag("a:path", ended, w=outline.width, h=outline.height, fill=filled)
    empty = tag("a:avLst"), tag("a:gdLst"), tag("a:ahLst")
    frame = tag("a:rect", l="0", t="0", r="r", b="b")
    return tag("a:custGeom", *empty, sites or tag("a:cxnLst"), frame, tag("a:pathLst", drawn))


def _glued(line: Line, drawing: Drawing, ids: dict[str, int]) -> str:
    shapes = {shape.name: shape for shape in drawing.shapes}
    ends = (("a:stCxn", line.start, line.points[0]), ("a:endCxn", line.end, line.points[-1]))
    return "".join(
        tag(name, id=ids[joined], idx=site)
        for name, joined, point in ends
        if joined in shapes and (site := _site(shapes[joined], point)) is not None
    )


def _site(shape: Shape, point: Point) -> int | None:
    """The connection site that lies near a point."""
    for number, (x, y) in enumerate(_sites(shape)):
        if abs(x - point[0]) <= _NEAR and abs(y - point[1]) <= _NEAR:
            return number
    return None


def _sites(shape: Shape) -> tuple[Point, ...]:
    """Connection sites in the order of the preset geometries: counter-clockwise from the top."""
    match shape:
        case Box(rect=rect):
            x, y, width, height = rect.x, rect.y, rect.width, rect.height
            return (x + width // 2, y), (x, y + height // 2), (x + width // 2, y + height), (x + width, y + height // 2)
        case Ellipse(rect=rect):
            return _ellipse_sites(rect)
        case Polygon(points=points):
            return _middles(points)
        case _:
            return ()


def _ellipse_sites(rect: Rect) -> tuple[Point, ...]:
    low, high = _DIAGONAL, 1 - _DIAGONAL
    shares = ((0.5, 0), (low, low), (0, 0.5), (low, high), (0.5, 1), (high, high), (1, 0.5), (high, low))
    return tuple((rect.x + round(rect.width * across), rect.y + round(rect.height * down)) for across, down in shares)


def _middles(points: tuple[Point, ...]) -> tuple[Point, ...]:
    following = (*points[1:], points[0])
    return tuple(((x + u) // 2, (y + v) // 2) for (x, y), (u, v) in zip(points, following, strict=True))
