"""What lies behind text: the colours of background, surfaces and pictures in one area of a layout."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree
from PIL import Image, UnidentifiedImageError

from slides_builder.markup import NAMESPACES
from slides_builder.packing import PackagePart
from slides_builder.template.grid import Frame
from slides_builder.template.school.package import Tree
from slides_builder.template.school.shapes import A, Drawn, P, drawn_on, overlap
from slides_builder.template.school.themes import Theme
from slides_builder.template.school.tints import WHITE, Colour, luminance, mixed

_EMBED = f"{{{NAMESPACES['xmlns:r']}}}embed"
# A surface under less of the text than this is a mark beside it, under more than that a ground of its own.
_SOME, _ALL = 0.06, 0.97
_GREY = "808080"
_SAMPLE = 24


@dataclass(frozen=True, slots=True)
class Sheet:
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


def grounds(sheet: Sheet, area: Frame) -> tuple[str, ...]:
    """The colours behind an area, as `RRGGBB`; a picture gives its darkest and its lightest."""
    found = list(_background(sheet, area))
    surface = max(1, area.width * area.height)
    for drawn, own in sheet.drawn():
        share = overlap(drawn.frame, area) / surface
        colours = _filled(sheet, drawn, own, area) if share > _SOME else ()
        if colours and share >= _ALL and _is_plain(drawn):
            found = list(colours)
        else:
            found += colours
    return tuple(dict.fromkeys(found))


def _background(sheet: Sheet, area: Frame) -> tuple[str, ...]:
    for tree, own in ((sheet.layout, True), (sheet.master, False)):
        told = tree.find(f"{P}cSld/{P}bg")
        if told is None:
            continue
        filled = told.find(f"{P}bgPr")
        if filled is None:
            reference = told.find(f"{P}bgRef")
            colour = sheet.theme.colour(reference)
            return (colour.value if colour else WHITE,)
        return _fill(sheet, filled, own, sheet.size, area) or (WHITE,)
    return (sheet.theme.named("bg1").value,)


def _filled(sheet: Sheet, drawn: Drawn, own: bool, area: Frame) -> tuple[str, ...]:
    if drawn.kind == "pic":
        return _picture(sheet, drawn.shape, own, drawn.frame, area)
    if drawn.kind == "grpSp":
        return tuple(found for shape in drawn.shape.iter(f"{P}spPr") for found in _fill(sheet, shape, own, drawn.frame, area))
    properties = drawn.shape.find(f"{P}spPr")
    found = _fill(sheet, properties, own, drawn.frame, area) if properties is not None else ()
    if found or properties is None or properties.find(f"{A}noFill") is not None:
        return found
    styled = sheet.theme.colour(drawn.shape.find(f"{P}style/{A}fillRef"))
    return (styled.value,) if styled else ()


def _fill(sheet: Sheet, properties: Tree, own: bool, frame: Frame, area: Frame) -> tuple[str, ...]:
    """The colours of the fill that stands in an element; nothing where it has none."""
    for child in properties:
        match etree.QName(child).localname:
            case "solidFill":
                colour = sheet.theme.colour(child)
                return (_through(colour, child),) if colour else ()
            case "gradFill":
                stops = [sheet.theme.colour(stop) for stop in child.iter(f"{A}gs")]
                return tuple(colour.value for colour in stops if colour)
            case "blipFill":
                return _picture(sheet, properties, own, frame, area)
            case "pattFill":
                return (_GREY,)
            case _:
                continue
    return ()


def _through(colour: Colour, fill: Tree) -> str:
    """A colour that is partly seen through is taken over white."""
    alpha = next(fill.iter(f"{A}alpha"), None)
    share = int(alpha.get("val", "100000")) / 100000 if alpha is not None and alpha.get("val", "").isdigit() else 1.0
    return mixed(colour.value, WHITE, share)


def _picture(sheet: Sheet, holder: Tree, own: bool, frame: Frame, area: Frame) -> tuple[str, ...]:
    blip = next(holder.iter(f"{A}blip"), None)
    part = sheet.media.get((own, blip.get(_EMBED, ""))) if blip is not None else None
    return _sampled(part.data, frame, area) if part else ()


def _sampled(data: bytes, frame: Frame, area: Frame) -> tuple[str, ...]:
    """The darkest and the lightest part of what a picture shows behind an area; grey where it cannot be read."""
    try:
        with Image.open(io.BytesIO(data)) as opened:
            shown = opened.convert("RGBA").crop(_crop(opened.size, frame, area))
            small = shown.resize((_SAMPLE, _SAMPLE), Image.Resampling.BOX)
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError, SyntaxError):
        return (_GREY,)
    seen = [(red, green, blue) for red, green, blue, alpha in _pixels(small) if alpha > 96]
    if len(seen) < _SAMPLE * _SAMPLE // 8:
        return ()
    ordered = sorted((f"{red:02X}{green:02X}{blue:02X}" for red, green, blue in seen), key=luminance)
    few = len(ordered) // 20
    return tuple(dict.fromkeys((ordered[few], ordered[-few - 1])))


def _pixels(picture: Image.Image) -> list[tuple[int, int, int, int]]:
    data = picture.tobytes()
    return [(data[n], data[n + 1], data[n + 2], data[n + 3]) for n in range(0, len(data), 4)]


def _crop(size: tuple[int, int], frame: Frame, area: Frame) -> tuple[int, int, int, int]:
    across, down = size[0] / max(1, frame.width), size[1] / max(1, frame.height)
    left, top = max(0, area.x - frame.x) * across, max(0, area.y - frame.y) * down
    right = min(size[0], max(1, area.right - frame.x) * across)
    bottom = min(size[1], max(1, area.bottom - frame.y) * down)
    return int(min(left, right - 1)), int(min(top, bottom - 1)), int(max(right, 1)), int(max(bottom, 1))


def _is_plain(drawn: Drawn) -> bool:
    """Whether it fills its whole frame."""
    if drawn.kind == "pic":
        return True
    preset = drawn.shape.find(f"{P}spPr/{A}prstGeom")
    return preset is not None and preset.get("prst") == "rect"
