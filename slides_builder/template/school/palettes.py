"""The colours of a slide in a school's theme: its own where they can be read, else the nearest that can."""

import colorsys

from lesstof.design import tokens
from lesstof.outputs.markup import tag
from slides_builder.template.colours import Palette
from slides_builder.template.school.grounds import Sheet
from slides_builder.template.school.package import Tree
from slides_builder.template.school.shapes import A, P, drawn_on
from slides_builder.template.school.themes import Theme
from slides_builder.template.school.tints import (
    BLACK,
    ENOUGH,
    WHITE,
    Colour,
    best,
    changed,
    contrast,
    luminance,
    mixed,
    readable,
    worst,
)

_ACCENTS = tuple(f"accent{n}" for n in range(1, 7))
_COLOURFUL = 0.3


def fill_of(colour: Colour) -> str:
    """A fill in a colour, by its name in the theme where it has one."""
    if not colour.slot:
        return tag("a:solidFill", tag("a:srgbClr", val=colour.value))
    scale = tag("a:lumMod", val=colour.scale * 1000) if colour.scale != 100 else ""
    offset = tag("a:lumOff", val=colour.offset * 1000) if colour.offset else ""
    return tag("a:solidFill", tag("a:schemeClr", *filter(None, (scale, offset)), val=colour.slot))


def ink_on(theme: Theme, ground: tuple[str, ...], wish: Colour | None) -> Colour:
    """The colour of text: the wish, the theme's, or else black or white."""
    names = (theme.named("tx1"), theme.named("bg1"), theme.named("tx2"), theme.named("bg2"))
    choices: tuple[Colour, ...] = (*((wish,) if wish else ()), *names, Colour(BLACK), Colour(WHITE))
    for each in choices:
        if worst(each.value, ground) >= ENOUGH:
            return each
    return best(ground, (*names, Colour(BLACK), Colour(WHITE)))


def can_be_read(theme: Theme, ground: tuple[str, ...]) -> bool:
    """Whether any text can be read on all of these colours."""
    return worst(ink_on(theme, ground, None).value, ground) >= ENOUGH


def paper_of(theme: Theme, ground: tuple[str, ...]) -> Colour:
    """The colour that stands for the background."""
    own = theme.named("bg1")
    if own.value in ground:
        return own
    dark = sum(map(luminance, ground)) / len(ground) < 0.18
    return Colour(min(ground, key=luminance) if dark else max(ground, key=luminance))


def palette_on(sheet: Sheet, ground: tuple[str, ...], wish: Colour | None) -> Palette:
    """All colours for what stands on this ground; every one that text has is at least 4.5:1 on it."""
    theme = sheet.theme
    ink, paper = ink_on(theme, ground, wish), paper_of(theme, ground)
    accent = accent_on(sheet, (*ground, paper.value))
    muted = theme.named("tx2")
    if worst(muted.value, ground) < ENOUGH or muted.value == ink.value:
        muted = readable(Colour(mixed(ink.value, paper.value, 0.72)), ground)
    hues = tokens().light if luminance(paper.value) > 0.18 else tokens().dark
    link = theme.named("hlink")
    return Palette(
        ink=fill_of(ink),
        paper=fill_of(paper),
        soft=fill_of(_soft(accent, paper, ink)),
        accent=fill_of(accent),
        muted=fill_of(muted),
        right=fill_of(readable(Colour(hues.right.removeprefix("#").upper()), ground)),
        wrong=fill_of(readable(Colour(hues.wrong.removeprefix("#").upper()), ground)),
        rule=fill_of(_rule(ink, paper)),
        plain="" if ink == theme.named("tx1") else fill_of(ink),
        link="" if worst(link.value, ground) >= ENOUGH else fill_of(accent),
    )


def accent_on(sheet: Sheet, ground: tuple[str, ...]) -> Colour:
    """The first accent of the theme that can be read; else the first one made darker or lighter."""
    named = [sheet.theme.named(slot) for slot in _ACCENTS]
    wishes = _painted(sheet) or [each for each in named if _is_colourful(each)] or named
    first = next((each for each in wishes if worst(each.value, ground) >= ENOUGH), None)
    return first or readable(wishes[0], ground)


def _painted(sheet: Sheet) -> list[Colour]:
    """The colours that a template really uses, largest surface first, where it uses none of its theme's accents."""
    used = {each.get("val") for tree in (sheet.master, sheet.layout) for each in tree.iter(f"{A}schemeClr")}
    if used & {*_ACCENTS, "tx2", "dk2"}:
        return []
    found = []
    for drawn in (*drawn_on(sheet.master), *drawn_on(sheet.layout)):
        colour = sheet.theme.colour(_solid(drawn.shape))
        if colour and not colour.slot and _is_colourful(colour):
            found.append((-drawn.frame.width * drawn.frame.height, colour.value))
    return [Colour(value) for _, value in sorted(set(found))]


def _solid(shape: Tree) -> Tree | None:
    return shape.find(f"{P}spPr/{A}solidFill")


def _is_colourful(colour: Colour) -> bool:
    red, green, blue = (int(colour.value[n : n + 2], 16) / 255 for n in (0, 2, 4))
    _, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    return saturation >= _COLOURFUL and 0.1 <= lightness <= 0.9


def _soft(accent: Colour, paper: Colour, ink: Colour) -> Colour:
    """A tint of the accent that ink can be read on."""
    base = Colour(accent.value, accent.slot) if accent.scale == 100 and not accent.offset else Colour(accent.value)
    tint = changed(base, 15, 85) if luminance(paper.value) > 0.18 else changed(base, 30)
    shares = (Colour(mixed(accent.value, paper.value, share)) for share in (0.14, 0.08, 0.04))
    choices = (*((tint,) if tint.slot else ()), *shares)
    return next((each for each in choices if contrast(each.value, ink.value) >= ENOUGH), paper)


def _rule(ink: Colour, paper: Colour) -> Colour:
    if paper.slot and luminance(paper.value) > 0.7:
        return changed(paper, 82)
    return Colour(mixed(ink.value, paper.value, 0.25))
