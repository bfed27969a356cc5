"""What the pieces of one document share: its width, its links, pictures and lists, and numbers for its fields."""

from pathlib import Path

from msgspec import Struct, field

from lesstof.model.handbook import Handbook, Picture
from lesstof.outputs.addresses import addresses
from lesstof.outputs.documents.word.turning import upright
from lesstof.outputs.packing import PackagePart, Relation

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_EMBEDDED = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif"}


class Pen(Struct):
    """`width` is that of the text in twips; `lists` are (ordered, first number) for each list so far."""

    handbook: Handbook
    width: int
    caption: str = ""
    relations: list[Relation] = field(default_factory=list)
    pictures: list[PackagePart] = field(default_factory=list)
    lists: list[tuple[bool, int]] = field(default_factory=list)
    fields: int = 0

    def next_field(self) -> int:
        """A number that no other field or drawing of the document has."""
        self.fields += 1
        return self.fields

    def list_number(self, ordered: bool, start: int) -> int:
        """The number of a new list."""
        self.lists.append((ordered, start))
        return len(self.lists)

    def link(self, target: str) -> str:
        """The relation that leads to an address; empty when it has none outside the site."""
        address = self._address(target)
        return self._related("hyperlink", address, outside=True) if address else ""

    def picture(self, path: str) -> tuple[str, Picture] | None:
        """The relation of a picture that Word can show, and its facts."""
        found = next((one for one in self.handbook.pictures if one.path == path), None)
        if found is None or found.media_type not in _EMBEDDED or not found.width or not found.height:
            return None
        name = f"/word/media/{found.digest[:16]}.{_EMBEDDED[found.media_type]}"
        if all(part.name != name for part in self.pictures):
            data = upright((Path(self.handbook.root) / path).read_bytes(), found.media_type)
            self.pictures.append(PackagePart(name, found.media_type, data))
        return self._related("image", name), found

    def _related(self, kind: str, target: str, outside: bool = False) -> str:
        for relation in self.relations:
            if relation.target == target:
                return relation.id
        id = f"rLink{len(self.relations) + 1}"
        self.relations.append(Relation(id, f"{_RELATIONS}/{kind}", target, outside))
        return id

    def _address(self, target: str) -> str:
        """An outside address as it stands; a reference only when it is known where the site will be."""
        kind, _, id = target.partition(":")
        if kind in ("http", "https", "mailto"):
            return target
        site, known = self.handbook.book.site_url, addresses(self.handbook)
        return f"{site.rstrip('/')}/{known.of(kind, id)}" if site and known.has(kind, id) else ""
