"""A deck of anyone's, opened within limits and never believed: slides with their layouts, masters and notes."""

from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from lesstof.outputs.packing import PackagePart
from slides_builder.judging.shapes import Shown, placed, shown_on
from slides_builder.template import names
from slides_builder.template.grid import Frame
from slides_builder.template.school.archive import RefusedError, refused, unpacked
from slides_builder.template.school.grounds import Sheet
from slides_builder.template.school.opening import slide_size
from slides_builder.template.school.package import Package, Tree, package_of, parsed
from slides_builder.template.school.shapes import P
from slides_builder.template.school.themes import theme_of

# A deck of a thousand slides with notes has four entries a slide.
_MOST_ENTRIES = 20_000
# What is no template is no deck either, but a template is not what was asked for.
_NO_DECK = {"E810", "E811", "E817"}
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_SECTION = "{http://schemas.microsoft.com/office/powerpoint/2010/main}section"


class SlideFile(Struct, frozen=True, dict=True):
    """One slide; `sheet` is its layout and master as they are seen, `styles` the deck's text where none else tells."""

    number: int
    part: PackagePart
    tree: Tree
    sheet: Sheet
    styles: Tree | None
    notes: Tree | None
    pictures: Mapping[str, bytes]

    @cached_property
    def shapes(self) -> tuple[Shown, ...]:
        """The shapes that stand on the slide itself, in reading order; those of a group are inside it."""
        return tuple(placed(each, self.sheet) for each in shown_on(self.tree))

    @cached_property
    def every(self) -> tuple[Shown, ...]:
        """The shapes of groups too."""
        return tuple(inner for each in self.shapes for inner in each.whole())

    @cached_property
    def title(self) -> str:
        """The words of the title's placeholder; empty when there is none."""
        return next((each.text for each in self.shapes if each.is_title and each.text), "")


class DeckFile(Struct, frozen=True):
    """An opened deck; `title` is that of the document, `sections` are the names of its sections."""

    name: str
    package: Package
    size: Frame
    slides: tuple[SlideFile, ...]
    title: str
    sections: tuple[str, ...]

    @property
    def is_sheet(self) -> bool:
        """Whether it is paper to print: higher than wide."""
        return self.size.height > self.size.width


def open_deck(data: bytes, name: str) -> DeckFile:
    """A presentation that may come from anyone. Raises RefusedError for what is none, or holds programs."""
    try:
        return _opened(data, name)
    except RefusedError as refusal:
        if any(each.code in _NO_DECK for each in refusal.diagnostics):
            raise refused("E842", name) from refusal
        raise


def _opened(data: bytes, name: str) -> DeckFile:
    package = package_of(unpacked(data, name, _MOST_ENTRIES), name)
    if any("macroenabled" in p.content_type.lower() or "vba" in p.name.lower() for p in package.parts.values()):
        raise refused("E813", name)
    main = parsed(package.main.data, name)
    by_id = dict(package.related(package.main, names.TO_SLIDE))
    order = [each.get(f"{_R}id", "") for each in main.iterfind(f"{P}sldIdLst/{P}sldId")]
    sheets = _Sheets(package, slide_size(package))
    styles = main.find(f"{P}defaultTextStyle")
    parts = [by_id[id] for id in order if id in by_id]
    slides = tuple(_slide(package, part, number, sheets, styles) for number, part in enumerate(parts, 1))
    sections = tuple(each.get("name", "") for each in main.iter(_SECTION))
    return DeckFile(name, package, sheets.size, slides, _title(package), sections)


class _Sheets:
    """The layouts of a package, each looked at once."""

    def __init__(self, package: Package, size: Frame) -> None:
        if min(size.width, size.height) <= 0 or max(size.width, size.height) > 100 * min(size.width, size.height):
            raise refused("E810", package.name)
        self.package, self.size = package, size
        self._known: dict[str, Sheet] = {}

    def of(self, slide: PackagePart) -> Sheet:
        """The sheet that a slide stands on. Raises RefusedError where it has no layout, master or theme."""
        layout = self._next(slide, names.TO_LAYOUT)
        if layout.name not in self._known:
            self._known[layout.name] = self._made(layout)
        return self._known[layout.name]

    def _made(self, layout: PackagePart) -> Sheet:
        name = self.package.name
        master = self._next(layout, names.TO_MASTER)
        tree = parsed(master.data, name)
        mapping = tree.find(f"{P}clrMap")
        named = {str(key): str(value) for key, value in mapping.attrib.items()} if mapping is not None else {}
        theme = theme_of(parsed(self._next(master, names.TO_THEME).data, name), named)
        media = {
            (own, id): part
            for own, each in ((False, master), (True, layout))
            for id, part in self.package.related(each, names.TO_IMAGE)
        }
        return Sheet(self.size, tree, parsed(layout.data, name), theme, media)

    def _next(self, part: PackagePart, kind: str) -> PackagePart:
        found = self.package.related(part, kind)
        if not found:
            raise refused("E810", self.package.name)
        return found[0][1]


def _slide(package: Package, part: PackagePart, number: int, sheets: _Sheets, styles: Tree | None) -> SlideFile:
    notes = package.related(part, names.TO_NOTES)
    told = parsed(notes[0][1].data, package.name) if notes else None
    pictures = {id: each.data for id, each in package.related(part, names.TO_IMAGE)}
    return SlideFile(number, part, parsed(part.data, package.name), sheets.of(part), styles, told, pictures)


def _title(package: Package) -> str:
    for part in package.parts.values():
        if part.content_type == names.CORE:
            return (parsed(part.data, package.name).findtext(f"{_DC}title") or "").strip()
    return ""
