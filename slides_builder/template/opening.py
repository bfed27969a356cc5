"""The one door to a template file: python-pptx reads it, and what a deck needs of it is kept as plain data."""

import io
from dataclasses import dataclass
from functools import cache

from pptx import Presentation
from pptx.opc.package import Part
from pptx.parts.presentation import PresentationPart

from lesstof.design import tokens
from lesstof.outputs.packing import PackagePart, Relation
from slides_builder.template import names
from slides_builder.template.layouts import LayoutName, Layouts
from slides_builder.template.master import layout_label
from slides_builder.template.own import own_template
from slides_builder.template.own_layouts import own_layouts


@dataclass(frozen=True, slots=True)
class Template:
    """An opened template: its parts, where each layout is, and the presentation's own XML to be filled with slides."""

    layouts: Layouts
    layout_parts: tuple[tuple[LayoutName, str], ...]
    parts: tuple[PackagePart, ...]
    presentation: PackagePart
    notes_master: str

    def layout_part(self, name: LayoutName) -> str:
        """The part name of a layout; raises KeyError when the template lacks it."""
        return dict(self.layout_parts)[name]


@cache
def own(accent: str, language: str) -> Template:
    """Our own template in the accent with this name, for a deck in this language."""
    chosen = next(each for each in tokens().accents if each.name == accent)
    layouts = own_layouts()
    return open_template(own_template(layouts, chosen, language), layouts, language)


def open_template(data: bytes, layouts: Layouts, language: str) -> Template:
    """A template from a file's bytes; raises KeyError when it lacks one of the layouts by name."""
    document = Presentation(io.BytesIO(data))
    found = {layout.name: str(layout.part.partname) for layout in document.slide_layouts}
    parts = [_plain(part) for part in document.part.package.iter_parts()]
    main = str(document.part.partname)
    return Template(
        layouts,
        tuple((layout.name, found[layout_label(layout, language)]) for layout in layouts.layouts),
        tuple(part for part in parts if part.name != main and part.content_type != names.CORE),
        next(part for part in parts if part.name == main),
        _notes_master(document.part),
    )


def _plain(part: Part) -> PackagePart:
    relations = tuple(
        Relation(
            id,
            relation.reltype,
            relation.target_ref if relation.is_external else str(relation.target_partname),
            relation.is_external,
        )
        for id, relation in part.rels.items()
    )
    return PackagePart(str(part.partname), part.content_type, part.blob, relations)


def _notes_master(part: PresentationPart) -> str:
    found = [relation for relation in part.rels.values() if relation.reltype == names.TO_NOTES_MASTER]
    return str(found[0].target_partname) if found else ""
