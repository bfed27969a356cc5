"""A layout as it is seen, in a few thousand pixels: enough to know what colours lie behind text."""

import io
from functools import cached_property, lru_cache

from lxml import etree
from msgspec import Struct
from PIL import Image, ImageDraw, UnidentifiedImageError

from slides_builder.template.grid import Frame
from slides_builder.template.school.gradients import Ink, gradient
from slides_builder.template.school.package import Tree
from slides_builder.template.school.shapes import A, P
from slides_builder.template.school.themes import Theme
from slides_builder.template.school.tints import Colour

WIDE = 240
# A line thinner than this part of a pixel is not a ground.
_THINNEST = 0.6
_GREY = (128, 128, 128, 255)
_DEGREE = 60000


class Sight(Struct, dict=True):
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
        tile = self._tile(fill, data, (min(right - left, 4 * WIDE), min(bottom - top, 4 * WIDE)))
        if tile is None:
            return
        if mask is not None:
            tile.putalpha(Image.composite(tile.getchannel("A"), Image.new("L", tile.size), mask.resize(tile.size)))
        self._lay(_turned(tile, fill), (left + right) // 2, (top + bottom) // 2)

    def _lay(self, tile: Image.Image, x: int, y: int) -> None:
        """Put a tile with its middle at a point, as far as it is on the canvas."""
        left, top = x - tile.width // 2, y - tile.height // 2
        shown = (max(0, -left), max(0, -top), min(tile.width, self.picture.width - left), tile.height)
        if shown[0] < shown[2] and top < self.picture.height and shown[1] < shown[3]:
            self.picture.alpha_composite(tile.crop(shown), (max(0, left), max(0, top)))

    def _tile(self, fill: Tree, data: bytes | None, size: tuple[int, int]) -> Image.Image | None:
        for child in fill:
            match etree.QName(child).localname:
                case "solidFill":
                    colour = self.theme.colour(child)
                    return Image.new("RGBA", size, _ink(colour, child)) if colour else None
                case "gradFill":
                    return gradient(child, [_ink(self.theme.colour(stop), stop) for stop in child.iter(f"{A}gs")], size)
                case "blipFill":
                    shown = _photo(data, size)
                    return shown.copy() if shown else None
                case "pattFill":
                    return _striped([self.theme.colour(child.find(f"{A}{name}")) for name in ("bgClr", "fgClr")], size)
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


def _striped(colours: list[Colour | None], size: tuple[int, int]) -> Image.Image:
    """A pattern of two colours: both lie behind some part of every letter."""
    ground, lines = (_ink(colour, etree.Element("none")) for colour in colours)
    tile = Image.new("RGBA", size, ground)
    pen = ImageDraw.Draw(tile)
    for row in range(0, size[1], 2):
        pen.line((0, row, size[0], row), fill=lines)
    return tile


def turn_of(holder: Tree) -> float:
    """How far a shape is rotated, in degrees clockwise; `holder` is the shape or its properties."""
    place = _transform(holder)
    return _number(place.get("rot")) / _DEGREE if place is not None else 0.0


def _transform(holder: Tree) -> Tree | None:
    own = holder.find(f"{A}xfrm")
    return own if own is not None else holder.find(f"{P}spPr/{A}xfrm")


def _turned(tile: Image.Image, holder: Tree) -> Image.Image:
    """A tile as its shape is flipped and rotated."""
    place = _transform(holder)
    if place is not None and place.get("flipH") in {"1", "true"}:
        tile = tile.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    if place is not None and place.get("flipV") in {"1", "true"}:
        tile = tile.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    degrees = turn_of(holder)
    return tile.rotate(-degrees, Image.Resampling.BILINEAR, expand=True) if degrees else tile


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
