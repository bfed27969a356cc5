"""A template as a deck needs it, as plain data; our own is made here, a school's by `school/opening.py`."""

import re
from functools import cache

from msgspec import Struct

from lesstof.design import tokens
from lesstof.outputs.packing import PackagePart
from slides_builder.template import names
from slides_builder.template.layouts import LayoutName, Layouts
from slides_builder.template.own import NOTES_MASTER, layout_name, own_parts
from slides_builder.template.own_layouts import own_layouts

_SIZE, _SIDE = re.compile(rb"<p:sldSz\b[^>]*>"), re.compile(rb'\b(cx|cy)="(\d+)"')


class Template(Struct, frozen=True):
    """A template: its parts, where each layout is, and the presentation's own XML to be filled with slides."""

    layouts: Layouts
    layout_parts: tuple[tuple[LayoutName, str], ...]
    parts: tuple[PackagePart, ...]
    presentation: PackagePart
    notes_master: str

    def layout_part(self, name: LayoutName) -> str:
        """The part name of a layout; raises KeyError when the template lacks it."""
        return dict(self.layout_parts)[name]


def slide_size(template: Template) -> tuple[int, int]:
    """Width and height of a slide in EMU, as the presentation tells them."""
    found = _SIZE.search(template.presentation.data)
    sides = dict(_SIDE.findall(found[0])) if found else {}
    slide = tokens().slide
    return int(sides.get(b"cx", slide.width)), int(sides.get(b"cy", slide.height))


@cache
def own(accent: str, language: str) -> Template:
    """Our own template in the accent with this name, for a deck in this language."""
    chosen = next(each for each in tokens().accents if each.name == accent)
    layouts = own_layouts()
    parts = own_parts(layouts, chosen, language)
    return Template(
        layouts,
        tuple((layout.name, layout_name(number)) for number, layout in enumerate(layouts.layouts, 1)),
        tuple(part for part in parts if part.content_type != names.PRESENTATION),
        next(part for part in parts if part.content_type == names.PRESENTATION),
        NOTES_MASTER,
    )
