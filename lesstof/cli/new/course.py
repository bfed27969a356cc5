"""A new course: a small one that holds everything once."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from lesstof.cli.failing import StoppedError
from lesstof.labels import Labels
from lesstof.scaffolds import Filled, filled, slug


def new_course(options: argparse.Namespace, words: Labels) -> tuple[Path, tuple[Filled, ...]]:
    """Where it goes and its files. Raises StoppedError when the folder holds something already."""
    root = Path(options.course, slug(options.title))
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise StoppedError(words("{path} is there already; nothing was changed.", path=root))
    author = _yaml_safe(options.author) or words("the editors")
    values = dates() | {"title": _yaml_safe(options.title), "author": author}
    return root, filled(options.language or words.language, "course", values)


def dates() -> dict[str, str]:
    """Today in the forms that templates use."""
    today = datetime.now(UTC).date()
    return {"today": today.isoformat(), "month": f"{today:%Y-%m}", "year": str(today.year)}


def _yaml_safe(text: str) -> str:
    return " ".join(text.split()).replace("\\", "/").replace('"', "’")
