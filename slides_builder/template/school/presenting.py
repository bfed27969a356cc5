"""The parts that a deck in a school's template is made of: the template's masters, and the rest our own."""

from msgspec.structs import replace

from lesstof.design import tokens
from lesstof.drawing import SLIDE
from lesstof.outputs.markup import root, tag
from lesstof.outputs.packing import PackagePart, Relation
from slides_builder.template import names
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import LayoutName, Layouts, Style
from slides_builder.template.master import other_levels
from slides_builder.template.notes_master import notes_master_xml
from slides_builder.template.opening import Template
from slides_builder.template.own import SETTINGS
from slides_builder.template.school.package import Package, parsed
from slides_builder.template.school.recipes import in_school
from slides_builder.template.school.rooms import Room
from slides_builder.template.school.shapes import P
from slides_builder.template.theme import theme

_NOTES_MASTER, _NOTES_THEME = "/ppt/notesMasters/notesMaster1.xml", "/ppt/theme/lesstofNotes.xml"


def template_in(
    package: Package, kept: dict[str, PackagePart], rooms: dict[LayoutName, Room], size: Frame, language: str
) -> Template:
    """The template that slides are painted on; `kept` are the parts that came with the file."""
    wide = rooms[LayoutName.WIDE]
    cells = Style(face=wide.face)
    figures = replace(SLIDE, width=wide.body.width, height=wide.body.height)
    found = tuple(in_school(name, room) for name, room in rooms.items())
    return Template(
        Layouts(found, wide.body, figures, cells),
        tuple((name, room.each.part.name) for name, room in rooms.items()),
        (*kept.values(), *_notes(language), *(part for _, part in SETTINGS)),
        _presentation(package, size),
        _NOTES_MASTER,
    )


def _notes(language: str) -> tuple[PackagePart, PackagePart]:
    """Notes look as ours do: teachers print them."""
    to_theme = (Relation("rId1", names.TO_THEME, _NOTES_THEME),)
    return (
        PackagePart(_NOTES_MASTER, names.NOTES_MASTER, notes_master_xml(language), to_theme),
        PackagePart(_NOTES_THEME, names.THEME, theme(tokens().accents[0], "Lesstof")),
    )


def _presentation(package: Package, size: Frame) -> PackagePart:
    """A presentation part of our own: nothing of the template's is carried over but its masters and its size."""
    masters = package.related(package.main, names.TO_MASTER)
    count = len(masters)
    listed = (tag("p:sldMasterId", id=_id_of(package, id), r_id=f"rId{n}") for n, (id, _) in enumerate(masters, 1))
    themes = package.related(masters[0][1], names.TO_THEME)
    relations = [Relation(f"rId{n}", names.TO_MASTER, part.name) for n, (_, part) in enumerate(masters, 1)]
    relations.append(Relation(f"rId{count + 1}", names.TO_NOTES_MASTER, _NOTES_MASTER))
    relations.append(Relation(f"rId{count + 2}", names.TO_THEME, themes[0][1].name))
    relations += [Relation(f"rId{n}", kind, part.name) for n, (kind, part) in enumerate(SETTINGS, count + 3)]
    data = root(
        "p:presentation",
        tag("p:sldMasterIdLst", *listed),
        tag("p:notesMasterIdLst", tag("p:notesMasterId", r_id=f"rId{count + 1}")),
        tag("p:sldSz", cx=size.width, cy=size.height),
        tag("p:notesSz", cx=6858000, cy=9144000),
        tag("p:defaultTextStyle", *other_levels()),
        saveSubsetFonts=1,
        autoCompressPictures=0,
    )
    return PackagePart("/ppt/presentation.xml", names.PRESENTATION, data, tuple(relations))


def _id_of(package: Package, relation: str) -> str:
    tree = parsed(package.main.data, package.name)
    for each in tree.iterfind(f"{P}sldMasterIdLst/{P}sldMasterId"):
        if relation in each.attrib.values():
            return each.get("id", "2147483648")
    return "2147483648"
