"""Paragraphs as lines of text in their places, broken where they were measured to break."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from lesstof.drawing.metrics import EMU_PER_POINT, baseline, line_height
from slides_builder.fitting.measuring import height_of, indent_of, one_line
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import Anchor, Place, Style
from slides_builder.typography import hanging_of
from slides_builder.words import Mark, Paragraph, Run, Runs, Tone, text_of

_PIECES = re.compile(r"\n| +|[^ \n]+")
_SIGNS = {Mark.BULLET: "•", Mark.BOX: "☐", Mark.DONE: "☑"}


class PlacedLine(Struct, frozen=True):
    """A line from its left end, or to its right end at `x` where it is `right`; `y` is its baseline, all in EMU."""

    runs: Runs
    x: int
    y: int
    width: int
    size: int
    right: bool = False


def placed_lines(paragraphs: Iterable[Paragraph], frame: Frame, size: int, place: Place) -> Iterator[PlacedLine]:
    """The lines of a placeholder's text in its frame."""
    told, style = tuple(paragraphs), place.style
    height = height_of(told, frame.width, size, style) - style.gap * EMU_PER_POINT
    free = {Anchor.TOP: 0, Anchor.MIDDLE: (frame.height - height) // 2, Anchor.BOTTOM: frame.height - height}
    top = frame.y + free[place.anchor]
    for number, paragraph in enumerate(told):
        top += style.gap * EMU_PER_POINT if number else 0
        for line in _lines(paragraph, frame, size, style):
            x = frame.right if place.right else line.x
            yield replace(line, y=top + line.y, right=place.right, x=x)
        top += len(wrapped(paragraph.runs, frame.width - indent_of(paragraph, style), size, style)) * _step(size, style)


def _lines(paragraph: Paragraph, frame: Frame, size: int, style: Style) -> Iterator[PlacedLine]:
    """The lines of one paragraph with the sign before the first, at heights from its own top."""
    indent, first = indent_of(paragraph, style), baseline(size)
    if sign := _sign(paragraph):
        x = frame.x + max(0, indent - hanging_of(paragraph.mark))
        yield PlacedLine(sign, x, first, one_line(sign, size, style), size)
    for number, runs in enumerate(wrapped(paragraph.runs, frame.width - indent, size, style)):
        y = first + number * _step(size, style)
        yield PlacedLine(runs, frame.x + indent, y, one_line(runs, size, style), size)


def wrapped(runs: Runs, width: int, size: float, style: Style) -> list[Runs]:
    """The runs in lines that end at spaces, at least one."""
    lines: list[Runs] = [()]
    filled = 0
    for word in _words(runs):
        wide = one_line(word, size, style)
        if text_of(word) == "\n":
            lines.append(())
            filled = 0
        elif lines[-1] and filled + wide > width:
            lines.append(_stripped(word))
            filled = one_line(lines[-1], size, style)
        else:
            lines[-1] = _joined(lines[-1], word)
            filled += wide
    return [_trimmed(line) for line in lines]


def _step(size: int, style: Style) -> int:
    return line_height(size, style.face) * style.line // 100


def _sign(paragraph: Paragraph) -> Runs:
    match paragraph.mark:
        case Mark.NONE:
            return ()
        case Mark.LABEL:
            return (Run(paragraph.label, bold=True, tone=Tone.ACCENT),)
        case Mark.NUMBER:
            return (Run(f"{paragraph.number}.", tone=Tone.ACCENT),)
        case Mark.LETTER:
            return (Run(f"{chr(64 + min(max(paragraph.number, 1), 26))}.", tone=Tone.ACCENT),)
        case _:
            return (Run(_SIGNS.get(paragraph.mark, "•"), tone=Tone.ACCENT),)


def _words(runs: Runs) -> Iterator[Runs]:
    """Words with the space before them, whatever styles they are in; a forced break stands alone."""
    word: Runs = ()
    for run in runs:
        for text in _PIECES.findall(run.text):
            if text[0] in " \n" and word and text_of(word).strip(" "):
                yield word
                word = ()
            word = _joined(word, (replace(run, text=text),))
            if text == "\n":
                yield word[-1:]
                word = ()
    if word:
        yield word


def _joined(first: Runs, second: Runs) -> Runs:
    """Both, as one run where they look alike."""
    if first and second and replace(first[-1], text="") == replace(second[0], text=""):
        return (*first[:-1], replace(first[-1], text=first[-1].text + second[0].text), *second[1:])
    return (*first, *second)


def _stripped(runs: Runs) -> Runs:
    return (replace(runs[0], text=runs[0].text.lstrip(" ")), *runs[1:]) if runs else ()


def _trimmed(runs: Runs) -> Runs:
    kept = _stripped(runs)
    return (*kept[:-1], replace(kept[-1], text=kept[-1].text.rstrip(" "))) if kept else ()
