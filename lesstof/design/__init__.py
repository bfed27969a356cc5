"""Design tokens: colours, type, grid and figure sizes, read from `tokens.toml`."""

import tomllib
from functools import cache
from importlib.resources import files

from msgspec import Struct

from lesstof.model.handbook import Book


class Palette(Struct, frozen=True):
    """Colours as `#RRGGBB` for one scheme, light or dark."""

    ink: str
    muted: str
    line: str
    paper: str
    wash: str
    on_accent: str
    right: str
    wrong: str


class Accent(Struct, frozen=True):
    """The accent of a part of the book with its soft tint, for both schemes."""

    name: str
    light: str
    light_soft: str
    dark: str
    dark_soft: str


class Type(Struct, frozen=True):
    """Families and sizes in points."""

    deck_family: str
    deck_metrics: str
    site_text: str
    site_sans: str
    title_pt: int
    heading_pt: int
    body_pt: int
    small_pt: int
    footer_pt: int


class SlideGrid(Struct, frozen=True):
    """The slide's grid, in EMU."""

    width: int
    height: int
    margin: int
    columns: int
    gutter: int
    title_top: int
    title_height: int
    body_top: int
    body_bottom: int
    footer_top: int
    footer_height: int


class FigureStyle(Struct, frozen=True):
    """What all figures share: lengths in EMU, type in points."""

    stroke: int
    radius: int
    gap: int
    padding: int
    label_pt: int
    text_pt: int


class Tokens(Struct, frozen=True):
    """All tokens."""

    light: Palette
    dark: Palette
    accents: tuple[Accent, ...]
    type: Type
    slide: SlideGrid
    figure: FigureStyle


@cache
def tokens() -> Tokens:
    """The tokens of this version."""
    data = tomllib.loads(files(__name__).joinpath("tokens.toml").read_text(encoding="utf-8"))
    return Tokens(
        light=Palette(**data["light"]),
        dark=Palette(**data["dark"]),
        accents=tuple(Accent(**accent) for accent in data["accent"]),
        type=Type(**data["type"]),
        slide=SlideGrid(**data["slide"]),
        figure=FigureStyle(**data["figure"]),
    )


def accent_of(book: Book, chapter: int) -> Accent:
    """The accent of the part that holds this chapter; the first one outside every part."""
    accents = tokens().accents
    for place, part in enumerate(book.parts):
        if part.first <= chapter <= part.last:
            return accents[place % len(accents)]
    return accents[0]
