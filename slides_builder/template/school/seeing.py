"""A layout as it is seen, in a few thousand pixels: enough to know what colours lie behind text."""

import io
from dataclasses import dataclass
from functools import cached_property, lru_cache

from lxml import etree
from PIL import Image, ImageDraw, UnidentifiedImageError

from slides_builder.template.grid import Frame
from slides_builder.template.school.package import Tree
from slides_builder.template.school.shapes import A, P
from slides_builder.template.school.themes import Theme
from slides_builder.template.school.tints import Colour

WIDE = 240
# A line thinner than this part of a pixel is not a ground.
_THINNEST = 0.6
_GREY = (128, 128, 128, 255)
Ink = tuple[int, int, int, int]


@dataclass
class Sight:
    """A canvas of the slide's shape that fills are put on, from back to front."""

    size: Frame
    theme: Theme

    @cached_property
    def picture(self) -> Image.Image:
        """What was put on it so far."""
        return Image.new("RGBA", (WIDE, max(1, WIDE * self.size.height // self.size.width)), (255, 255, 255, 255))

    def pixels(self, frame: Frame) -> tuple[int, int, int, int]:
        """A frame in pixels: left, top, right, bottom; at least one of each."""
        across, down = self.picture.width / self.size.width, self.picture.height / self.size.height
        left, top = round(frame.x * across), round(frame.y * down)
        return left, top, max(left + 1, round(frame.right * across)), max(top + 1, round(frame.bottom * down))

    def cover(self, frame: Frame, fill: Tree, data: bytes | None, mask: Image.Image | None = None) -> None:
        """Put the fill that stands in an element over a frame; nothing for one without."""
        if min(frame.width, frame.height) * WIDE < _THINNEST * self.size.width:
            return
        left, top, right, bottom = self.pixels(frame)
        if not (right > 0 and bottom > 0 and left < self.picture.width and top < self.picture.height):
            return
        tile = self._tile(fill, data, (min(right - left, 4 * WIDE), min(bottom - top, 4 * WIDE)))
        if tile is None:
            return
        if mask is not None:
            tile.putalpha(Image.composite(tile.getchannel("A"), Image.new("L", tile.size), mask.resize(tile.size)))
        self.picture.alpha_composite(tile.crop((max(0, -left), max(0, -top), *tile.size)), (max(0, left), max(0, top)))

    def _tile(self, fill: Tree, data: bytes | None, size: tuple[int, int]) -> Image.Image | None:
        for child in fill:
            match etree.QName(child).localname:
                case "solidFill":
                    colour = self.theme.colour(child)
                    return Image.new("RGBA", size, _ink(colour, child)) if colour else None
                case "gradFill":
                    return _bands([_ink(self.theme.colour(stop), stop) for stop in child.iter(f"{A}gs")], size)
                case "blipFill":
                    shown = _photo(data, size)
                    return shown.copy() if shown else None
                case "pattFill":
                    return Image.new("RGBA", size, _GREY)
                case _:
                    continue
        return None


def outline(shape: Tree) -> Image.Image | None:
    """Where a shape is filled within its frame; None for all of it."""
    properties = shape.find(f"{P}spPr")
    if properties is None:
        return None
    preset = properties.find(f"{A}prstGeom")
    if preset is not None and preset.get("prst") in {"ellipse", "triangle", "rtTriangle"}:
        return _preset(str(preset.get("prst")))
    paths = properties.findall(f"{A}custGeom/{A}pathLst/{A}path")
    return _freeform(paths) if paths else None


def _preset(name: str) -> Image.Image:
    mask = Image.new("L", (100, 100))
    pen = ImageDraw.Draw(mask)
    match name:
        case "ellipse":
            pen.ellipse((0, 0, 99, 99), fill=255)
        case "triangle":
            pen.polygon(((50, 0), (99, 99), (0, 99)), fill=255)
        case _:
            pen.polygon(((0, 0), (99, 99), (0, 99)), fill=255)
    return mask


def _freeform(paths: list[Tree]) -> Image.Image | None:
    """Curves are drawn through their points."""
    mask = Image.new("L", (200, 200))
    pen = ImageDraw.Draw(mask)
    for path in paths:
        width, height = _number(path.get("w")), _number(path.get("h"))
        points = [(_number(each.get("x")), _number(each.get("y"))) for each in path.iter(f"{A}pt")]
        if not (width and height and len(points) > 2):
            return None
        pen.polygon([(x * 199 / width, y * 199 / height) for x, y in points], fill=255)
    return mask


def _number(text: str | None) -> int:
    return int(text) if text and text.lstrip("-").isdigit() else 0


def _ink(colour: Colour | None, holder: Tree) -> Ink:
    if colour is None:
        return _GREY
    alpha = next(holder.iter(f"{A}alpha"), None)
    seen = _number(alpha.get("val")) / 100000 if alpha is not None else 1.0
    red, green, blue = (int(colour.value[n : n + 2], 16) for n in (0, 2, 4))
    return red, green, blue, round(255 * min(1.0, seen))


def _bands(inks: list[Ink], size: tuple[int, int]) -> Image.Image | None:
    """A gradient, whatever its direction, as bands: each of its colours may lie behind some text."""
    if not inks:
        return None
    tile = Image.new("RGBA", (1, len(inks)))
    for place, ink in enumerate(inks):
        tile.putpixel((0, place), ink)
    return tile.resize(size, Image.Resampling.BILINEAR)


@lru_cache(maxsize=32)
def _photo(data: bytes | None, size: tuple[int, int]) -> Image.Image | None:
    if data is None:
        return None
    try:
        with Image.open(io.BytesIO(data)) as opened:
            opened.draft("RGB", (2 * WIDE, 2 * WIDE))
            return opened.convert("RGBA").resize(size, Image.Resampling.BOX)
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError, SyntaxError):
        return Image.new("RGBA", size, _GREY)
