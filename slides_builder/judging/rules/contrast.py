"""Text stands out from what is behind it, by WCAG's 4.5 to 1."""

from collections.abc import Iterator

from slides_builder.judging.behind import Behind
from slides_builder.judging.finding import Finding
from slides_builder.judging.opening import DeckFile, SlideFile
from slides_builder.judging.runs import runs_of
from slides_builder.judging.shapes import Shown
from slides_builder.template.school.tints import ENOUGH, contrast


def low(deck: DeckFile) -> Iterator[Finding]:
    """The worst contrast in each shape where that is too little."""
    for slide in deck.slides:
        behind = Behind(slide)
        for shape in slide.every:
            behind.put(shape)
            if found := _worst(slide, shape, behind):
                ratio, colour, ground = found
                told = ("ratio", f"{ratio:.1f}"), ("colour", f"#{colour}"), ("ground", f"#{ground}")
                yield Finding("W864", slide.number, slide.title, shape.name, told)


def _worst(slide: SlideFile, shape: Shown, behind: Behind) -> tuple[float, str, str] | None:
    found = [
        (contrast(run.colour.value, ground), run.colour.value, ground)
        for run in runs_of(slide, shape)
        if run.colour
        for ground in behind.text_of(shape, run.cell)
    ]
    worst = min(found, default=None)
    return worst if worst and worst[0] < ENOUGH - 0.05 else None
