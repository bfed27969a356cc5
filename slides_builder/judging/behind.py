"""What is behind the text of a slide: its layout as it is seen, and the shapes that lie below."""

from collections import Counter

from slides_builder.judging.lines import lines_of
from slides_builder.judging.opening import SlideFile
from slides_builder.judging.shapes import Shown
from slides_builder.template.grid import Frame
from slides_builder.template.school.grounds import colours_in, reached
from slides_builder.template.school.package import Tree
from slides_builder.template.school.seeing import Sight, outline
from slides_builder.template.school.shapes import A, P
from slides_builder.template.school.tints import luminance
from slides_builder.template.theme import NO_TABLE_STYLE

_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
_GRID_ONLY = "{5940675A-B579-460E-94D1-54222C63F5DA}"
_PLAIN = {NO_TABLE_STYLE, _GRID_ONLY, ""}
# A colour behind less of a table, or of lines of text, may well be where no letter stands.
_MUCH, _SOME = 0.35, 0.1


class Behind:
    """The slide in pixels, filled shape by shape from back to front."""

    def __init__(self, slide: SlideFile) -> None:
        sheet = slide.sheet
        self._slide = slide
        self._sight = Sight(sheet.size, sheet.theme)
        self._sight.picture = sheet.sight.picture.copy()
        own = slide.tree.find(f"{P}cSld/{P}bg/{P}bgPr")
        if own is not None:
            self._sight.cover(sheet.size, own, self._data(own))

    def put(self, shape: Shown) -> None:
        """Lay a shape on what is there."""
        properties = shape.tree.find(f"{P}spPr")
        if shape.kind == "pic":
            filled = shape.tree.find(f"{P}blipFill")
            self._sight.cover(shape.frame, shape.tree, self._data(filled) if filled is not None else None)
        elif properties is not None and shape.kind == "sp":
            self._sight.cover(shape.frame, properties, self._data(properties), outline(shape.tree))

    def text_of(self, shape: Shown, cell: Tree | None) -> tuple[str, ...]:
        """The colours behind a shape's text, or that of a cell; nothing where nobody can tell."""
        theme = self._slide.sheet.theme
        told = cell.find(f"{A}tcPr/{A}solidFill") if cell is not None else shape.tree.find(f"{P}spPr/{A}solidFill")
        if told is not None and next(told.iter(f"{A}alpha"), None) is None:
            colour = theme.colour(told)
            return (colour.value,) if colour else ()
        if cell is not None and _style(shape) not in _PLAIN:
            return ()
        if cell is None and shape.holder == "" and _is_styled(shape):
            colour = theme.colour(shape.tree.find(f"{P}style/{A}fillRef"))
            return (colour.value,) if colour else ()
        return (
            self._seen((shape.frame,), _MUCH) if cell is not None else self._seen(lines_of(self._slide, shape), _SOME)
        )

    def _seen(self, frames: tuple[Frame, ...], share: float) -> tuple[str, ...]:
        """The most usual colour, and the darkest and lightest that so much of the frames has or goes beyond."""
        counted = sum((self._counted(frame) for frame in frames), Counter[str]())
        if not counted:
            return ()
        ordered = sorted(counted, key=luminance)
        ends = (reached(counted, each, share * counted.total()) for each in (ordered, ordered[::-1]))
        return tuple(dict.fromkeys((counted.most_common(1)[0][0], *ends)))

    def _counted(self, frame: Frame) -> Counter[str]:
        left, top, right, bottom = self._sight.pixels(frame)
        wide, high = self._sight.picture.size
        box = max(0, left), max(0, top), min(wide, right), min(high, bottom)
        if box[0] >= box[2] or box[1] >= box[3]:
            return Counter()
        return colours_in(self._sight.picture.crop(box).convert("RGB"))

    def _data(self, holder: Tree) -> bytes | None:
        blip = next(holder.iter(f"{A}blip"), None)
        return self._slide.pictures.get(blip.get(_EMBED, "")) if blip is not None else None


def _style(shape: Shown) -> str:
    return shape.tree.findtext(f".//{A}tblPr/{A}tableStyleId") or ""


def _is_styled(shape: Shown) -> bool:
    reference = shape.tree.find(f"{P}style/{A}fillRef")
    properties = shape.tree.find(f"{P}spPr")
    bare = properties is not None and properties.find(f"{A}noFill") is not None
    return reference is not None and reference.get("idx", "0") != "0" and not bare
