"""The parts of our own template: theme, master, layouts and notes master, made from the design tokens."""

from lesstof.design import Accent, tokens
from lesstof.outputs.markup import root, tag
from lesstof.outputs.packing import PackagePart, Relation
from slides_builder.template import names
from slides_builder.template.layouts import Layout, LayoutName, Layouts, Role
from slides_builder.template.master import layout_xml, master_xml, other_levels
from slides_builder.template.notes_master import notes_master_xml
from slides_builder.template.theme import table_styles, theme

_MASTER = "/ppt/slideMasters/slideMaster1.xml"
NOTES_MASTER = "/ppt/notesMasters/notesMaster1.xml"
# PowerPoint offers to repair a file that lacks these, although the standard does not ask for them.
SETTINGS = (
    (
        names.TO_PRESENTATION_PROPERTIES,
        PackagePart("/ppt/presProps.xml", names.PRESENTATION_PROPERTIES, root("p:presentationPr")),
    ),
    (names.TO_VIEW_PROPERTIES, PackagePart("/ppt/viewProps.xml", names.VIEW_PROPERTIES, root("p:viewPr"))),
    (names.TO_TABLE_STYLES, PackagePart("/ppt/tableStyles.xml", names.TABLE_STYLES, table_styles())),
)
_ON_MASTER = {Role.TITLE, Role.BODY, Role.FOOTER, Role.SLIDE_NUMBER}


def own_parts(layouts: Layouts, accent: Accent, language: str) -> tuple[PackagePart, ...]:
    """A presentation without slides, with all layouts and a notes master."""
    return (
        _main(),
        *(part for _, part in SETTINGS),
        PackagePart("/ppt/theme/theme1.xml", names.THEME, theme(accent, "Lesstof")),
        PackagePart("/ppt/theme/theme2.xml", names.THEME, theme(accent, "Lesstof")),
        *_layouts(layouts, language),
        _master(layouts, language),
        PackagePart(
            NOTES_MASTER,
            names.NOTES_MASTER,
            notes_master_xml(language),
            (Relation("rId1", names.TO_THEME, "/ppt/theme/theme2.xml"),),
        ),
    )


def _main() -> PackagePart:
    relations = (
        Relation("rId1", names.TO_MASTER, _MASTER),
        Relation("rId2", names.TO_NOTES_MASTER, NOTES_MASTER),
        Relation("rId3", names.TO_THEME, "/ppt/theme/theme1.xml"),
        *(Relation(f"rId{n}", kind, part.name) for n, (kind, part) in enumerate(SETTINGS, 4)),
    )
    return PackagePart("/ppt/presentation.xml", names.PRESENTATION, _presentation(), relations)


def _presentation() -> bytes:
    slide = tokens().slide
    return root(
        "p:presentation",
        tag("p:sldMasterIdLst", tag("p:sldMasterId", id=2147483648, r_id="rId1")),
        tag("p:notesMasterIdLst", tag("p:notesMasterId", r_id="rId2")),
        tag("p:sldSz", cx=slide.width, cy=slide.height),
        tag("p:notesSz", cx=6858000, cy=9144000),
        tag("p:defaultTextStyle", *other_levels()),
        saveSubsetFonts=1,
        autoCompressPictures=0,
    )


def layout_name(number: int) -> str:
    """The part's name of the layout with this number, counted from 1."""
    return f"/ppt/slideLayouts/slideLayout{number}.xml"


def _layouts(layouts: Layouts, language: str) -> list[PackagePart]:
    up = (Relation("rId1", names.TO_MASTER, _MASTER),)
    return [
        PackagePart(layout_name(number), names.LAYOUT, layout_xml(layout, language), up)
        for number, layout in enumerate(layouts.layouts, 1)
    ]


def _master(layouts: Layouts, language: str) -> PackagePart:
    text = layouts[LayoutName.TEXT]
    shown = Layout(text.name, tuple(place for place in text.places if place.role in _ON_MASTER))
    count = len(layouts.layouts)
    down = [Relation(f"rId{n}", names.TO_LAYOUT, layout_name(n)) for n in range(1, count + 1)]
    relations = (*down, Relation(f"rId{count + 1}", names.TO_THEME, "/ppt/theme/theme1.xml"))
    return PackagePart(_MASTER, names.MASTER, master_xml(shown, count, language), relations)
