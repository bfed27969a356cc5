"""Figures and tables, each with the line that belongs below it."""

from msgspec.structs import replace

from lesstof.drawing import Size, draw
from lesstof.drawing.describing import describe
from lesstof.drawing.drawing import Drawing
from lesstof.drawing.metrics import measured_in
from lesstof.model.figure import Chart
from slides_builder import deck
from slides_builder.charts.look import look_of
from slides_builder.fitting.beginning import begun
from slides_builder.fitting.composing import block_bodies
from slides_builder.fitting.desk import PLAIN, Bodies, Desk
from slides_builder.fitting.measuring import height_of
from slides_builder.fitting.page import Body, ChartBox, DrawingBox, Words
from slides_builder.fitting.tables import SIZES, fit_table
from slides_builder.fitting.telling import text_bodies
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import LayoutName, Role
from slides_builder.words import Paragraph, Runs

BLANK = 137160


def model_bodies(desk: Desk, content: deck.Model) -> Bodies:
    """The drawing in the middle of what the caption leaves; what the slide does not hold follows it as text."""
    if content.figure.chart:
        return chart_bodies(desk, content, content.figure.chart)
    room = desk.layouts.room
    drawing, caption = _drawn(desk, content)
    untold = () if caption or not content.caption else (Paragraph(content.caption),)
    if content.shown:
        drawing = begun(drawing, content.figure, content.shown)
    if not _holds(room, drawing) and content.shown:
        return ()
    if not _holds(room, drawing):
        desk.tell("W803", title=drawing.title)
        return text_bodies(desk, LayoutName.TEXT, (*content.parts, *untold))
    free = (caption[0].frame.y - BLANK if caption and caption[0].frame else room.bottom) - room.y - drawing.height
    place = Frame(room.x + (room.width - drawing.width) // 2, room.y + max(0, free) // 3, drawing.width, drawing.height)
    shown = Body(LayoutName.FIGURE if caption else LayoutName.WIDE, (DrawingBox(place, drawing), *caption))
    if content.shown:
        return (shown,)
    told = any(len(paragraph.runs) > 1 for paragraph in content.parts) and not drawing.explained
    return (shown, *text_bodies(desk, LayoutName.TEXT, (*(content.parts if told else ()), *untold)))


def chart_bodies(desk: Desk, content: deck.Model, chart: Chart) -> Bodies:
    """The chart over all that the caption leaves; a long caption follows it."""
    room, language = desk.layouts.room, desk.words.language
    caption = _caption(desk, content.caption, room.height * 2 // 3)
    bottom = caption[0].frame.y - BLANK if caption and caption[0].frame else room.bottom
    frame = Frame(room.x, room.y, room.width, bottom - room.y)
    with measured_in(desk.layouts.cells.face):
        look = look_of(chart, frame.width, frame.height, language)
    figure = content.figure
    box = ChartBox(frame, figure.title, chart, look, describe(figure, language))
    shown = Body(LayoutName.FIGURE if caption else LayoutName.WIDE, (box, *caption))
    untold = () if caption or not content.caption else (Paragraph(content.caption),)
    return (shown, *text_bodies(desk, LayoutName.TEXT, untold))


def _drawn(desk: Desk, content: deck.Model) -> tuple[Drawing, tuple[Words, ...]]:
    """The drawing with its caption: as large as it can be, or else so large that the caption has room below it."""
    room, size = desk.layouts.room, desk.layouts.figures
    drawing = _draw(desk, content, size)
    caption = _caption(desk, content.caption, drawing.height)
    if caption or not content.caption:
        return drawing, caption
    left = room.height - BLANK - _caption_height(desk, content.caption)
    smaller = _draw(desk, content, replace(size, height=min(size.height, left)))
    if _holds(replace(room, height=left), smaller):
        return smaller, _caption(desk, content.caption, smaller.height)
    return drawing, ()


def _draw(desk: Desk, content: deck.Model, size: Size) -> Drawing:
    with measured_in(desk.layouts.cells.face):
        return draw(content.figure, desk.words.language, size)


def _holds(room: Frame, drawing: Drawing) -> bool:
    return not drawing.overflow and drawing.height <= room.height and drawing.width <= room.width


def _caption(desk: Desk, runs: Runs, above: int) -> tuple[Words, ...]:
    """A line or two at the foot, where what stands above leaves room for it."""
    place, height = desk.place(LayoutName.FIGURE), _caption_height(desk, runs)
    if not runs or above + BLANK + height > desk.layouts.room.height:
        return ()
    frame = replace(place.frame, y=place.frame.bottom - height, height=height)
    return (Words(Role.BODY, (Paragraph(runs),), place.size, frame),)


def _caption_height(desk: Desk, runs: Runs) -> int:
    place = desk.place(LayoutName.FIGURE)
    return height_of((Paragraph(runs),), place.frame.width, place.size, place.style)


def captioned_bodies(desk: Desk, content: deck.Table) -> Bodies:
    """A table with its line below it, both on one slide where that can be; one of a few rows in larger type."""
    room, sizes = desk.layouts.room, (*content.larger, *SIZES)
    if not content.caption:
        table = fit_table(content.grid, room, sizes, desk.layouts.cells)
        return (Body(LayoutName.WIDE, (table,)),) if table else block_bodies(desk, PLAIN, (content.grid,))
    left = room.height - BLANK - _caption_height(desk, content.caption)
    table = fit_table(content.grid, replace(room, height=left), sizes, desk.layouts.cells)
    if table:
        return (Body(LayoutName.FIGURE, (table, *_caption(desk, content.caption, table.frame.height))),)
    return block_bodies(desk, PLAIN, (content.grid, Paragraph(content.caption)))
