"""The notes master of our own template: the slide on top, the speaker's text below, a page number."""

from lesstof.labels import labels
from lesstof.outputs.markup import root, tag, text
from slides_builder.template.colours import INK, PAPER, scheme_fill
from slides_builder.template.grid import Frame
from slides_builder.template.master import frame_of, number_field

PICTURE = Frame(685800, 685800, 5486400, 3086100)
TEXT = Frame(685800, 3977640, 5486400, 4480560)
NUMBER = Frame(3886200, 8686800, 2286000, 320040)
_GROUP = tag("p:nvGrpSpPr", tag("p:cNvPr", id=1, name=""), tag("p:cNvGrpSpPr"), tag("p:nvPr")) + tag("p:grpSpPr")


def notes_master_xml(language: str) -> bytes:
    """`notesMaster1.xml`."""
    slots = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"} | {f"accent{n}": f"accent{n}" for n in range(1, 7)}
    background = tag("p:bg", tag("p:bgPr", scheme_fill(PAPER), tag("a:effectLst")))
    return root(
        "p:notesMaster",
        tag("p:cSld", background, tag("p:spTree", _GROUP, *_shapes(language))),
        tag("p:clrMap", **slots, hlink="hlink", folHlink="folHlink"),
        tag("p:hf", hdr=0, ftr=0, dt=0),
        tag("p:notesStyle", _style()),
    )


def _style() -> str:
    gap = tag("a:spcBef", tag("a:spcPts", val=400))
    run = tag("a:defRPr", scheme_fill(INK), tag("a:latin", typeface="+mn-lt"), sz=1200, kern=0)
    return tag("a:lvl1pPr", gap, run, marL=0, algn="l", defTabSz=914400)


def _shapes(language: str) -> tuple[str, str, str]:
    words = labels(language[:2])
    properties = tag("a:rPr", lang=language)
    prompt = tag("a:p", tag("a:r", properties, tag("a:t", text(words("Notes")))))
    number = tag("a:p", tag("a:pPr", algn="r"), number_field(properties, "‹#›"))
    return (
        _shape(2, words("Slide"), tag("p:ph", type="sldImg", idx=2), PICTURE, ""),
        _shape(3, words("Notes"), tag("p:ph", type="body", sz="quarter", idx=3), TEXT, _body(prompt)),
        _shape(4, words("Slide number"), tag("p:ph", type="sldNum", sz="quarter", idx=5), NUMBER, _body(number)),
    )


def _body(paragraph: str) -> str:
    return tag("p:txBody", tag("a:bodyPr", lIns=0, tIns=0, rIns=0, bIns=0), tag("a:lstStyle"), paragraph)


def _shape(number: int, name: str, placeholder: str, frame: Frame, body: str) -> str:
    locks = {"noGrp": 1} if body else {"noGrp": 1, "noRot": 1, "noChangeAspect": 1}
    held = tag("p:cNvSpPr", tag("a:spLocks", **locks))
    identity = tag("p:nvSpPr", tag("p:cNvPr", id=number, name=text(name)), held, tag("p:nvPr", placeholder))
    properties = tag("p:spPr", frame_of(frame), tag("a:prstGeom", tag("a:avLst"), prst="rect"))
    return tag("p:sp", identity, properties, body)
