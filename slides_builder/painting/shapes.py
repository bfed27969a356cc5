"""Placeholders and pictures as shapes of a slide."""

from lesstof.outputs.markup import tag
from slides_builder.fitting.page import PictureBox, Words
from slides_builder.painting.canvas import Canvas
from slides_builder.painting.text import paragraphs, run_properties
from slides_builder.template import names
from slides_builder.template.layouts import INDEX, Place, Role
from slides_builder.template.master import frame_of, kind_of, number_field
from slides_builder.words import Run

_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_LOCKS = tag("p:cNvSpPr", tag("a:spLocks", noGrp=1))


def words_xml(canvas: Canvas, words: Words, place: Place, name: str) -> str:
    """A filled placeholder; size and frame are written only where they are not the layout's."""
    size = words.size if words.size != place.size else None
    body = tag(
        "p:txBody",
        tag("a:bodyPr", tag("a:noAutofit")),
        tag("a:lstStyle"),
        paragraphs(canvas, words.paragraphs, size, _align(place)),
    )
    properties = tag("p:spPr", frame_of(words.frame)) if words.frame else tag("p:spPr")
    return tag("p:sp", _identity(canvas, name, words.role), properties, body)


def slide_number_xml(canvas: Canvas, name: str, number: int) -> str:
    """The placeholder that shows the slide's number."""
    shown = tag("a:p", number_field(run_properties(canvas, Run("")), str(number)))
    body = tag("p:txBody", tag("a:bodyPr"), tag("a:lstStyle"), shown)
    return tag("p:sp", _identity(canvas, name, Role.SLIDE_NUMBER), tag("p:spPr"), body)


def picture_xml(canvas: Canvas, picture: PictureBox, name: str) -> str:
    """A picture with its alt text."""
    number = canvas.next_id()
    identity = tag(
        "p:nvPicPr",
        tag("p:cNvPr", id=number, name=f"{name} {number}", descr=picture.description),
        tag("p:cNvPicPr", tag("a:picLocks", noChangeAspect=1)),
        tag("p:nvPr"),
    )
    media = canvas.media[picture.path]
    drawing = _drawing(canvas, media.drawing.name) if media.drawing else ""
    shown = tag("a:blip", drawing, r_embed=canvas.relate(names.TO_IMAGE, media.shown.name))
    filled = tag("p:blipFill", shown, tag("a:stretch", tag("a:fillRect")))
    geometry = tag("a:prstGeom", tag("a:avLst"), prst="rect")
    return tag("p:pic", identity, filled, tag("p:spPr", frame_of(picture.frame), geometry))


def _drawing(canvas: Canvas, name: str) -> str:
    """The SVG that PowerPoint 2016 and later show in place of the picture (`svgBlip` of MS-ODRAWXML)."""
    blip = tag("asvg:svgBlip", xmlns_asvg=_SVG, r_embed=canvas.relate(names.TO_IMAGE, name))
    return tag("a:extLst", tag("a:ext", blip, uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"))


def _align(place: Place) -> str | None:
    return "r" if place.right else None


def _identity(canvas: Canvas, name: str, role: Role) -> str:
    index = INDEX[role]
    placeholder = tag("p:ph", type=kind_of(role), idx=index or None, sz="quarter" if index > 1 else None)
    number = canvas.next_id()
    return tag("p:nvSpPr", tag("p:cNvPr", id=number, name=f"{name} {number}"), _LOCKS, tag("p:nvPr", placeholder))
