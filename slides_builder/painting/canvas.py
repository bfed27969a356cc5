"""What painting one slide shares: the language of its text, the next shape id, its relations."""

from collections.abc import Mapping

from msgspec import Struct, field

from lesstof.outputs.packing import PackagePart, Relation
from slides_builder.painting.media import Media
from slides_builder.template import names
from slides_builder.template.colours import OWN, Palette
from slides_builder.words import SLIDE

_OUTSIDE = ("https://", "http://", "mailto:")


class Canvas(Struct):
    """Collects the relations of one slide and its further parts.

    `number` is the slide's, `media` gives the pictures by their paths, `slides` the parts of the deck's slides by their
    keys; with `formulas` these are written to be edited.
    """

    language: str
    colours: Palette = OWN
    media: Mapping[str, Media] = field(default_factory=dict)
    relations: list[Relation] = field(default_factory=list)
    last_id: int = 1
    number: int = 0
    parts: list[PackagePart] = field(default_factory=list)
    formulas: bool = False
    slides: Mapping[str, str] = field(default_factory=dict)

    def next_id(self) -> int:
        """An id that no other shape of the slide has."""
        self.last_id += 1
        return self.last_id

    def relate(self, kind: str, target: str, *, outside: bool = False) -> str:
        """The id of the relation to a target, made if need be."""
        for relation in self.relations:
            if (relation.type, relation.target) == (kind, target):
                return relation.id
        id = f"rId{len(self.relations) + 1}"
        self.relations.append(Relation(id, kind, target, outside))
        return id

    def link(self, address: str) -> str:
        """The id of the relation to an outside address or to a slide of this deck; empty for what leads nowhere."""
        if address.startswith(SLIDE):
            part = self.slides.get(address.removeprefix(SLIDE), "")
            return self.relate(names.TO_SLIDE, part) if part else ""
        return self.relate(names.TO_LINK, address, outside=True) if address.startswith(_OUTSIDE) else ""
