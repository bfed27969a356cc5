"""Blocks of any kind to bodies: text with a table below it, text beside a table, text over several slides."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby

from lesstof.labels import Labels
from lesstof.model.diagnostic import Diagnostic, diagnose
from lesstof.model.handbook import Picture
from lesstof.model.source import Span
from slides_builder.fitting.flowing import Paragraphs, fitting_size, is_crowded, sizes_of, split
from slides_builder.fitting.measuring import height_of
from slides_builder.fitting.page import Body, Item, TableBox, Words
from slides_builder.fitting.picturing import is_showable, picture_box
from slides_builder.fitting.tables import SIZES, as_list, fit_table, split_table, started
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import LayoutName, Layouts, Place, Role
from slides_builder.words import Block, Blocks, Grid, Paragraph, Photo, line

Bodies = tuple[Body, ...]
AIR = 182880


@dataclass(slots=True)
class Desk:
    """What fitting one slide shares: layouts, the course's pictures by path, titles of earlier slides, findings."""

    layouts: Layouts
    pictures: Mapping[str, Picture]
    words: Labels
    span: Span
    titles: set[str] = field(default_factory=set)
    found: list[Diagnostic] = field(default_factory=list)

    def tell(self, code: str, **arguments: object) -> None:
        """Note a finding about this slide, once."""
        told = diagnose(code, self.span, **arguments)
        if told not in self.found:
            self.found.append(told)

    def place(self, layout: LayoutName, role: Role = Role.BODY) -> Place:
        """A placeholder of a layout."""
        return self.layouts[layout].place(role)


@dataclass(frozen=True, slots=True)
class Family:
    """The layouts that blocks of one look use: for text, and for a table or picture alone."""

    text: LayoutName
    wide: LayoutName


PLAIN = Family(LayoutName.TEXT, LayoutName.WIDE)
TASKS = Family(LayoutName.TASK, LayoutName.TASK_WIDE)
ANSWERS = Family(LayoutName.ANSWER, LayoutName.ANSWER_WIDE)
LAWS = Family(LayoutName.LAW, LayoutName.WIDE)


def text_bodies(desk: Desk, layout: LayoutName, paragraphs: Paragraphs, largest: int = 0) -> Bodies:
    """Text alone at the largest size that fits; much text is split before it gets small, but a question stays whole."""
    if not paragraphs:
        return ()
    place = desk.place(layout)
    sizes = sizes_of(place, largest)
    pieces: tuple[Paragraphs, ...] = (paragraphs,)
    size = fitting_size(paragraphs, place.frame, place, sizes)
    if not size or (layout is not LayoutName.TASK and is_crowded(paragraphs, size)):
        size, pieces = split(paragraphs, place, sizes)
    return tuple(Body(layout, (Words(Role.BODY, piece, size),)) for piece in pieces)


def whole(desk: Desk, blocks: Blocks) -> Blocks:
    """The same, with the alt text in the place of a picture that cannot be shown."""
    return tuple(_shown(desk, block) for block in blocks)


def block_bodies(desk: Desk, family: Family, blocks: Blocks) -> Bodies:
    """Blocks in reading order: text, with the table or picture that follows it on the same slide where that fits."""
    bodies: list[Body] = []
    text: Paragraphs = ()
    for is_text, group in groupby(whole(desk, blocks), key=lambda block: isinstance(block, Paragraph)):
        if is_text:
            text = tuple(block for block in group if isinstance(block, Paragraph))
            continue
        for block in group:
            bodies += _with_text(desk, family, text, block)
            text = ()
    together = _under(desk, family, bodies[-1], text) if bodies and text else None
    return (*bodies[:-1], together) if together else (*bodies, *text_bodies(desk, family.text, text))


def beside(desk: Desk, layout: LayoutName, left: Paragraphs, right: Paragraphs) -> Body | None:
    """Two texts beside each other, of about one size; None when one of them does not fit."""
    first, second = desk.place(layout), desk.place(layout, Role.SIDE)
    size = fitting_size(left, first.frame, first, sizes_of(first))
    side = fitting_size(right, second.frame, second, sizes_of(second))
    if not (size and side):
        return None
    if layout is LayoutName.TASK_COLUMNS:
        size = side = min(size, side)
    return Body(layout, (Words(Role.BODY, left, size), Words(Role.SIDE, right, side)))


def text_beside_box(desk: Desk, layout: LayoutName, text: Paragraphs, block: Block) -> Body | None:
    """A text with a table or picture at its right; None when one of them does not fit."""
    place, side = desk.place(layout), desk.place(layout, Role.SIDE)
    size = fitting_size(text, place.frame, place, sizes_of(place))
    box = _box(desk, block, side.frame)
    if not size or box is None:
        return None
    return Body(layout, (Words(Role.BODY, text, size), box))


def table_bodies(desk: Desk, layout: LayoutName, grid: Grid) -> Bodies:
    """A table alone on one or more slides; a list where it is too large for any."""
    room, cells = desk.layouts.room, desk.layouts.cells
    table = fit_table(grid, room, style=cells)
    parts = (table,) if table else split_table(grid, room, style=cells)
    if parts:
        return tuple(Body(layout, (part,)) for part in parts)
    desk.tell("W802", columns=len(grid.header))
    family = next(each for each in (PLAIN, TASKS, ANSWERS) if each.wide is layout)
    return text_bodies(desk, family.text, as_list(grid))


def _with_text(desk: Desk, family: Family, text: Paragraphs, block: Block) -> Bodies:
    if text and (together := _below(desk, family, text, block)):
        return (together,)
    alone = table_bodies(desk, family.wide, block) if isinstance(block, Grid) else _picture(desk, family, block)
    return _above_rows(desk, family, text, alone) or (*text_bodies(desk, family.text, text), *alone)


def _above_rows(desk: Desk, family: Family, text: Paragraphs, alone: Bodies) -> Bodies:
    """Text above the first rows of a table that takes more than one slide anyway; nothing where that takes more."""
    parts = tuple(item for each in alone for item in each.items if isinstance(item, TableBox))
    if not text or len(parts) < 2:
        return ()
    for words, room in _rooms_below(desk, family, text):
        first, *others = started(parts, room, desk.layouts.room) or (None,)
        if first and len(others) < len(parts):
            return (Body(family.text, (words, first)), *(Body(family.wide, (each,)) for each in others))
    return ()


def _below(desk: Desk, family: Family, text: Paragraphs, block: Block) -> Body | None:
    """Text with a table or picture under it."""
    for words, room in _rooms_below(desk, family, text):
        if box := _box(desk, block, room):
            return Body(family.text, (words, box))
    return None


def _rooms_below(desk: Desk, family: Family, text: Paragraphs) -> Iterator[tuple[Words, Frame]]:
    """The text over the whole width at each of its sizes, best first, and the room below it."""
    place = desk.place(family.text)
    frame = replace(place.frame, width=desk.layouts.room.width)
    for size in sizes_of(place):
        height = height_of(text, frame.width, size, place.style)
        top = frame.y + height + AIR
        below = Frame(frame.x, top, frame.width, max(0, frame.bottom - top))
        yield Words(Role.BODY, text, size, replace(frame, height=height + AIR // 2)), below


def _under(desk: Desk, family: Family, above: Body, text: Paragraphs) -> Body | None:
    """Text below the table that it explains; None where it has no room there, even if the table gets smaller type."""
    place, room = desk.place(family.text, Role.AFTER), desk.layouts.room
    *others, last = above.items
    if not isinstance(last, TableBox):
        return None
    for size in (each for each in SIZES if each <= last.size):
        table = _box(desk, last.grid, replace(room, y=last.frame.y, height=room.bottom - last.frame.y), (size,))
        if isinstance(table, TableBox):
            top = table.frame.bottom + AIR
            frame = replace(place.frame, y=top, height=max(0, room.bottom - top))
            if text_size := fitting_size(text, frame, place, (size, 18)):
                return Body(family.text, (*others, table, Words(Role.AFTER, text, text_size, frame)))
    return None


def _box(desk: Desk, block: Block, frame: Frame, sizes: tuple[int, ...] = SIZES) -> Item | None:
    match block:
        case Grid():
            return fit_table(block, frame, sizes, desk.layouts.cells)
        case Photo():
            return picture_box(desk.pictures[block.path], block, frame)
        case _:
            return None


def _picture(desk: Desk, family: Family, block: Block) -> Bodies:
    box = _box(desk, block, desk.layouts.room)
    return (Body(family.wide, (box,)),) if box else ()


def _shown(desk: Desk, block: Block) -> Block:
    if not isinstance(block, Photo):
        return block
    if is_showable(desk.pictures.get(block.path)):
        return block
    desk.tell("W804", path=block.path)
    return line(block.description or block.path)
