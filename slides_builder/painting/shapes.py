"""Placeholders and pictures as shapes of a slide."""

from functools import lru_cache

from msgspec.structs import replace

from lesstof.outputs.markup import tag
from slides_builder.fitting.page import PictureBox, Words
from slides_builder.painting.canvas import Canvas
from slides_builder.painting.text import Setting, paragraphs, run_properties, setting_of
from slides_builder.template import names
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import BOX, INDEX, Holder, Place, Role
from slides_builder.template.master import frame_of, kind_of, number_field
from slides_builder.words import Run

_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
# What a teacher may write more in; feet, kicker and numbers have one line.
_FITTED = {Role.TITLE, Role.BODY, Role.SIDE, Role.AFTER}
_LEAST = 0.6
_LOCKS = tag("p:cNvSpPr", tag("a:spLocks", noGrp=1))
_NOTHING = tag("p:nvPr")
_RECTANGLE = tag("a:prstGeom", tag("a:avLst"), prst="rect")
_DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
_DECORATIVE_SPACE = "http://schemas.microsoft.com/office/drawing/2017/decorative"


def words_xml(canvas: Canvas, words: Words, place: Place, name: str) -> str:
    """A filled placeholder; size and frame are written only where they are not the layout's.

    Text that was set smaller keeps its layout's size and is scaled: it grows back when a teacher takes words away.
    """
    shrunk = _is_shrunk(place, words.size)
    setting = setting_of(canvas, place, place.size if shrunk else words.size)
    if shrunk and any(paragraph.level for paragraph in words.paragraphs):
        # Deeper levels are smaller by themselves, and would be scaled on top of that.
        setting = replace(setting, size=place.size)
    body = tag(
        "p:txBody",
        _body_properties(place, words.size),
        tag("a:lstStyle"),
        paragraphs(canvas, words.paragraphs, setting),
    )
    return tag("p:sp", _identity(canvas, name, place), _place_properties(words, place), body)


def slide_number_xml(canvas: Canvas, name: str, number: int, place: Place) -> str:
    """The placeholder that shows the slide's number."""
    shown = tag("a:p", number_field(run_properties(canvas, Run(""), Setting(plain=place.ink)), str(number)))
    body = tag("p:txBody", tag("a:bodyPr"), tag("a:lstStyle"), shown)
    return tag("p:sp", _identity(canvas, name, place), tag("p:spPr"), body)


def plate_xml(canvas: Canvas, frame: Frame, name: str) -> str:
    """A surface behind text, which a screen reader passes over."""
    number = canvas.next_id()
    passed = tag("adec:decorative", val=1).replace(" ", f' xmlns:adec="{_DECORATIVE_SPACE}" ', 1)
    known = tag("a:extLst", tag("a:ext", passed, uri=_DECORATIVE))
    identity = tag("p:nvSpPr", tag("p:cNvPr", known, id=number, name=f"{name} {number}"), tag("p:cNvSpPr"), _NOTHING)
    shape = frame_of(frame) + _RECTANGLE + canvas.colours.paper + tag("a:ln", tag("a:noFill"))
    empty = tag("p:txBody", tag("a:bodyPr"), tag("a:p", tag("a:endParaRPr", lang=canvas.language)))
    return tag("p:sp", identity, tag("p:spPr", shape), empty)


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
    return tag("p:pic", identity, filled, tag("p:spPr", frame_of(picture.frame), _RECTANGLE))


def _body_properties(place: Place, size: int) -> str:
    fit = _autofit(place, size)
    if place.holder is BOX:
        sides = dict.fromkeys(("lIns", "tIns", "rIns", "bIns"), 0)
        return tag("a:bodyPr", fit, wrap="square", **sides, anchor=place.anchor.value)
    return tag("a:bodyPr", fit, anchor=place.anchor.value if place.moved else None)


def _autofit(place: Place, size: int) -> str:
    """How much of its size a text keeps, in 1/100,000 and rounded up; programs compute it anew when it is edited."""
    if place.role not in _FITTED:
        return tag("a:noAutofit")
    return tag("a:normAutofit", fontScale=-(-size * 100_000 // place.size) if _is_shrunk(place, size) else None)


def _is_shrunk(place: Place, size: int) -> bool:
    """Whether text was made to fit; in far smaller type it was meant to be, and LibreOffice may not let it grow."""
    return place.role in _FITTED and _LEAST * place.size <= size < place.size


def _drawing(canvas: Canvas, name: str) -> str:
    """The SVG that PowerPoint 2016 and later show in place of the picture (`svgBlip` of MS-ODRAWXML)."""
    blip = tag("asvg:svgBlip", xmlns_asvg=_SVG, r_embed=canvas.relate(names.TO_IMAGE, name))
    return tag("a:extLst", tag("a:ext", blip, uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"))


def _place_properties(words: Words, place: Place) -> str:
    frame = words.frame or (place.frame if place.moved or place.holder is BOX else None)
    if frame is None:
        return tag("p:spPr")
    shape = frame_of(place.around(frame))
    return tag("p:spPr", shape, _RECTANGLE, tag("a:noFill")) if place.holder is BOX else tag("p:spPr", shape)


def _identity(canvas: Canvas, name: str, place: Place) -> str:
    number = canvas.next_id()
    known = tag("p:cNvPr", id=number, name=f"{name} {number}")
    if place.holder is BOX:
        return tag("p:nvSpPr", known, tag("p:cNvSpPr", txBox=1), _NOTHING)
    return tag("p:nvSpPr", known, _LOCKS, _placeholder(place.role, place.holder))


@lru_cache(maxsize=256)
def _placeholder(role: Role, holder: Holder | None) -> str:
    if holder:
        return tag("p:nvPr", tag("p:ph", type=holder.kind or None, idx=holder.index or None))
    index = INDEX[role]
    shown = tag("p:ph", type=kind_of(role), idx=index or None, sz="quarter" if index > 1 else None)
    return tag("p:nvPr", shown)
