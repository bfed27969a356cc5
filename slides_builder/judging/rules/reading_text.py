"""Text can be read: large enough, in a language that is told, without white for layout, with links that say where."""

import re
from collections.abc import Iterator
from itertools import pairwise

from slides_builder.judging.finding import Finding
from slides_builder.judging.opening import DeckFile, SlideFile
from slides_builder.judging.runs import TextRun, runs_of
from slides_builder.judging.shapes import Shown
from slides_builder.template.layouts import INDEX, Role
from slides_builder.template.school.shapes import A

# Points: what the back row can read, and what slides of 18 points are on paper, three on an A4.
ON_SCREEN, ON_PAPER = 18, 6
_LINK = f"{A}rPr/{A}hlinkClick"
_UNCLEAR = {"hier", "klik hier", "klik", "link", "deze link", "lees meer", "meer", "meer info", "meer informatie"}
_UNCLEAR |= {"here", "click here", "click", "this link", "read more", "more", "more info", "learn more", "website"}
_ADDRESS = re.compile(r"^(https?://|www\.)", re.IGNORECASE)
_BLANKS = re.compile(r"[ \u00a0]{3,}|\t{2,}|\u3000{2,}")
# The mark of the chapter stands among the feet of our own slides.
_MARK = str(INDEX[Role.MARK])
_FEET, _LOW = 0.92, 0.8


def small(deck: DeckFile) -> Iterator[Finding]:
    """The smallest text of a shape where that is too small; dates, footers and numbers may be smaller."""
    least = ON_PAPER if deck.is_sheet else ON_SCREEN
    for slide, shape, runs in _texts(deck):
        sizes = [run.size for run in runs]
        if not _is_margin(deck, shape) and sizes and min(sizes) < least:
            told = ("size", f"{min(sizes):g}"), ("least", str(least))
            yield Finding("W860", slide.number, slide.title, shape.name, told)


def without_language(deck: DeckFile) -> Iterator[Finding]:
    """Text of which no program can know how to pronounce it."""
    for slide, shape, runs in _texts(deck):
        if any(not run.language for run in runs):
            yield Finding("W861", slide.number, slide.title, shape.name)


def blanks(deck: DeckFile) -> Iterator[Finding]:
    """Spaces, tabs or empty paragraphs in a row."""
    for slide in deck.slides:
        for shape in slide.every:
            if shape.kind == "sp" and (_has_gaps(shape) or _has_white(shape)):
                yield Finding("W862", slide.number, slide.title, shape.name)


def unclear_links(deck: DeckFile) -> Iterator[Finding]:
    """Links by a word or an address that does not say where they lead."""
    for slide, shape, runs in _texts(deck):
        for run in runs:
            said = run.text.strip(" .,:!→>()").casefold()
            if run.run.find(_LINK) is not None and (said in _UNCLEAR or _ADDRESS.match(said)):
                yield Finding("W863", slide.number, slide.title, shape.name, (("text", run.text.strip()),))


def _texts(deck: DeckFile) -> Iterator[tuple[SlideFile, Shown, list[TextRun]]]:
    for slide in deck.slides:
        for shape in slide.every:
            if runs := list(runs_of(slide, shape)):
                yield slide, shape, runs


def _is_margin(deck: DeckFile, shape: Shown) -> bool:
    """Whether it stands with the feet: by its kind, or below what a slide has for its text."""
    share = shape.frame.y / deck.size.height
    return shape.is_foot or share >= _FEET or (shape.index == _MARK and share >= _LOW)


def _has_gaps(shape: Shown) -> bool:
    code = any(run.get("noProof") in {"1", "true"} for run in shape.tree.iter(f"{A}rPr"))
    return not code and any(_BLANKS.search(each.text or "") for each in shape.tree.iter(f"{A}t"))


def _has_white(shape: Shown) -> bool:
    """Whether empty paragraphs or line breaks in a row make room between texts."""
    empty = [not "".join(map(str, each.itertext())).strip() for each in shape.tree.iter(f"{A}p")]
    inside = empty[: len(empty) - empty[::-1].index(False)] if False in empty else []
    return any(one and two for one, two in pairwise(inside))
