"""About where the letters of a shape stand within its frame, line by line."""

import math
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from slides_builder.judging.opening import SlideFile
from slides_builder.judging.runs import TextRun, runs_of
from slides_builder.judging.shapes import Shown
from slides_builder.template.grid import Frame
from slides_builder.template.school.package import Tree
from slides_builder.template.school.shapes import A, P
from slides_builder.template.school.styles import look_of, text_frame

_POINT = 12700
# Of a letter's height: how wide it is for the most part, and from line to line.
_WIDE, _HIGH = 0.5, 1.2
_INSETS = (("lIns", 91440), ("tIns", 45720), ("rIns", 91440), ("bIns", 45720))


def lines_of(slide: SlideFile, shape: Shown) -> tuple[Frame, ...]:
    """A frame for each paragraph's full lines and one for its last; the whole frame where lines cannot be told."""
    body = shape.tree.find(f"{P}txBody")
    told = body.find(f"{A}bodyPr") if body is not None else None
    if body is None or told is None or told.get("vert", "horz") != "horz" or not shape.frame.width:
        return (shape.frame,)
    anchor, align, insets = _habits(slide, shape, told)
    room = text_frame(shape.frame, insets)
    paragraphs = [tuple(runs) for _, runs in groupby(runs_of(slide, shape), key=lambda run: run.run.getparent())]
    heights = [_height(runs, room.width) for runs in paragraphs]
    top = room.y + round({"ctr": 0.5, "b": 1.0}.get(anchor, 0.0) * max(0, room.height - sum(heights)))
    found: list[Frame] = []
    for runs, height in zip(paragraphs, heights, strict=True):
        found += _lines(replace(room, y=top, height=height), runs, _told_align(runs[0]) or align)
        top += height
    return tuple(each for each in found if each.height > 0) or (shape.frame,)


def _habits(slide: SlideFile, shape: Shown, body: Tree) -> tuple[str, str, tuple[int, int, int, int]]:
    """How text stands in a shape: its own word, else that of the placeholder it follows."""
    look = look_of(shape.seats[0], slide.sheet.master, slide.sheet.theme) if shape.seats else None
    usual = look.insets if look else tuple(value for _, value in _INSETS)
    left, top, right, bottom = (_int(body.get(name), value) for (name, _), value in zip(_INSETS, usual, strict=True))
    anchor = body.get("anchor") or (look.anchor.value if look else "t")
    return anchor, look.align if look else "l", (left, top, right, bottom)


def _length(runs: Sequence[TextRun]) -> int:
    return round(sum(len(run.text) * run.size for run in runs) * _WIDE * _POINT)


def _count(runs: Sequence[TextRun], width: int) -> int:
    return max(1, math.ceil(_length(runs) / max(1, width)))


def _line(runs: Sequence[TextRun]) -> int:
    return round(max(run.size for run in runs) * _HIGH * _POINT)


def _height(runs: Sequence[TextRun], width: int) -> int:
    return _count(runs, width) * _line(runs)


def _lines(frame: Frame, runs: Sequence[TextRun], align: str) -> Iterator[Frame]:
    high, last = _line(runs), _length(runs) - (_count(runs, frame.width) - 1) * frame.width
    yield replace(frame, height=frame.height - high)
    free = max(0, frame.width - last)
    left = {"ctr": free // 2, "r": free}.get(align, 0)
    yield Frame(frame.x + left, frame.bottom - high, min(last, frame.width), high)


def _told_align(run: TextRun) -> str:
    paragraph = run.run.getparent()
    properties = paragraph.find(f"{A}pPr") if paragraph is not None else None
    return properties.get("algn", "") if properties is not None else ""


def _int(text: str | None, usual: int) -> int:
    return int(text) if text and text.lstrip("-").isdigit() else usual
