"""Small drawings that tell boxes apart, from `icons.toml`."""

import tomllib
from functools import cache
from importlib.resources import files

from lesstof.model.prose import Raw


@cache
def icon(name: str) -> Raw:
    """The icon as inline SVG, hidden from screen readers: a word always stands beside it."""
    path = _paths()[name]
    return Raw(
        f'<svg class="lt-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="{path}"/></svg>'
    )


@cache
def _paths() -> dict[str, str]:
    text = files(__package__).joinpath("icons.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(text)["icon"])
