"""A measured page as a small SVG: the slide's own words, boxes and figure in the places that were planned for them.

It needs no other program, so it is the same on every machine. Text is stretched to its measured width, because the
font in which a browser sets it may be another one.
"""

import re
from collections.abc import Callable, Iterator
from html import escape
from typing import Any

from lesstof.design import Accent, tokens
from lesstof.drawing.svg import paint_svg
from slides_builder.deck import Facts
from slides_builder.fitting.page import DrawingBox, Page, PictureBox, TableBox, Words
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import PLAIN, Layout, Layouts, Panel, Place, Role, Sign
from slides_builder.thumbnails.lines import PlacedLine, placed_lines
from slides_builder.typography import CELL_SIDE
from slides_builder.words import Paragraph, Run, Runs, Tone

EMU_PER_UNIT = 9525
_PIXELS_PER_POINT = 96 / 72
_CLASSES = {Tone.ACCENT: "a", Tone.MUTED: "m", Tone.PAPER: "p", Tone.RIGHT: "r", Tone.WRONG: "w"}
_NAMES = re.compile(r' role="img" aria-labelledby="[^"]*"|<title .*?</title>|<desc .*?</desc>', re.DOTALL)
Size = tuple[int, int]


def sketch(page: Page, number: int, facts: Facts, layouts: Layouts, size: Size) -> bytes:
    """The picture of the page with this number; `size` is the slide's in EMU."""
    layout = layouts[page.layout]
    width, height = (round(length / EMU_PER_UNIT) for length in size)
    accent = next((each for each in tokens().accents if each.name == facts.accent), tokens().accents[0])
    ground = _rect(Frame(0, 0, *size), "s" if layout.tinted else "g")
    shapes = "".join((*_ornaments(layout), *(_item(item, layout) for item in page.items), _number(number, layout)))
    has_drawing = any(isinstance(item, DrawingBox) for item in page.items)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f"<style>{_style(accent, drawn=has_drawing)}</style>{ground}{shapes}</svg>"
    ).encode()


def _style(accent: Accent, *, drawn: bool) -> str:
    light = tokens().light
    family = f"{tokens().type.deck_family},{tokens().type.deck_metrics},sans-serif"
    rules = [
        f"text{{font-family:{family};fill:{light.ink};white-space:pre}}",
        f".g{{fill:{light.paper}}}.s{{fill:{accent.light_soft}}}.A{{fill:{accent.light}}}.b{{font-weight:700}}",
        f".i{{font-style:italic}}.c{{font-family:monospace}}.n{{fill:{light.wash};stroke:{light.line}}}",
        f"line{{stroke:{light.line}}}line.k{{stroke:{light.ink};stroke-width:2}}",
        f".a{{fill:{accent.light}}}.m{{fill:{light.muted}}}.p{{fill:{light.paper}}}",
        f".r{{fill:{light.right}}}.w{{fill:{light.wrong}}}",
    ]
    return "".join((*rules, *(_figure_rules(accent) if drawn else ())))


def _figure_rules(accent: Accent) -> tuple[str, ...]:
    """What `figures.css` says, in the colours of the deck."""
    light = tokens().light
    return (
        ":is(rect,ellipse,polygon,polyline){stroke-width:2;stroke-linejoin:round}polyline{fill:none}",
        f".lt-accent>:not(text){{fill:{accent.light};stroke:{accent.light}}}.lt-accent>text{{fill:{light.paper}}}",
        f".lt-soft>:not(text){{fill:{accent.light_soft};stroke:{accent.light}}}",
        f".lt-plain>:not(text){{fill:{light.paper};stroke:{light.line}}}",
        ":is(.lt-bare,.lt-muted)>:not(text){fill:none;stroke:none}",
        f".lt-muted>text{{fill:{light.muted}}}.lt-bold{{font-weight:700}}",
        ".lt-mid{text-anchor:middle}.lt-end{text-anchor:end}",
        *(
            f"polyline.lt-{role},.lt-line.lt-{role}>polyline{{fill:none;stroke:{colour}}}"
            f".lt-line.lt-{role}>polygon{{fill:{colour}}}"
            for role, colour in (("muted", light.muted), ("accent", accent.light), ("plain", light.line))
        ),
        ".lt-dashed{stroke-dasharray:8 6}",
    )


def _ornaments(layout: Layout) -> Iterator[str]:
    for thing in layout.ornaments:
        match thing:
            case Panel(frame, soft):
                yield _rect(frame, "s" if soft else "A")
            case Sign(frame, text, size):
                place = f'x="{_n(frame.x + frame.width // 2)}" y="{_n(frame.y + frame.height * 7 // 10)}"'
                yield f'<text class="a b" {place} font-size="{_points(size)}" text-anchor="middle">{text}</text>'


def _item(item: Any, layout: Layout) -> str:
    """What stands on the slide; of what is not known here, its outline."""
    painter = _PAINTERS.get(type(item))
    if painter:
        return painter(item, layout)
    return _rect(item.frame, "n") if isinstance(getattr(item, "frame", None), Frame) else ""


def _words(words: Words, layout: Layout) -> str:
    place = layout.place(words.role)
    lines = placed_lines(words.paragraphs, words.frame or place.frame, words.size, place)
    return "".join(_line(line, place) for line in lines)


def _line(line: PlacedLine, place: Place) -> str:
    """A line of text as wide as it was measured; what is the placeholder's own stands on the line."""
    if not line.runs:
        return ""
    classes = _attribute(place.tone, place.style.bold)
    end = ' text-anchor="end"' if line.right else ""
    runs = "".join(_run(run, place) for run in line.runs)
    where = f'x="{_n(line.x)}" y="{_n(line.y)}" font-size="{_points(line.size)}"'
    length = f'textLength="{_n(line.width)}" lengthAdjust="spacingAndGlyphs"'
    return f"<text{classes} {where} {length}{end}>{runs}</text>"


def _run(run: Run, place: Place) -> str:
    text = escape(run.text.upper() if place.style.capitals else run.text, quote=False)
    tone = Tone.ACCENT if run.href else run.tone
    classes = _attribute(tone, run.bold and not place.style.bold, italic=run.italic, code=run.code)
    return f"<tspan{classes}>{text}</tspan>" if classes else text


def _attribute(tone: Tone, bold: bool, *, italic: bool = False, code: bool = False) -> str:
    found = (_CLASSES.get(tone, ""), "b" * bold, "i" * italic, "c" * code)
    names = " ".join(filter(None, found))
    return f' class="{names}"' if names else ""


def _number(number: int, layout: Layout) -> str:
    if not layout.has(Role.SLIDE_NUMBER):
        return ""
    place = layout.place(Role.SLIDE_NUMBER)
    lines = placed_lines((Paragraph((Run(str(number)),)),), place.frame, place.size, place)
    return "".join(_line(line, place) for line in lines)


def _table(table: TableBox, layout: Layout) -> str:
    """Cells in their columns, with the lines that the slide has between its rows."""
    shapes: list[str] = []
    top = table.frame.y
    for number, (row, height) in enumerate(zip((table.grid.header, *table.grid.rows), table.heights, strict=True)):
        shapes += _cells(table, row, top, header=number == 0)
        top += height
        if number < len(table.grid.rows):
            edge = f'x1="{_n(table.frame.x)}" x2="{_n(table.frame.right)}" y1="{_n(top)}" y2="{_n(top)}"'
            kind = "" if number else ' class="k"'
            shapes.append(f"<line{kind} {edge}/>")
    return "".join(shapes)


def _cells(table: TableBox, row: tuple[Runs, ...], top: int, *, header: bool) -> Iterator[str]:
    left = table.frame.x
    for runs, width, inset, right in zip(row, table.widths, table.insets, table.right, strict=True):
        told = tuple(Run(run.text, header or run.bold, run.italic, run.code, run.tone) for run in runs)
        frame = Frame(left + inset, top + table.margin, width - inset - CELL_SIDE, 0)
        place = Place(Role.BODY, frame, table.size, style=PLAIN, right=right)
        yield from (_line(line, place) for line in placed_lines((Paragraph(told),), frame, table.size, place))
        left += width


def _drawing(box: DrawingBox, layout: Layout) -> str:
    """The figure as the page of the site has it, without the names that only a page needs."""
    scale = box.frame.width / max(1, box.drawing.width)
    place = f"translate({_n(box.frame.x)} {_n(box.frame.y)}) scale({scale:.3f})"
    return f'<g transform="{place}">{_NAMES.sub("", paint_svg(box.drawing, "d"))}</g>'


def _picture(box: PictureBox, layout: Layout) -> str:
    """A hill and a sun in a frame stand for a picture."""
    frame = box.frame
    x, y, unit = frame.x + frame.width // 2, frame.y + frame.height // 2, min(frame.width, frame.height) // 8
    points = ((x - 2 * unit, y + unit), (x - unit // 2, y - unit), (x + unit, y + unit))
    hill = " ".join(f"{_n(left)},{_n(top)}" for left, top in points)
    sun = f'<circle class="m" cx="{_n(x + unit)}" cy="{_n(y - unit)}" r="{_n(unit // 3)}"/>'
    return f'{_rect(frame, "n")}<polygon class="m" points="{hill}"/>{sun}'


_PAINTERS: dict[type, Callable[[Any, Layout], str]] = {
    Words: _words,
    TableBox: _table,
    DrawingBox: _drawing,
    PictureBox: _picture,
}


def _rect(frame: Frame, kind: str) -> str:
    size = f'width="{_n(frame.width)}" height="{_n(frame.height)}"'
    return f'<rect class="{kind}" x="{_n(frame.x)}" y="{_n(frame.y)}" {size}/>'


def _points(size: float) -> str:
    return f"{size * _PIXELS_PER_POINT:.1f}".removesuffix(".0")


def _n(emu: int) -> str:
    return str(round(emu / EMU_PER_UNIT))
