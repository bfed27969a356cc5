"""Blocks of any kind to bodies: text with a table below it, text beside a table, text over several slides."""

from slides_builder.fitting.columns import narrowed
from slides_builder.fitting.desk import Bodies, Desk, Family
from slides_builder.fitting.flowing import fitting_size, sizes_of
from slides_builder.fitting.keeping import Paragraphs, announced
from slides_builder.fitting.page import Body, TableBox, Words
from slides_builder.fitting.parting import parted
from slides_builder.fitting.picturing import is_showable
from slides_builder.fitting.stacking import below, boxed, under
from slides_builder.fitting.tables import as_list, fit_table, split_table
from slides_builder.fitting.telling import is_sparse, text_bodies
from slides_builder.template.layouts import LayoutName, Role
from slides_builder.typography import CELL_TOP
from slides_builder.words import Block, Blocks, Grid, Paragraph, Photo, line


def whole(desk: Desk, blocks: Blocks) -> Blocks:
    """The same, with the alt text in the place of a picture that cannot be shown, and too wide tables in parts."""
    return tuple(part for block in blocks for part in _parts(desk, _shown(desk, block)))


def _parts(desk: Desk, block: Block) -> Blocks:
    return narrowed(block, desk.layouts.room.width, desk.layouts.cells) if isinstance(block, Grid) else (block,)


def block_bodies(desk: Desk, family: Family, blocks: Blocks) -> Bodies:
    """Blocks in reading order: text, with the table or picture that follows it on the same slide where that fits."""
    pairs, after = _paired(whole(desk, blocks))
    if not pairs:
        return text_bodies(desk, family.text, after)
    *firsts, (text, block) = pairs
    bodies = tuple(body for pair in firsts for body in _with_text(desk, family, *pair))
    return (*bodies, *_ended(desk, family, text, block, after))


def _paired(blocks: Blocks) -> tuple[list[tuple[Paragraphs, Block]], Paragraphs]:
    """Each table or picture with the text before it, and the text after them all."""
    pairs: list[tuple[Paragraphs, Block]] = []
    text: Paragraphs = ()
    for block in blocks:
        if isinstance(block, Paragraph):
            text = (*text, block)
        else:
            pairs.append((text, block))
            text = ()
    return pairs, text


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
    box = boxed(desk, block, side.frame)
    if not size or box is None:
        return None
    return Body(layout, (Words(Role.BODY, text, size), box))


def table_bodies(desk: Desk, family: Family, grid: Grid) -> Bodies:
    """A table alone on one or more slides; a list where it is too large for any."""
    room, cells = desk.layouts.room, desk.layouts.cells
    table = fit_table(grid, room, style=cells)
    parts = (table,) if table else split_table(grid, room, cells)
    if parts:
        return tuple(Body(family.wide, (part,)) for part in parts)
    desk.tell("W802", columns=len(grid.header))
    return text_bodies(desk, family.text, as_list(grid))


def _with_text(desk: Desk, family: Family, text: Paragraphs, block: Block) -> Bodies:
    if text and (together := below(desk, family, text, block)):
        return (together,)
    alone = table_bodies(desk, family, block) if isinstance(block, Grid) else _picture(desk, family, block)
    before, lead = announced(text)
    plain = (*text_bodies(desk, family.text, text), *alone)
    most = len(plain) if is_sparse(desk, text) or _is_tight(alone) else len(alone)
    if begun := _parted(desk, family, text, block, (), most):
        return begun
    held = _lead(desk, family, lead, block, alone) if before and lead else ()
    return (*text_bodies(desk, family.text, before), *held) if held else plain


def _is_tight(bodies: Bodies) -> bool:
    """Whether a table has less white between its rows than it should have."""
    return any(isinstance(item, TableBox) and item.margin < CELL_TOP for body in bodies for item in body.items)


def _lead(desk: Desk, family: Family, lead: Paragraphs, block: Block, alone: Bodies) -> Bodies:
    """The table or picture under what announces it; nothing where even that has no room."""
    together = below(desk, family, lead, block)
    return (together,) if together else _parted(desk, family, lead, block, (), len(alone))


def _ended(desk: Desk, family: Family, text: Paragraphs, block: Block, after: Paragraphs) -> Bodies:
    """A text and a block with what is said after them: under the block, or else on a slide of its own.

    A line or two do not get a slide of their own: the table shares its last rows with them, or leaves the text before
    it, where that takes no slide more.
    """
    bodies = _with_text(desk, family, text, block)
    if not (bodies and after):
        return (*bodies, *text_bodies(desk, family.text, after))
    if together := under(desk, family, bodies[-1], after):
        return (*bodies[:-1], together)
    plain = (*bodies, *text_bodies(desk, family.text, after))
    if is_sparse(desk, after) and isinstance(block, Grid):
        ways = (_leading(desk, family, told, held, block, after) for told, held in _cuts(text))
        return next((way for way in ways if way and len(way) <= len(plain)), plain)
    return plain


def _cuts(text: Paragraphs) -> tuple[tuple[Paragraphs, Paragraphs], ...]:
    """How much of a text is told before a table, and how much stands above it: its announcement at least, or all."""
    return announced(text), ((), text)


def _leading(desk: Desk, family: Family, told: Paragraphs, held: Paragraphs, grid: Grid, after: Paragraphs) -> Bodies:
    """Text that is told first, then the table between the text that is held and the text after it."""
    if told and is_sparse(desk, told):
        return ()
    rest = _begun(desk, family, held, grid, after)
    return (*text_bodies(desk, family.text, told), *rest) if rest else ()


def _begun(desk: Desk, family: Family, text: Paragraphs, grid: Grid, after: Paragraphs) -> Bodies:
    """A table with text before and after it, whole on one slide or its rows over two."""
    together = around(desk, family, text, grid, after)
    return (together,) if together else _parted(desk, family, text, grid, after, 2)


def around(desk: Desk, family: Family, text: Paragraphs, grid: Grid, after: Paragraphs) -> Body | None:
    """A table with text before and after it on one slide, if need be all in equally small type; None without room."""
    above = below(desk, family, text, grid)
    together = under(desk, family, above, after) if above else None
    return together or next(iter(_parted(desk, family, text, grid, after, 1)), None)


def _parted(desk: Desk, family: Family, above: Paragraphs, block: Block, below: Paragraphs, most: int) -> Bodies:
    """The rows of a table over at most so many slides with the text at their ends; nothing where that cannot be."""
    bodies = parted(desk, family, above, block, below) if isinstance(block, Grid) and (above or below) else ()
    return bodies if len(bodies) <= most else ()


def _picture(desk: Desk, family: Family, block: Block) -> Bodies:
    box = boxed(desk, block, desk.layouts.room)
    return (Body(family.wide, (box,)),) if box else ()


def _shown(desk: Desk, block: Block) -> Block:
    if not isinstance(block, Photo):
        return block
    if is_showable(desk.pictures.get(block.path)):
        return block
    desk.tell("W804", path=block.path)
    return line(block.description or block.path)
