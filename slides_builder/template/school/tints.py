"""Colours as numbers: contrast (WCAG 2.2), lighter and darker, and what DrawingML makes of a colour of the theme."""

import colorsys

from msgspec import Struct

ENOUGH = 4.5
BLACK, WHITE = "000000", "FFFFFF"


class Colour(Struct, frozen=True):
    """`value` is `RRGGBB`; `slot` names the colour of the theme that it is, changed by `scale` and `offset` (per cent).

    Scale and offset are DrawingML's `lumMod` and `lumOff`: they act on the lightness of hue, lightness, saturation.
    """

    value: str
    slot: str = ""
    scale: int = 100
    offset: int = 0


def luminance(value: str) -> float:
    """The relative luminance of `RRGGBB`, 0 to 1 (WCAG 2.2)."""
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _shares(value))
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """`share` of the first colour in the second."""
    pairs = zip(_shares(one), _shares(other), strict=True)
    return _hex(*(share * first + (1 - share) * second for first, second in pairs))


def changed(colour: Colour, scale: int, offset: int = 0) -> Colour:
    """A colour of the theme made darker, or lighter with an offset; the slot stays, so that it follows the theme."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_shares(colour.value))
    lightness = min(1.0, max(0.0, lightness * scale / 100 + offset / 100))
    return Colour(_hex(*colorsys.hls_to_rgb(hue, lightness, saturation)), colour.slot, scale, offset)


def readable(colour: Colour, grounds: tuple[str, ...], least: float = ENOUGH) -> Colour:
    """The colour, or the nearest darker or lighter one that can be read on all grounds; black or white if none can."""
    darker = [changed(colour, scale) for scale in range(95, 10, -5)]
    lighter = [changed(colour, scale, 100 - scale) for scale in range(95, 10, -5)]
    on_dark = sum(map(luminance, grounds)) / len(grounds) < 0.18
    for each in (colour, *(lighter if on_dark else darker), *(darker if on_dark else lighter)):
        if worst(each.value, grounds) >= least:
            return each
    return best(grounds, (Colour(BLACK), Colour(WHITE)))


def best(grounds: tuple[str, ...], colours: tuple[Colour, ...]) -> Colour:
    """The colour that can be read best."""
    return max(colours, key=lambda colour: worst(colour.value, grounds))


def worst(value: str, grounds: tuple[str, ...]) -> float:
    """The least contrast with any of the grounds."""
    return min(contrast(value, ground) for ground in grounds)


def _shares(value: str) -> tuple[float, float, float]:
    red, green, blue = (int(value[place : place + 2], 16) / 255 for place in (0, 2, 4))
    return red, green, blue


def _hex(*shares: float) -> str:
    return "".join(f"{round(min(1.0, max(0.0, share)) * 255):02X}" for share in shares)
