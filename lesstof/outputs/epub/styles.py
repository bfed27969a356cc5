"""The e-book's style sheet: design tokens written out, for readers that know no custom properties."""

import re
from importlib.resources import files

from lesstof.design import Palette, tokens

_VARIABLE = re.compile(r"var\(--lt-([a-z-]+)(?:, ?[a-z-]+)?\)")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_BETWEEN_SELECTORS = re.compile(r",\s*(?![^(]*\))")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def style_sheet() -> str:
    """The whole sheet; colours in light, then again per accent and in dark."""
    folder = files(__package__)
    sheet = folder.joinpath("epub.css").read_text(encoding="utf-8")
    figures = files("lesstof.drawing").joinpath("figures.css").read_text(encoding="utf-8")
    both = f"{sheet}\n{figures}"
    found = tokens()
    light = [_coloured(both, found.light, (one.light, one.light_soft), f".accent-{one.name} ") for one in found.accents]
    dark = [_coloured(both, found.dark, (one.dark, one.dark_soft), f".accent-{one.name} ") for one in found.accents]
    first = found.accents[0]
    return "\n".join(
        [
            _written_out(both, _values(found.light, (first.light, first.light_soft))),
            *light[1:],
            "@media (prefers-color-scheme: dark) {",
            _coloured(both, found.dark, (first.dark, first.dark_soft), ""),
            *dark[1:],
            "}",
        ]
    )


def _values(palette: Palette, accent: tuple[str, str]) -> dict[str, str]:
    names = ("ink", "muted", "line", "paper", "wash", "on_accent", "right", "wrong")
    colours = {name.replace("_", "-"): str(getattr(palette, name)) for name in names}
    return {**colours, "accent": accent[0], "accent-soft": accent[1], "sans": "Carlito, Calibri, sans-serif"}


def _written_out(sheet: str, values: dict[str, str]) -> str:
    return _VARIABLE.sub(lambda found: values[found[1]], sheet)


def _coloured(sheet: str, palette: Palette, accent: tuple[str, str], within: str) -> str:
    """The declarations that name a colour, below `within`, in these colours; a print sheet keeps its own."""
    values = _values(palette, accent)
    rules = []
    for found in _RULE.finditer(_COMMENT.sub("", sheet)):
        selectors, body = found[1].strip(), found[2]
        kept = [one.strip() for one in body.split(";") if "var(--lt-" in one and "--lt-sans" not in one]
        if within:
            kept = [one for one in kept if "--lt-accent" in one or "--lt-on-accent" in one]
        if kept and not selectors.startswith("@"):
            named = ", ".join(f"{within}{one.strip()}" for one in _BETWEEN_SELECTORS.split(selectors))
            rules.append(f"{named} {{ {'; '.join(_written_out(one, values) for one in kept)} }}")
    return "\n".join(rules)
