"""Counting slides in decks."""

import re
import zipfile
from pathlib import Path

_SLIDE = re.compile(r"ppt/slides/slide\d+\.xml")


def slides_in(folder: Path) -> int:
    """Slides of each deck in a folder, when they all have as many. Raises ValueError otherwise."""
    counts = {sum(bool(_SLIDE.fullmatch(name)) for name in _parts(deck)) for deck in folder.glob("*.pptx")}
    if len(counts) != 1:
        raise ValueError(f"decks with {sorted(counts)} slides in {folder.name}")
    return counts.pop()


def _parts(deck: Path) -> list[str]:
    with zipfile.ZipFile(deck) as parts:
        return parts.namelist()
