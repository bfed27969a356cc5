"""Layouts of two files that should look alike: which one answers to which, and what a placeholder takes along."""

from collections import Counter
from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from lxml import etree
from pptx.presentation import Presentation
from pptx.slide import Slide, SlideLayout

from lesstof.outputs.markup import NAMESPACES

_A, _P = (f"{{{NAMESPACES[f'xmlns:{prefix}']}}}" for prefix in "ap")


class Layouts:
    """The deck's layout for each layout of the book's deck.

    A school's template and LibreOffice give layouts other names. What the slides that both files have stand on tells
    which is which; where none does, the name, and last the emptiest layout with a title.
    """

    def __init__(self, deck: Presentation, pairs: Iterable[tuple[Slide, Slide]]) -> None:
        # LibreOffice gives every layout a master of its own.
        masters: Any = deck.slide_masters
        self._known: list[SlideLayout] = [layout for master in masters for layout in master.slide_layouts]
        self._seen: dict[str, Counter[str]] = {}
        for theirs, ours in pairs:
            parts = self._seen.setdefault(ours.slide_layout.name, Counter())
            parts[str(theirs.slide_layout.part.partname)] += 1

    def like(self, layout: SlideLayout) -> SlideLayout:
        """The layout of the deck that takes the place of one of the book's."""
        known = self._known
        named = [each for each in known if each.name == layout.name]
        if seen := self._seen.get(layout.name):
            usual = seen.most_common(1)[0][0]
            named = [each for each in known if str(each.part.partname) == usual] or named
        return named[0] if named else min(known, key=_emptiness)


def _emptiness(layout: SlideLayout) -> tuple[bool, int]:
    places: Any = list(layout.placeholders)
    return not any(place.placeholder_format.idx == 0 for place in places), len(layout.shapes)


def index_of(shape: etree._Element) -> int:
    """The index by which a placeholder holds on to its layout; -1 for any other shape."""
    place = shape.find(f"{_P}nvSpPr/{_P}nvPr/{_P}ph")
    return int(place.get("idx", "0")) if place is not None else -1


def looks_of(layout: SlideLayout) -> Mapping[int, etree._Element]:
    """The placeholders of a layout by their index."""
    places: Any = layout.placeholders
    return {place.placeholder_format.idx: place._element for place in places}


def forgets_type(deck: Presentation) -> bool:
    """Whether LibreOffice saved the deck: it writes type and place on each slide, and none on its layouts."""
    package: Any = deck.part.package
    parts = (each.target_part for each in package._rels.values() if each.reltype.endswith("/extended-properties"))
    return any(b"LibreOffice" in part.blob for part in parts)


def give_look(copied: etree._Element, look: etree._Element) -> None:
    """A placeholder that the layout does not know keeps the place, the margins and the type of its own layout."""
    properties, its = copied.find(f"{_P}spPr"), look.find(f"{_P}spPr/{_A}xfrm")
    if properties is not None and its is not None and properties.find(f"{_A}xfrm") is None:
        properties.insert(0, deepcopy(its))
    body, theirs = copied.find(f"{_P}txBody"), look.find(f"{_P}txBody")
    if body is None or theirs is None:
        return
    frame, style = theirs.find(f"{_A}bodyPr"), theirs.find(f"{_A}lstStyle")
    own_frame, own_style = body.find(f"{_A}bodyPr"), body.find(f"{_A}lstStyle")
    if frame is not None and own_frame is not None:
        for name, value in frame.attrib.items():
            own_frame.set(name, value)
    if style is not None and own_style is not None and len(own_style) == 0:
        body.replace(own_style, deepcopy(style))
