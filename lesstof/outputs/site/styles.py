"""The site's style sheet: design tokens as custom properties, then the style sheets of the theme."""

from functools import cache
from importlib.resources import files

from lesstof.design import Accent, Palette, tokens

SHEETS = (
    *("fonts", "chrome", "search", "reading", "boxes", "chapter", "exercise", "study", "plan", "lists", "home"),
    *("comfort", "highlights", "focus", "decks", "app", "print"),
)


@cache
def style_sheet() -> str:
    """The whole sheet; the same for every course."""
    folder = files(__package__).joinpath("css")
    sheets = [folder.joinpath(f"{name}.css").read_text(encoding="utf-8") for name in SHEETS]
    figures = files("lesstof.drawing").joinpath("figures.css").read_text(encoding="utf-8")
    return "\n".join([*_schemes(), *_accents(), figures, *sheets])


def _schemes() -> list[str]:
    """One rule per scheme with its palette and every accent; light is also the default."""
    found = tokens()
    light = _palette(found.light) + _all_accents(found.accents, dark=False)
    dark = _palette(found.dark) + _all_accents(found.accents, dark=True)
    serif = f'"{found.type.site_text}","As Georgia","As Times",Georgia,serif'
    family = f'--lt-text:{serif};--lt-sans:"{found.type.site_sans}",Calibri,"As Roboto","As Arial",sans-serif;'
    return [
        f":root{{{family}}}",
        f':root,[data-md-color-scheme="default"]{{{light}}}',
        f'[data-md-color-scheme="slate"]{{{dark}}}',
    ]


def _palette(palette: Palette) -> str:
    names = ("ink", "muted", "line", "paper", "wash", "on_accent", "right", "wrong")
    return "".join(f"--lt-{name.replace('_', '-')}:{getattr(palette, name)};" for name in names)


def _all_accents(accents: tuple[Accent, ...], dark: bool) -> str:
    pairs = [(a.name, *((a.dark, a.dark_soft) if dark else (a.light, a.light_soft))) for a in accents]
    return "".join(f"--lt-{name}:{full};--lt-{name}-soft:{soft};" for name, full, soft in pairs)


def _accents() -> list[str]:
    """`data-accent` on a page or a piece of it chooses the accent; the first one elsewhere."""
    names = [accent.name for accent in tokens().accents]
    chosen = [f'[data-accent="{name}"]{{{_chosen(name)}}}' for name in names]
    return [f":root,[data-md-color-scheme]{{{_chosen(names[0])}}}", *chosen]


def _chosen(name: str) -> str:
    return f"--lt-accent:var(--lt-{name});--lt-accent-soft:var(--lt-{name}-soft);"
