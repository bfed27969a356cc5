"""A picture in the line of text (DrawingML), never wider than the page."""

from lesstof.model.handbook import Picture
from lesstof.outputs.documents.word.pen import Pen
from lesstof.outputs.markup import tag

_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_EMU_PER_PIXEL = 9525
_EMU_PER_TWIP = 635


def drawn(pen: Pen, id: str, picture: Picture, alt: str) -> str:
    """The picture with its alt text; without one it counts as decoration."""
    number = pen.next_field()
    wide = min(picture.width * _EMU_PER_PIXEL, pen.width * _EMU_PER_TWIP)
    high = max(1, wide * picture.height // picture.width)
    name = {"id": number, "name": f"Picture {number}", "descr": alt}
    shape = tag(
        "pic:pic",
        tag("pic:nvPicPr", tag("pic:cNvPr", **name), tag("pic:cNvPicPr")),
        tag("pic:blipFill", tag("a:blip", r_embed=id), tag("a:stretch", tag("a:fillRect"))),
        tag(
            "pic:spPr",
            tag("a:xfrm", tag("a:off", x=0, y=0), tag("a:ext", cx=wide, cy=high)),
            tag("a:prstGeom", tag("a:avLst"), prst="rect"),
        ),
        xmlns_pic=_PICTURE,
    )
    inline = tag(
        "wp:inline",
        tag("wp:extent", cx=wide, cy=high),
        tag("wp:docPr", **name),
        tag("a:graphic", tag("a:graphicData", shape, uri=_PICTURE), xmlns_a=_DRAWING),
        distT=0,
        distB=0,
        distL=0,
        distR=0,
    )
    return tag("w:r", tag("w:drawing", inline))
