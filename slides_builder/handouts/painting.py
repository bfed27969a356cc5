"""One sheet as a slide of an upright presentation: a heading, small slides in groups, lines."""

from lxml import etree

from lesstof.labels import Labels
from lesstof.outputs.markup import NAMESPACES, root, tag, text
from slides_builder.fitting.page import ChartBox, DrawingBox, Item, Page, PictureBox, TableBox, Words
from slides_builder.handouts import sheet
from slides_builder.handouts.shrinking import shrink
from slides_builder.painting.canvas import Canvas
from slides_builder.painting.charts import chart_xml
from slides_builder.painting.drawings import drawing_xml
from slides_builder.painting.shapes import picture_xml
from slides_builder.painting.tables import table_xml
from slides_builder.painting.text import Setting, paragraphs, run_properties
from slides_builder.template.colours import OWN, fill, scheme_fill
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import Layout, Panel, Place, Role
from slides_builder.template.master import frame_of, number_field
from slides_builder.words import Run, Tone

_FEET = {Role.MARK, Role.FOOTER, Role.SLIDE_NUMBER}
_GROUP = tag("p:nvGrpSpPr", tag("p:cNvPr", id=1, name=""), tag("p:cNvGrpSpPr"), tag("p:nvPr")) + tag("p:grpSpPr")
_COLOURS = tag("p:clrMapOvr", tag("a:masterClrMapping"))
_RECTANGLE = tag("a:prstGeom", tag("a:avLst"), prst="rect")
_SPACES = " ".join(f'{name}="{space}"' for name, space in NAMESPACES.items())


def sheet_xml(
    canvas: Canvas, pages: tuple[Page, ...], layouts: dict[str, Layout], head: str, foot: str, first: int, words: Labels
) -> bytes:
    """`pages` are at most three; `first` is the number of the first of them, `layouts` are by name."""
    shapes = [_placeholder(canvas, words("Title"), "title", 0, sheet.HEAD, _run(canvas, head, 1400))]
    for place, page in enumerate(pages):
        shapes.append(_small(canvas, page, layouts[page.layout], place, words("Slide {number}", number=first + place)))
        shapes.append(_lines(canvas, place, words("Lines for notes")))
    shapes.append(_placeholder(canvas, words("Footer"), "ftr", 11, sheet.FOOT, _run(canvas, foot, 900)))
    number = tag("a:p", number_field(run_properties(canvas, Run("")), "1"))
    shapes.append(_placeholder(canvas, words("Slide number"), "sldNum", 12, sheet.NUMBER, number))
    return root("p:sld", tag("p:cSld", tag("p:spTree", _GROUP, *shapes)), _COLOURS)


def _run(canvas: Canvas, told: str, size: int) -> str:
    return tag(
        "a:p", tag("a:pPr", algn="l"), tag("a:r", tag("a:rPr", lang=canvas.language, sz=size), tag("a:t", text(told)))
    )


def _placeholder(canvas: Canvas, name: str, kind: str, index: int, frame: Frame, body: str) -> str:
    number = canvas.next_id()
    place = tag("p:ph", type=kind, idx=index or None, sz="quarter" if index else None)
    identity = tag(
        "p:nvSpPr",
        tag("p:cNvPr", id=number, name=f"{name} {number}"),
        tag("p:cNvSpPr", tag("a:spLocks", noGrp=1)),
        tag("p:nvPr", place),
    )
    words = tag("p:txBody", tag("a:bodyPr", tag("a:noAutofit"), anchor="ctr"), tag("a:lstStyle"), body)
    return tag("p:sp", identity, tag("p:spPr", frame_of(frame)), words)


def _small(canvas: Canvas, page: Page, layout: Layout, place: int, name: str) -> str:
    """A slide in a group, in reading order, within a hairline."""
    slot = sheet.slot(place)
    number = canvas.next_id()
    painted = "".join(_ornaments(canvas, layout)) + "".join(_item(canvas, item, layout) for item in page.items)
    tree = etree.fromstring(f"<g {_SPACES}>{painted}</g>")
    shrink(list(tree), sheet.factor(), slot.x, slot.y)
    inner = "".join(etree.tostring(shape, encoding="unicode") for shape in tree)
    border = _shape(canvas, "Frame", slot, tag("a:noFill") + tag("a:ln", OWN.rule, w=9525))
    return _group(number, name, slot, border + inner)


def _group(number: int, name: str, frame: Frame, inner: str) -> str:
    around = (("a:off", "a:ext"), ("a:chOff", "a:chExt"))
    place = "".join(tag(off, x=frame.x, y=frame.y) + tag(ext, cx=frame.width, cy=frame.height) for off, ext in around)
    identity = tag("p:nvGrpSpPr", tag("p:cNvPr", id=number, name=name, descr=name), tag("p:cNvGrpSpPr"), tag("p:nvPr"))
    return tag("p:grpSp", identity, tag("p:grpSpPr", tag("a:xfrm", place)), inner)


def _lines(canvas: Canvas, place: int, name: str) -> str:
    rules = sheet.rules(place)
    number = canvas.next_id()
    lines = "".join(_line(canvas, rule) for rule in rules)
    first, last = rules[0], rules[-1]
    return _group(number, f"{name} {place + 1}", Frame(first.x, first.y, first.width, last.y - first.y), lines)


def _line(canvas: Canvas, frame: Frame) -> str:
    number = canvas.next_id()
    identity = tag("p:nvCxnSpPr", tag("p:cNvPr", id=number, name=f"Line {number}"), tag("p:cNvCxnSpPr"), tag("p:nvPr"))
    geometry = tag("a:prstGeom", tag("a:avLst"), prst="line")
    return tag("p:cxnSp", identity, tag("p:spPr", frame_of(frame), geometry, tag("a:ln", OWN.rule, w=6350)))


def _ornaments(canvas: Canvas, layout: Layout) -> list[str]:
    """Soft surfaces; full colour would only cost ink."""
    panels = [thing for thing in layout.ornaments if isinstance(thing, Panel) and thing.soft]
    no_line = tag("a:ln", tag("a:noFill"))
    return [_shape(canvas, "Panel", panel.frame, scheme_fill("bg2") + no_line) for panel in panels]


def _shape(canvas: Canvas, name: str, frame: Frame, look: str, body: str = "") -> str:
    number = canvas.next_id()
    kind = tag("p:cNvSpPr", txBox=1) if body else tag("p:cNvSpPr")
    identity = tag("p:nvSpPr", tag("p:cNvPr", id=number, name=f"{name} {number}"), kind, tag("p:nvPr"))
    empty = tag("p:txBody", tag("a:bodyPr"), tag("a:lstStyle"), tag("a:p", tag("a:endParaRPr", lang=canvas.language)))
    return tag("p:sp", identity, tag("p:spPr", frame_of(frame), _RECTANGLE, look), body or empty)


def _item(canvas: Canvas, item: Item, layout: Layout) -> str:
    match item:
        case Words(role=role):
            return "" if role in _FEET else _words(canvas, item, layout.place(role))
        case TableBox():
            return table_xml(canvas, item, "Table")
        case DrawingBox():
            return drawing_xml(canvas, item)
        case ChartBox():
            return chart_xml(canvas, item, sheet.factor())
        case PictureBox():
            return picture_xml(canvas, item, "Picture")


def _words(canvas: Canvas, words: Words, place: Place) -> str:
    """A text box with all that a placeholder would have had from its layout."""
    tone = Tone.INK if place.tone is Tone.PAPER else place.tone
    run = tag("a:defRPr", fill(tone), sz=words.size * 100, b=int(place.style.bold))
    gap = tag("a:spcBef", tag("a:spcPts", val=place.style.gap * 100))
    style = tag("a:lstStyle", tag("a:lvl1pPr", gap, tag("a:buNone"), run, marL=0, indent=0))
    frame = tag(
        "a:bodyPr", tag("a:noAutofit"), lIns=0, tIns=0, rIns=0, bIns=0, anchor=place.anchor.value, wrap="square"
    )
    align = "r" if place.right else None
    body = tag("p:txBody", frame, style, paragraphs(canvas, words.paragraphs, Setting(words.size, align)))
    look = tag("a:noFill") + tag("a:ln", tag("a:noFill"))
    return _shape(canvas, place.role.value, words.frame or place.frame, look, body)
