"""Tokens to the twelve colours of a theme, and tones to fills in them."""

from msgspec import Struct

from lesstof.design import Accent, tokens
from lesstof.outputs.markup import tag
from slides_builder.words import Tone

SOFT, PAPER, INK, ACCENT = "bg2", "bg1", "tx1", "accent1"

_SCHEME = {
    Tone.INK: INK,
    Tone.ACCENT: ACCENT,
    Tone.MUTED: "tx2",
    Tone.PAPER: PAPER,
    Tone.RIGHT: "accent5",
    Tone.WRONG: "accent6",
}


def theme_colours(accent: Accent) -> dict[str, str]:
    """The slots of a theme as `RRGGBB`: this part's accent first, then those of the other parts."""
    light = tokens().light
    others = [other.light for other in tokens().accents if other.name != accent.name][:3]
    slots = [light.ink, light.paper, light.muted, accent.light_soft, accent.light, *others, light.right, light.wrong]
    names = ["dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink"]
    values = [*slots, accent.light, light.muted]
    return {name: value.removeprefix("#") for name, value in zip(names, values, strict=True)}


def scheme_fill(name: str) -> str:
    """A fill in a colour of the theme."""
    return tag("a:solidFill", tag("a:schemeClr", val=name))


def fill(tone: Tone) -> str:
    """A fill in the colour of a tone."""
    return scheme_fill(_SCHEME[tone])


class Palette(Struct, frozen=True):
    """Fills for what stands on a slide, as DrawingML.

    `plain` is written on text without a tone that stands outside the placeholders, `link` on links; either may be
    empty for what the theme gives.
    """

    ink: str
    paper: str
    soft: str
    accent: str
    muted: str
    right: str
    wrong: str
    rule: str
    plain: str = ""
    link: str = ""

    def of(self, tone: Tone) -> str:
        """The fill in the colour of a tone."""
        # The values of Tone are the names of the fields.
        found: str = getattr(self, tone.value)
        return found


OWN = Palette(
    ink=scheme_fill(INK),
    paper=scheme_fill(PAPER),
    soft=scheme_fill(SOFT),
    accent=scheme_fill(ACCENT),
    muted=fill(Tone.MUTED),
    right=fill(Tone.RIGHT),
    wrong=fill(Tone.WRONG),
    rule=tag("a:solidFill", tag("a:schemeClr", tag("a:lumMod", val=82000), val=PAPER)),
)
