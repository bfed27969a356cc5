"""Runs and paragraphs as DrawingML text."""

import re
from functools import lru_cache
from itertools import groupby

from msgspec import Struct

from lesstof.outputs.markup import tag, text
from slides_builder.painting.canvas import Canvas
from slides_builder.painting.equations import formula_xml
from slides_builder.template.layouts import Place
from slides_builder.typography import CODE_FAMILY, hanging_of, margin_of
from slides_builder.words import SLIDE, Mark, Paragraph, Run, Tone

_NUMBERING = {Mark.NUMBER: "arabicPeriod", Mark.LETTER: "alphaUcPeriod"}
_NO_GAP = re.compile(r"<a:spcBef>.*?</a:spcBef>")
_BULLETS = ("•", "–")
_LINK_COLOUR = "{A12FA001-AC4F-418D-AE19-62706E023703}"
_LINK_SPACE = "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor"
_BOXES = {Mark.BOX: "☐", Mark.DONE: "☑"}
# Windows has the boxes in this font; other systems take them from one of theirs.
_BOX_FONT = tag("a:buFont", typeface="Segoe UI Symbol")


class Setting(Struct, frozen=True):
    """What is written where it is not the placeholder's own: `size` in points, `align` as DrawingML has it.

    `plain` is the fill of text without a tone, `spacing` the elements for lines and gaps; where the template has
    bullets of its own, `bulleted`, they are left to it.
    """

    size: int | None = None
    align: str | None = None
    plain: str = ""
    spacing: str = ""
    bulleted: bool = False


AS_IT_IS = Setting()


def setting_of(canvas: Canvas, place: Place, size: int) -> Setting:
    """What a text in this place writes; in our own template next to nothing."""
    align = "r" if place.right else None
    if not place.explicit:
        return Setting(size if size != place.size else None, align)
    style = place.style
    spacing = tag("a:lnSpc", tag("a:spcPct", val=style.line * 1000))
    spacing += tag("a:spcBef", tag("a:spcPts", val=style.gap * 100)) + tag("a:spcAft", tag("a:spcPts", val=0))
    return Setting(size, align or place.align or None, place.ink, spacing, bool(style.bullets))


def paragraphs(canvas: Canvas, given: tuple[Paragraph, ...], setting: Setting = AS_IT_IS) -> str:
    """Paragraphs in order; lists count on from the number that their first item has here."""
    written: list[str] = []
    for _, group in groupby(given, key=lambda paragraph: (paragraph.mark, paragraph.level)):
        items = tuple(group)
        written += [paragraph_xml(canvas, item, setting, items[0].number) for item in items]
    return "".join(written)


def paragraph_xml(canvas: Canvas, paragraph: Paragraph, setting: Setting = AS_IT_IS, start: int = 1) -> str:
    """One paragraph."""
    label = (Run(f"{paragraph.label}\t", bold=True, tone=Tone.ACCENT),) if paragraph.label else ()
    written = (_run(canvas, run, setting) for run in (*label, *paragraph.runs))
    return tag("a:p", _properties(canvas, paragraph, setting, start), *written)


def run_properties(canvas: Canvas, run: Run, setting: Setting = AS_IT_IS) -> str:
    """The properties of a run: always with its language."""
    link = canvas.link(run.href) if run.href else ""
    fill = canvas.colours.link if link else _colour(canvas, run, setting)
    clicked = _link(canvas, run, link) if link else ""
    return _run_properties(fill, clicked, run.language or canvas.language, setting.size, run.bold, run.italic, run.code)


@lru_cache(maxsize=1024)
def _run_properties(
    fill: str, clicked: str, language: str, size: int | None, bold: bool, italic: bool, code: bool
) -> str:
    """Remembered: nearly all runs of a deck have one of a handful of looks."""
    family = tag("a:latin", typeface=CODE_FAMILY) + tag("a:cs", typeface=CODE_FAMILY) if code else ""
    return tag(
        "a:rPr",
        fill,
        family,
        clicked,
        lang=language,
        sz=size * 100 if size else None,
        b=1 if bold else None,
        i=1 if italic else None,
        noProof=1 if code else None,
        dirty=0,
    )


def _maths_properties(canvas: Canvas, run: Run, setting: Setting, font: str, slants: bool) -> str:
    """As those of a run, but links and bold are not for formulas."""
    return tag(
        "a:rPr",
        setting.plain if run.tone is Tone.INK else canvas.colours.of(run.tone),
        font,
        lang=run.language or canvas.language,
        sz=setting.size * 100 if setting.size else None,
        i=int(slants),
    )


def _colour(canvas: Canvas, run: Run, setting: Setting) -> str:
    return setting.plain if run.tone is Tone.INK else canvas.colours.of(run.tone)


def _link(canvas: Canvas, run: Run, id: str) -> str:
    """A link; PowerPoint takes its colour from the theme, unless it is told to take the text's."""
    to_slide = "ppaction://hlinksldjump" if run.href.startswith(SLIDE) else None
    leads: dict[str, object] = {"r_id": id, "action": to_slide, "tooltip": run.tip or None}
    if not canvas.colours.link:
        return tag("a:hlinkClick", **leads)
    told = tag("ahyp:hlinkClr", val="tx").replace(" ", f' xmlns:ahyp="{_LINK_SPACE}" ', 1)
    return tag("a:hlinkClick", tag("a:extLst", tag("a:ext", told, uri=_LINK_COLOUR)), **leads)


def _run(canvas: Canvas, run: Run, setting: Setting) -> str:
    if run.maths and canvas.formulas:
        return formula_xml(run, lambda font, slants: _maths_properties(canvas, run, setting, font, slants))
    properties = run_properties(canvas, run, setting)
    lines = (tag("a:r", properties, tag("a:t", text(line))) if line else "" for line in run.text.split("\n"))
    return tag("a:br", properties).join(lines) if "\n" in run.text else "".join(lines)


def _properties(canvas: Canvas, paragraph: Paragraph, setting: Setting, start: int) -> str:
    joined = paragraph.mark is Mark.CODE and paragraph.number != 1
    return _paragraph_properties(canvas.colours.accent, paragraph.mark, paragraph.level, joined, setting, start)


@lru_cache(maxsize=1024)
def _paragraph_properties(accent: str, mark: Mark, level: int, joined: bool, setting: Setting, start: int) -> str:
    """`accent` is the fill of bullets; a `joined` line has no gap above it; `start` is the first number of its list."""
    lvl = level or None
    if setting.bulleted and mark is Mark.BULLET:
        return tag("a:pPr", setting.spacing, lvl=lvl, algn=setting.align)
    where: dict[str, object] = {"marL": margin_of(mark, level), "indent": -hanging_of(mark), "algn": setting.align}
    colour = _bullet_colour(accent)
    shown: tuple[str, ...]
    match mark:
        case Mark.NONE:
            return tag("a:pPr", setting.spacing, tag("a:buNone"), **where)
        case Mark.CODE:
            above = tag("a:spcBef", tag("a:spcPts", val=0)) if joined else ""
            spacing = _NO_GAP.sub(above, setting.spacing) if above and setting.spacing else setting.spacing or above
            return tag("a:pPr", spacing, tag("a:buNone"), **where)
        case Mark.LABEL:
            stop = tag("a:tabLst", tag("a:tab", pos=margin_of(mark, level), algn="l"))
            return tag("a:pPr", setting.spacing, tag("a:buNone"), stop, **where)
        case Mark.BULLET:
            shown = (colour, tag("a:buFont", typeface="Arial"), tag("a:buChar", char=_BULLETS[min(level, 1)]))
        case Mark.BOX | Mark.DONE:
            shown = (colour, _BOX_FONT, tag("a:buChar", char=_BOXES[mark]))
        case _:
            number = tag("a:buAutoNum", type=_NUMBERING[mark], startAt=start if start > 1 else None)
            shown = (colour, tag("a:buFont", typeface="+mj-lt"), number)
    return tag("a:pPr", setting.spacing, *shown, lvl=lvl, **where)


def _bullet_colour(fill: str) -> str:
    """The colour in a fill, as bullets take it."""
    return tag("a:buClr", fill.removeprefix("<a:solidFill>").removesuffix("</a:solidFill>"))
