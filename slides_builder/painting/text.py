"""Runs and paragraphs as DrawingML text."""

from itertools import groupby

from lesstof.outputs.markup import tag, text
from slides_builder.painting.canvas import Canvas
from slides_builder.template.colours import ACCENT, fill
from slides_builder.typography import CODE_FAMILY, hanging, margin_left
from slides_builder.words import Mark, Paragraph, Run, Runs, Tone

_NUMBERING = {Mark.NUMBER: "arabicPeriod", Mark.LETTER: "alphaUcPeriod"}
_BULLET_COLOUR = tag("a:buClr", tag("a:schemeClr", val=ACCENT))
_BULLETS = ("•", "–")
_BOXES = {Mark.BOX: "☐", Mark.DONE: "☑"}
# Windows has the boxes in this font; other systems take them from one of theirs.
_BOX_FONT = tag("a:buFont", typeface="Segoe UI Symbol")


def paragraphs(canvas: Canvas, given: tuple[Paragraph, ...], size: int | None = None, align: str | None = None) -> str:
    """Paragraphs in order; lists count on from the number that their first item has here."""
    written: list[str] = []
    for _, group in groupby(given, key=lambda paragraph: (paragraph.mark, paragraph.level)):
        items = tuple(group)
        written += [paragraph_xml(canvas, item, size, items[0].number, align) for item in items]
    return "".join(written)


def paragraph_xml(
    canvas: Canvas, paragraph: Paragraph, size: int | None = None, start: int = 1, align: str | None = None
) -> str:
    """One paragraph; `size` in points is written where it is not the placeholder's own."""
    label = (Run(f"{paragraph.label}\t", bold=True, tone=Tone.ACCENT),) if paragraph.label else ()
    return tag("a:p", _properties(paragraph, start, align), runs(canvas, (*label, *paragraph.runs), size))


def runs(canvas: Canvas, given: Runs, size: int | None = None) -> str:
    """Runs in order; a line feed becomes a line break."""
    return "".join(_run(canvas, run, size) for run in given)


def run_properties(canvas: Canvas, run: Run, size: int | None = None) -> str:
    """The properties of a run: always with its language."""
    family = tag("a:latin", typeface=CODE_FAMILY) + tag("a:cs", typeface=CODE_FAMILY) if run.code else ""
    colour = fill(run.tone) if run.tone is not Tone.INK and not run.href else ""
    link = tag("a:hlinkClick", r_id=canvas.link(run.href)) if run.href else ""
    return tag(
        "a:rPr",
        colour,
        family,
        link,
        lang=run.language or canvas.language,
        sz=size * 100 if size else None,
        b=1 if run.bold else None,
        i=1 if run.italic else None,
        noProof=1 if run.code else None,
        dirty=0,
    )


def _run(canvas: Canvas, run: Run, size: int | None) -> str:
    properties = run_properties(canvas, run, size)
    lines = (tag("a:r", properties, tag("a:t", text(line))) if line else "" for line in run.text.split("\n"))
    return tag("a:br", properties).join(lines) if "\n" in run.text else "".join(lines)


def _properties(paragraph: Paragraph, start: int, align: str | None) -> str:
    where: dict[str, object] = {"marL": margin_left(paragraph), "indent": -hanging(paragraph), "algn": align}
    mark: tuple[str, ...]
    match paragraph.mark:
        case Mark.NONE:
            return tag("a:pPr", tag("a:buNone"), **where)
        case Mark.LABEL:
            stop = tag("a:tabLst", tag("a:tab", pos=margin_left(paragraph), algn="l"))
            return tag("a:pPr", tag("a:buNone"), stop, **where)
        case Mark.BULLET:
            shown = tag("a:buChar", char=_BULLETS[min(paragraph.level, 1)])
            mark = (_BULLET_COLOUR, tag("a:buFont", typeface="Arial"), shown)
        case Mark.BOX | Mark.DONE:
            mark = (_BULLET_COLOUR, _BOX_FONT, tag("a:buChar", char=_BOXES[paragraph.mark]))
        case _:
            first = start if start > 1 else None
            number = tag("a:buAutoNum", type=_NUMBERING[paragraph.mark], startAt=first)
            mark = (_BULLET_COLOUR, tag("a:buFont", typeface="+mj-lt"), number)
    level = paragraph.level or None
    return tag("a:pPr", *mark, lvl=level, **where)
