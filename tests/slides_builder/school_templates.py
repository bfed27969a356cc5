"""Templates of imaginary schools, made from python-pptx's own 4:3 one, and files that only look like templates."""

import io
import zipfile
from collections.abc import Callable, Mapping

from PIL import Image
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Document
from pptx.util import Emu, Inches

from slides_builder.starter import starter

_NS = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
MAIN = "ppt/presentation.xml"
MASTER = "ppt/slideMasters/slideMaster1.xml"
TYPES = "[Content_Types].xml"
MASTER_RELATIONS = "ppt/slideMasters/_rels/slideMaster1.xml.rels"


def made(change: Callable[[Document], object] = lambda document: None) -> bytes:
    """The plain template after a change by python-pptx."""
    document = Presentation()
    change(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def entries(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(files: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def rewritten(name: str, old: str, new: str, data: bytes | None = None) -> bytes:
    """A template with words of one part replaced; the words must be there."""
    files = entries(data or made())
    text = files[name].decode()
    assert old in text, (name, old)
    return zipped(files | {name: text.replace(old, new).encode()})


def related(kind: str, target: str, *, outside: bool = False) -> bytes:
    """A template whose master has one more relation."""
    mode = ' TargetMode="External"' if outside else ""
    relation = f'<Relationship Id="rId99" Type="{kind}" Target="{target}"{mode}/></Relationships>'
    return rewritten(MASTER_RELATIONS, "</Relationships>", relation)


def wide(document: Document) -> None:
    document.slide_width, document.slide_height = Emu(12192000), Emu(6858000)


def sixteen_ten(document: Document) -> None:
    """A slide of 16:10 with all that stands on master and layouts stretched along."""
    across, down = 12192000 / document.slide_width, 7620000 / document.slide_height
    document.slide_width, document.slide_height = Emu(12192000), Emu(7620000)
    for sheet in (document.slide_master, *document.slide_layouts):
        for shape in sheet.shapes:
            if shape._element.spPr.xfrm is not None:
                shape.left, shape.width = Emu(round(shape.left * across)), Emu(round(shape.width * across))
                shape.top, shape.height = Emu(round(shape.top * down)), Emu(round(shape.height * down))


def dark(document: Document) -> None:
    """A dark background under text that stays black."""
    fill = document.slide_master.background.fill
    fill.solid()
    fill.fore_color.rgb = RGBColor(0x10, 0x18, 0x30)


def background(fill: str) -> Callable[[Document], object]:
    """A fill behind everything, as DrawingML."""

    def change(document: Document) -> None:
        behind = document.slide_master.background.fill
        behind.solid()
        plain = document.slide_master._element.xpath("p:cSld/p:bg/p:bgPr/a:solidFill")[0]
        plain.getparent().replace(plain, parse_xml(fill.replace(">", f" {_NS}>", 1)))

    return change


SUNRISE = """<a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="000032"/></a:gs>
<a:gs pos="100000"><a:srgbClr val="F0F4FF"/></a:gs></a:gsLst><a:lin ang="5400000"/></a:gradFill>"""
STRIPES = """<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="102060"/></a:fgClr>
<a:bgClr><a:srgbClr val="203880"/></a:bgClr></a:pattFill>"""


def busy(document: Document) -> None:
    """Black and white stripes under everything."""
    picture = Image.new("RGB", (400, 300), "white")
    for x in range(0, 400, 40):
        picture.paste("black", (x, 0, x + 20, 300))
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    put_picture(document, stream.getvalue(), (0, 0, 9144000, 6858000))


def logo(document: Document) -> None:
    """A small picture in the lower right corner of where text stands."""
    stream = io.BytesIO()
    Image.new("RGB", (60, 60), "navy").save(stream, "PNG")
    put_picture(document, stream.getvalue(), (7800000, 5400000, 900000, 700000))


def put_picture(document: Document, data: bytes, frame: tuple[int, int, int, int]) -> None:
    """A picture on the master, which python-pptx can only put on slides."""
    slide = document.slides.add_slide(document.slide_layouts[6])
    picture = slide.shapes.add_picture(io.BytesIO(data), *frame)
    master = document.slide_master
    _, id = master.part.get_or_add_image_part(io.BytesIO(data))
    picture._element.blipFill.blip.rEmbed = id
    master.shapes._spTree.insert(2, picture._element)


def used(document: Document) -> None:
    """A file that a school worked in: slides with notes, an author, a picture."""
    slide = document.slides.add_slide(document.slide_layouts[1])
    slide.shapes.title.text = "GEHEIMWOORD"
    slide.notes_slide.notes_text_frame.text = "GEHEIMWOORD"
    stream = io.BytesIO()
    Image.new("RGB", (9, 9), "red").save(stream, "PNG")
    slide.shapes.add_picture(io.BytesIO(stream.getvalue()), Inches(1), Inches(1))
    document.core_properties.author = "GEHEIMWOORD"


def fonts(family: str) -> bytes:
    return rewritten("ppt/theme/theme1.xml", 'latin typeface="Calibri"', f'latin typeface="{family}"')


SCHOOLS: dict[str, bytes] = {
    "plain": made(),
    "wide": made(wide),
    "sixteen-ten": made(sixteen_ten),
    "dark": made(dark),
    "busy": made(busy),
    "logo": made(logo),
    "sunrise": made(background(SUNRISE)),
    "stripes": made(background(STRIPES)),
    "verdana": fonts("Verdana"),
    "unknown": fonts("Schoolschrift"),
    "capitals": rewritten(MASTER, '<a:defRPr sz="4400"', '<a:defRPr cap="all" spc="100" sz="4400"'),
    "ours": starter("nl", as_template=True),
}
