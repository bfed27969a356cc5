"""Gradients as pixels: along a line or from a spot outwards (ECMA-376 part 1, 20.1.8.33 and following)."""

import math
from collections.abc import Callable

from PIL import Image

from slides_builder.template.school.package import Tree
from slides_builder.template.school.shapes import A

Ink = tuple[int, int, int, int]
Stops = list[tuple[float, Ink]]
# A gradient is smooth: few points of it are worked out, the rest lies in between.
_ACROSS, _DOWN = 40, 24
_DEGREE = 60000


def gradient(fill: Tree, inks: list[Ink], size: tuple[int, int]) -> Image.Image | None:
    """A `gradFill` of so many pixels; `inks` are the colours of its stops. None for one without colours."""
    stops = sorted(zip((_share(stop.get("pos")) for stop in fill.iter(f"{A}gs")), inks, strict=True))
    if not stops:
        return None
    along = _along(fill, size)
    tile = Image.new("RGBA", (_ACROSS, _DOWN))
    tile.putdata(
        [_between(stops, along(x / (_ACROSS - 1), y / (_DOWN - 1))) for y in range(_DOWN) for x in range(_ACROSS)]
    )
    return tile.resize(size, Image.Resampling.BILINEAR)


def _along(fill: Tree, size: tuple[int, int]) -> Callable[[float, float], float]:
    """How far along the gradient a point is, 0 to 1; points are shares of width and height."""
    path = fill.find(f"{A}path")
    if path is not None:
        return _outwards(path, size)
    line = fill.find(f"{A}lin")
    angle = math.radians(_number(line.get("ang")) / _DEGREE) if line is not None else 0.0
    across, down = size[0] * math.cos(angle), size[1] * math.sin(angle)
    start, length = min(0.0, across) + min(0.0, down), abs(across) + abs(down)
    return lambda x, y: (x * across + y * down - start) / length


def _outwards(path: Tree, size: tuple[int, int]) -> Callable[[float, float], float]:
    """From the middle of the frame that is told to the farthest corner, or to the edges."""
    frame = path.find(f"{A}fillToRect")
    sides = [_share(frame.get(side)) if frame is not None else 0.0 for side in "ltrb"]
    middle = (sides[0] + 1 - sides[2]) / 2, (sides[1] + 1 - sides[3]) / 2
    reach = [max(each, 1 - each) or 1.0 for each in middle]
    if path.get("path") != "circle":
        return lambda x, y: max(abs(x - middle[0]) / reach[0], abs(y - middle[1]) / reach[1])
    wide, high = size
    farthest = math.hypot(reach[0] * wide, reach[1] * high)
    return lambda x, y: math.hypot((x - middle[0]) * wide, (y - middle[1]) * high) / farthest


def _between(stops: Stops, place: float) -> Ink:
    """The colour at a place, in even steps from the stop before it to the one after it."""
    before = next((stop for stop in reversed(stops) if stop[0] <= place), stops[0])
    after = next((stop for stop in stops if stop[0] > place), stops[-1])
    length = after[0] - before[0]
    share = min(1.0, max(0.0, (place - before[0]) / length)) if length else 0.0
    red, green, blue, alpha = (round(a + share * (b - a)) for a, b in zip(before[1], after[1], strict=True))
    return red, green, blue, alpha


def _share(told: str | None) -> float:
    """A thousandth of a per cent, or a per cent with its sign, as a share of one."""
    text = told or "0"
    return _number(text.removesuffix("%")) / (100 if text.endswith("%") else 100000)


def _number(text: str | None) -> float:
    try:
        return float(text or 0)
    except ValueError:
        return 0.0
