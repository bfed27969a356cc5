"""What lies behind text: the colours of background, surfaces and pictures in one area of a layout."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import accumulate

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace
from PIL import Image, ImageChops

from lesstof.outputs.markup import NAMESPACES
from lesstof.outputs.packing import PackagePart
from slides_builder.template.grid import Frame
from slides_builder.template.school.package import Tree
from slides_builder.template.school.seeing import Sight, outline
from slides_builder.template.school.shapes import A, Drawn, P, drawn_on
from slides_builder.template.school.themes import Theme
from slides_builder.template.school.tints import ENOUGH, WHITE, contrast, luminance

_EMBED = f"{{{NAMESPACES['xmlns:r']}}}embed"
# A colour behind less of the text than this, in per cent, is the edge of a mark.
_SOME = 1.5
# A strip of the edge is cut off when more of it than this is no ground for the text.
_STRIP = 0.06
_STEPS = 60
_LEFT = 0.5
# A photograph or gradient has no edge that text can keep to; what is left of it should not look pushed aside.
_LEFT_OF_PICTURE = 0.8
# A ground that is one colour for the most part, and how far a shade of it may be from it.
_FLAT, _LIKE = 0.5, 1.35
# Neighbours that differ more than this in brightness, of 255, are two things; so many pixels may be.
_EDGE, _FEW = 12, 0.001


class Sheet(Struct, frozen=True, dict=True):
    """A layout with its master as they are seen: `size` is the slide's, `media` gives pictures by relation and part."""

    size: Frame
    master: Tree
    layout: Tree
    theme: Theme
    media: Mapping[tuple[bool, str], PackagePart]

    def drawn(self) -> Iterator[tuple[Drawn, bool]]:
        """All shapes from back to front, each with whether it is the layout's."""
        if self.layout.get("showMasterSp", "1") in {"1", "true"}:
            yield from ((each, False) for each in drawn_on(self.master))
        yield from ((each, True) for each in drawn_on(self.layout))

    @cached_property
    def sight(self) -> Sight:
        """The empty slide in pixels."""
        sight = Sight(self.size, self.theme)
        self._background(sight)
        for drawn, own in self.drawn():
            if drawn.kind == "pic":
                sight.cover(drawn.frame, drawn.shape, self._data(drawn.shape, own))
            else:
                self._surface(sight, drawn.shape, drawn.frame, own)
        return sight

    @cached_property
    def seen(self) -> Image.Image:
        """The same without transparency."""
        return self.sight.picture.convert("RGB")

    def _background(self, sight: Sight) -> None:
        for tree, own in ((self.layout, True), (self.master, False)):
            filled, reference = tree.find(f"{P}cSld/{P}bg/{P}bgPr"), tree.find(f"{P}cSld/{P}bg/{P}bgRef")
            if filled is not None:
                return sight.cover(self.size, filled, self._data(filled, own))
            if reference is not None:
                return self._plain(sight, self.size, reference)
        return None

    def _surface(self, sight: Sight, shape: Tree, frame: Frame, own: bool) -> None:
        properties = shape.find(f"{P}spPr")
        if properties is None:
            return
        fills = {etree.QName(child).localname for child in properties if str(child.tag).endswith("Fill")}
        if fills:
            sight.cover(frame, properties, self._data(properties, own), outline(shape))
        elif (styled := shape.find(f"{P}style/{A}fillRef")) is not None and styled.get("idx", "0") != "0":
            self._plain(sight, frame, styled)

    def _plain(self, sight: Sight, frame: Frame, reference: Tree) -> None:
        colour = self.theme.colour(reference)
        value = colour.value if colour else WHITE
        fill = etree.fromstring(f'<f xmlns:a="{A[1:-1]}"><a:solidFill><a:srgbClr val="{value}"/></a:solidFill></f>')
        sight.cover(frame, fill, None)

    def _data(self, holder: Tree, own: bool) -> bytes | None:
        blip = next(holder.iter(f"{A}blip"), None)
        part = self.media.get((own, blip.get(_EMBED, ""))) if blip is not None else None
        return part.data if part else None


def grounds(sheet: Sheet, area: Frame) -> tuple[str, ...]:
    """The colours behind an area, as `RRGGBB`, the most usual first; colours that hardly differ are one.

    The darkest and the lightest are among them: a photograph has little of each colour, and much that is dark.
    """
    counted = _counted(sheet, area)
    least = counted.total() * _SOME / 100
    found = [value for value, count in counted.most_common(24) if count >= least]
    ordered = sorted(counted, key=luminance)
    return tuple(dict.fromkeys([*found, *(reached(counted, each, least) for each in (ordered, ordered[::-1]))]))


def reached(counted: Counter[str], ordered: list[str], least: float) -> str:
    """The colour up to which there are so many pixels, in an order of the colours."""
    sums = accumulate(counted[value] for value in ordered)
    return next(value for value, total in zip(ordered, sums, strict=True) if total >= least)


def trimmed(sheet: Sheet, area: Frame) -> Frame:
    """The area without the strips at its edges that do not belong to the ground that text stands on.

    All of it where that would take too much, or would not help: text then gets a plate behind it.
    """
    usual = grounds(sheet, area)[0]
    least = _least(sheet, area, usual)
    step = max(1, min(area.width, area.height) // _STEPS)
    kept = area
    for _ in range(4 * _STEPS):
        strips = [edge(kept, step) for edge in (_left, _right, _top, _bottom)]
        found = [(_foreign(sheet, strip, usual, least), rest) for strip, rest in strips]
        worst, rest = max(found, key=lambda each: each[0])
        if worst <= _STRIP or min(rest.width, rest.height) < step:
            break
        kept = rest
    share = _LEFT_OF_PICTURE if least else _LEFT
    enough = kept.width * kept.height >= share * area.width * area.height
    return kept if enough and _foreign(sheet, kept, usual, least) <= 2 * _SOME / 100 else area


def _is_smooth(sheet: Sheet, area: Frame) -> bool:
    """Whether colours run into each other, so that no edge tells where the ground ends."""
    picture = sheet.seen.crop(sheet.sight.pixels(area)).convert("L")
    shifted = (ImageChops.offset(picture, 1, 0), ImageChops.offset(picture, 0, 1))
    edges = (ImageChops.difference(picture, each).crop((1, 1, *picture.size)) for each in shifted)
    return all(sum(each.histogram()[_EDGE:]) <= _FEW * each.width * each.height for each in edges)


def _counted(sheet: Sheet, area: Frame) -> Counter[str]:
    return colours_in(sheet.seen.crop(sheet.sight.pixels(area)))


def colours_in(picture: Image.Image) -> Counter[str]:
    """How many pixels of an RGB picture have a colour, as `RRGGBB`; colours that hardly differ are one."""
    counted: dict[tuple[int, ...], Counter[bytes]] = {}
    for count, pixel in picture.getcolors(picture.width * picture.height) or ():
        channels = pixel if isinstance(pixel, tuple) else (int(pixel),) * 3
        # Four bits a channel tell a photograph's colours apart well enough.
        counted.setdefault(tuple(channel >> 4 for channel in channels), Counter())[bytes(channels)] += count
    return Counter({found.most_common(1)[0][0].hex().upper(): found.total() for found in counted.values()})


def _least(sheet: Sheet, area: Frame, usual: str) -> float:
    """The contrast with text that is asked of a ground: none of one that is flat, where any other colour is foreign."""
    if _is_smooth(sheet, area):
        return ENOUGH + 0.5
    counted = _counted(sheet, area)
    return 0.0 if counted[usual] >= _FLAT * counted.total() else ENOUGH + 1


def _foreign(sheet: Sheet, strip: Frame, usual: str, least: float) -> float:
    """How much of a strip is no ground for text: another colour, or one it cannot be read on."""
    counted = _counted(sheet, strip)
    if not least:
        return sum(n for value, n in counted.items() if contrast(value, usual) > _LIKE) / max(1, counted.total())
    ink = max(("000000", "FFFFFF"), key=lambda value: contrast(value, usual))
    return sum(count for value, count in counted.items() if contrast(value, ink) < least) / max(1, counted.total())


def _left(frame: Frame, step: int) -> tuple[Frame, Frame]:
    return replace(frame, width=step), replace(frame, x=frame.x + step, width=frame.width - step)


def _right(frame: Frame, step: int) -> tuple[Frame, Frame]:
    return replace(frame, x=frame.right - step, width=step), replace(frame, width=frame.width - step)


def _top(frame: Frame, step: int) -> tuple[Frame, Frame]:
    return replace(frame, height=step), replace(frame, y=frame.y + step, height=frame.height - step)


def _bottom(frame: Frame, step: int) -> tuple[Frame, Frame]:
    return replace(frame, y=frame.bottom - step, height=step), replace(frame, height=frame.height - step)
