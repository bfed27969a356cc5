"""What the course's host needs to know from mkdocs.yml, judged before it is asked."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.source import Span
from lesstof.settings.file import place

# What a theme must not publish as it is: sources, and what only the teacher may see.
_FOLDERS = ("chapters", "exercises", "content", "build")
_THEME = "material"
_NEEDED = {"site_name": "site_name: My course", "theme": f"theme: {_THEME}"}


def bad_host_settings(data: Mapping[str, Any], text: str, file: str) -> list[Diagnostic]:
    """What MkDocs would refuse, or make no course of; what is missing may be in a file that this one inherits from."""
    missing = [key for key in _NEEDED if data.get(key) is None and "INHERIT" not in data]
    return [
        *(diagnose("E911", Span(file), key=key, form=_NEEDED[key]) for key in missing),
        *(
            diagnose("E904", place(text, file, key), key=key, value=data[key], expected=expected)
            for key, is_fine, expected in _JUDGED
            if data.get(key) is not None and not is_fine(data[key])
        ),
    ]


def _is_name(value: Any) -> bool:
    return isinstance(value, str | int | float) and bool(str(value).strip())


def _is_address(value: Any) -> bool:
    return isinstance(value, str) and (not value or value.startswith(("http://", "https://")))


def _is_theme(value: Any) -> bool:
    name: object = value.get("name", _THEME) if isinstance(value, dict) else value
    return name == _THEME


_JUDGED: tuple[tuple[str, Callable[[Any], bool], str], ...] = (
    ("site_name", _is_name, "My course"),
    ("site_url", _is_address, "https://www.school.example/course/"),
    ("theme", _is_theme, f"name: {_THEME}"),
)


def bad_theme_folder(theme: Any, root: Path, text: str, file: str) -> list[Diagnostic]:
    """All that lies in the theme's folder gets on the site, so nothing of the course or its decks may lie there."""
    name = theme.get("custom_dir") if isinstance(theme, dict) else None
    if name is None or (isinstance(name, str) and has_a_place_of_its_own(root, root / name)):
        return []
    return [diagnose("E910", place(text, file, "custom_dir"), path=name)]


def has_a_place_of_its_own(root: Path, path: Path) -> bool:
    """Whether a path neither lies in a folder of the course that is not the theme's, nor holds one."""
    real = path.resolve()
    kept = [(root / name).resolve() for name in _FOLDERS]
    return not any(real.is_relative_to(folder) or folder.is_relative_to(real) for folder in kept)
