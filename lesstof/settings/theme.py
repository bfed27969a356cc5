"""The theme's own folder, which mkdocs.yml may name: where it must not lie."""

from pathlib import Path
from typing import Any

from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.settings.file import place

# What a theme must not publish as it is: sources, and what only the teacher may see.
_FOLDERS = ("chapters", "exercises", "content", "build")


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
