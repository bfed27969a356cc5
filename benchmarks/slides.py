"""Counting slides in decks."""

from pathlib import Path

from pptx import Presentation


def slides_in(folder: Path) -> int:
    """Slides of each deck in a folder, when python-pptx opens them and they all have as many; else ValueError."""
    counts = {len(Presentation(str(deck)).slides) for deck in folder.glob("*.pptx")}
    if len(counts) != 1:
        raise ValueError(f"decks with {sorted(counts)} slides in {folder.name}")
    return counts.pop()
