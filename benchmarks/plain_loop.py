"""The obvious loop with python-pptx: a slide for each heading and its points in the placeholder."""

import sys
from pathlib import Path

from pptx import Presentation

COVER, TITLE_AND_CONTENT = 0, 1


def write_deck(source: Path, target: Path) -> None:
    """One deck of a Markdown file with a heading for each slide, as `benchmarks.others` writes it."""
    deck = Presentation()
    head, *parts = source.read_text(encoding="utf-8").split("\n## ")
    cover = deck.slides.add_slide(deck.slide_layouts[COVER])
    cover.shapes.title.text = head.splitlines()[0].removeprefix("% ")
    for part in parts:
        title, _, body = part.partition("\n")
        slide = deck.slides.add_slide(deck.slide_layouts[TITLE_AND_CONTENT])
        slide.shapes.title.text = title.strip()
        points = [line.removeprefix("- ") for line in body.splitlines() if line.startswith("- ")]
        slide.placeholders[1].text_frame.text = "\n".join(points)
    deck.save(str(target))


if __name__ == "__main__":
    write_deck(Path(sys.argv[1]), Path(sys.argv[2]))
