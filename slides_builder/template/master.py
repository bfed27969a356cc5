"""Slide master and layouts of our own template as XML."""

from lesstof.labels import labels
from lesstof.outputs.markup import root, tag, text
from slides_builder.template.colours import ACCENT, INK, PAPER, SOFT, fill, scheme_fill
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import INDEX, Layout, LayoutName, Panel, Place, Role, Sign

_TYPES = {Role.TITLE: "title", Role.FOOTER: "ftr", Role.SLIDE_NUMBER: "sldNum"}
_GROUP = tag("p:nvGrpSpPr", tag("p:cNvPr", id=1, name=""), tag("p:cNvGrpSpPr"), tag("p:nvPr")) + tag("p:grpSpPr")
_SLOTS = ("bg1", "lt1"), ("tx1", "dk1"), ("bg2", "lt2"), ("tx2", "dk2")
_STEP = 285750


def frame_of(frame: Frame) -> str:
    """The position and size of a shape."""
    offset, extent = tag("a:off", x=frame.x, y=frame.y), tag("a:ext", cx=frame.width, cy=frame.height)
    return tag("a:xfrm", offset, extent)


def kind_of(role: Role) -> str:
    """The type of a placeholder, as `p:ph` writes it."""
    return _TYPES.get(role, "body")


def layout_xml(layout: Layout, language: str) -> bytes:
    """`slideLayoutN.xml`."""
    shapes = [_ornament(thing, place) for place, thing in enumerate(layout.ornaments, 2)]
    first = len(shapes) + 2
    shapes += [_place(place, number, language) for number, place in enumerate(layout.places, first)]
    kind = "title" if layout.name is LayoutName.COVER else None
    return root(
        "p:sldLayout",
        tag(
            "p:cSld", _background(layout.tinted), tag("p:spTree", _GROUP, *shapes), name=layout_label(layout, language)
        ),
        tag("p:clrMapOvr", tag("a:masterClrMapping")),
        type=kind,
        preserve=1,
        userDrawn=None if kind else 1,
    )


def layout_label(layout: Layout, language: str) -> str:
    """The layout's name in the deck's language."""
    return labels(language[:2])(layout.name.value)


def master_xml(layout: Layout, count: int, language: str) -> bytes:
    """`slideMaster1.xml` with title, text and feet of `layout`; its layouts have the relations rId1 … rId`count`."""
    shapes = [_place(place, number, language) for number, place in enumerate(layout.places, 2)]
    ids = (tag("p:sldLayoutId", id=2147483649 + n, r_id=f"rId{n}") for n in range(1, count + 1))
    mapping = dict(_SLOTS) | {f"accent{n}": f"accent{n}" for n in range(1, 7)}
    return root(
        "p:sldMaster",
        tag("p:cSld", _background(False), tag("p:spTree", _GROUP, *shapes)),
        tag("p:clrMap", **mapping, hlink="hlink", folHlink="folHlink"),
        tag("p:sldLayoutIdLst", *ids),
        tag("p:hf", hdr=0, dt=0),
        tag("p:txStyles", _title_style(layout), _body_style(layout), tag("p:otherStyle", *other_levels())),
    )


def _background(tinted: bool) -> str:
    return tag("p:bg", tag("p:bgPr", scheme_fill(SOFT if tinted else PAPER), tag("a:effectLst")))


def _ornament(thing: Panel | Sign, number: int) -> str:
    match thing:
        case Panel(frame, soft):
            shape = _rectangle(frame, scheme_fill(SOFT if soft else ACCENT))
            return _sp(number, f"Panel {number}", "", shape, "")
        case Sign(frame, sign, size):
            run = tag("a:r", tag("a:rPr", scheme_fill(ACCENT), sz=size * 100, b=1), tag("a:t", sign))
            body = tag(
                "p:txBody", _body_properties("ctr"), tag("a:lstStyle"), tag("a:p", tag("a:pPr", algn="ctr"), run)
            )
            return _sp(number, f"Sign {number}", "", _rectangle(frame, tag("a:noFill")), body)


def _rectangle(frame: Frame, filled: str) -> str:
    geometry = tag("a:prstGeom", tag("a:avLst"), prst="rect")
    return tag("p:spPr", frame_of(frame), geometry, filled, tag("a:ln", tag("a:noFill")))


def _sp(number: int, name: str, placeholder: str, properties: str, body: str) -> str:
    identity = tag("p:cNvPr", id=number, name=name)
    lock = tag("a:spLocks", noGrp=1) if placeholder else ""
    kind = tag("p:cNvSpPr", lock) if lock else tag("p:cNvSpPr")
    held = tag("p:nvPr", placeholder) if placeholder else tag("p:nvPr", userDrawn=1)
    return tag("p:sp", tag("p:nvSpPr", identity, kind, held), properties, body)


def _place(place: Place, number: int, language: str) -> str:
    name = labels(language[:2])(place.role.value)
    index = INDEX[place.role]
    placeholder = tag("p:ph", type=kind_of(place.role), idx=index or None, sz=None if index < 2 else "quarter")
    properties = tag("p:spPr", frame_of(place.frame), tag("a:prstGeom", tag("a:avLst"), prst="rect"))
    words = tag("p:txBody", _body_properties(place.anchor.value), _list_style(place), _prompt(place, name, language))
    return _sp(number, name, placeholder, properties, words)


def _body_properties(anchor: str) -> str:
    return tag("a:bodyPr", tag("a:normAutofit"), lIns=0, tIns=0, rIns=0, bIns=0, anchor=anchor, wrap="square")


def _list_style(place: Place) -> str:
    run = tag("a:defRPr", fill(place.tone), sz=place.size * 100, b=int(place.style.bold))
    gap = tag("a:spcBef", tag("a:spcPts", val=place.style.gap * 100))
    style = tag("a:lvl1pPr", gap, tag("a:buNone"), run, marL=0, indent=0, algn="r" if place.right else "l")
    return tag("a:lstStyle", style)


def _prompt(place: Place, name: str, language: str) -> str:
    properties = tag("a:rPr", lang=language)
    if place.role is Role.SLIDE_NUMBER:
        return tag("a:p", number_field(properties, "‹#›"))
    if place.role is Role.FOOTER:
        return tag("a:p", tag("a:endParaRPr", lang=language))
    return tag("a:p", tag("a:r", properties, tag("a:t", text(name))))


def number_field(properties: str, shown: str) -> str:
    """The field that shows the slide's number."""
    return tag("a:fld", properties, tag("a:t", shown), id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", type="slidenum")


def _title_style(layout: Layout) -> str:
    place = layout.place(Role.TITLE)
    run = tag("a:defRPr", scheme_fill(INK), _family("+mj"), sz=place.size * 100, b=1, kern=0)
    line = tag("a:lnSpc", tag("a:spcPct", val=100000))
    none = tag("a:spcBef", tag("a:spcPts", val=0))
    return tag("p:titleStyle", tag("a:lvl1pPr", line, none, tag("a:buNone"), run, algn="l", defTabSz=914400))


def _body_style(layout: Layout) -> str:
    place = layout.place(Role.BODY)
    return tag("p:bodyStyle", *(_level(place, level) for level in range(9)))


def _level(place: Place, level: int) -> str:
    run = tag(
        "a:defRPr", scheme_fill(INK), _family("+mn"), sz=max(place.smallest, place.size - 2 * level) * 100, kern=0
    )
    colour = tag("a:buClr", tag("a:schemeClr", val=ACCENT))
    bullet = colour, tag("a:buFont", typeface="Arial"), tag("a:buChar", char="•")
    line = tag("a:lnSpc", tag("a:spcPct", val=100000))
    gap = tag("a:spcBef", tag("a:spcPts", val=place.style.gap * 100))
    where = {"marL": _STEP * (level + 1), "indent": -_STEP, "algn": "l", "defTabSz": 914400}
    return tag(f"a:lvl{level + 1}pPr", line, gap, *bullet, run, **where)


def other_levels() -> tuple[str, ...]:
    """Text outside title and body: tables, figures, feet."""
    run = tag("a:defRPr", scheme_fill(INK), _family("+mn"), sz=1800, kern=0)
    line = tag("a:lnSpc", tag("a:spcPct", val=100000))
    return tuple(
        tag(f"a:lvl{level + 1}pPr", line, run, marL=457200 * level, algn="l", defTabSz=914400) for level in range(9)
    )


def _family(name: str) -> str:
    faces = (("a:latin", "lt"), ("a:ea", "ea"), ("a:cs", "cs"))
    return "".join(tag(face, typeface=f"{name}-{script}") for face, script in faces)
