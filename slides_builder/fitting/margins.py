"""A text with the same things to choose from beside it, on every slide that it takes."""

from msgspec.structs import replace

from slides_builder.fitting.desk import Bodies, Desk
from slides_builder.fitting.flowing import SPLIT_AT, fitting_size, sizes_of, split
from slides_builder.fitting.keeping import Paragraphs, lonely
from slides_builder.fitting.measuring import height_of, indent_of, longest_word
from slides_builder.fitting.page import Body, Words
from slides_builder.template.grid import column_width
from slides_builder.template.layouts import LayoutName, Place, Role

# Columns of the grid that a margin of short words can give to the text.
SPARE = (0, 1, 2)
# A question that takes no more than this part of a slide is repeated on each.
_REPEATED = 0.35


def with_margin(desk: Desk, head: Paragraphs, text: Paragraphs, margin: Paragraphs) -> Bodies:
    """As few slides as can be, in the largest type; nothing where the margin cannot hold its words.

    `head` stands above the text, on each slide where it is short.
    """
    ways = [way for spare in SPARE if (way := _way(desk, head, text, margin, spare))]
    return min(ways, key=_worth, default=())


def _worth(bodies: Bodies) -> tuple[int, int]:
    """Fewer slides before larger type."""
    return (len(bodies), -min(item.size for body in bodies for item in body.items if isinstance(item, Words)))


def _way(desk: Desk, head: Paragraphs, text: Paragraphs, margin: Paragraphs, spare: int) -> Bodies:
    layout, step = LayoutName.TASK_SIDE, spare * column_width()
    place, side = desk.place(layout), desk.place(layout, Role.SIDE)
    if spare and place.holder:
        return ()
    place = replace(place, frame=replace(place.frame, width=place.frame.width + step))
    side = replace(side, frame=replace(side.frame, x=side.frame.x + step, width=side.frame.width - step))
    size = _margin_size(margin, side)
    if not (size and (head or text)):
        return ()
    fits, pages = _pages(head, text, place)
    frames = (place.frame, side.frame) if spare else (None, None)
    beside = Words(Role.SIDE, margin, size, frames[1])
    return tuple(Body(layout, (Words(Role.BODY, page, fits, frames[0]), beside)) for page in pages)


def _margin_size(margin: Paragraphs, side: Place) -> int:
    """The largest size at which the margin fits with all its words whole; 0 for none."""
    widths = [(each, side.frame.width - indent_of(each, side.style)) for each in margin]
    whole = [
        size
        for size in sizes_of(side)
        if all(longest_word(each.runs, size, side.style) <= width for each, width in widths)
    ]
    return fitting_size(margin, side.frame, side, whole)


def _pages(head: Paragraphs, text: Paragraphs, place: Place) -> tuple[int, tuple[Paragraphs, ...]]:
    """The text under its head: on one slide in any type that fits, else on few in type that may be split."""
    sizes = sizes_of(place)
    if size := fitting_size((*head, *text), place.frame, place, sizes):
        return size, ((*head, *text),)
    ways = [(size, _under(head, text, place, size)) for size in sizes if size >= min(SPLIT_AT, sizes[0])]
    return min(ways, key=lambda way: (len(way[1]), lonely(way[1])))


def _under(head: Paragraphs, text: Paragraphs, place: Place, size: int) -> tuple[Paragraphs, ...]:
    height = height_of(head, place.frame.width, size, place.style)
    if not text or height > _REPEATED * place.frame.height:
        return split((*head, *text), place, (size,))[1]
    lower = replace(place, frame=replace(place.frame, height=place.frame.height - height))
    return tuple((*head, *page) for page in split(text, lower, (size,))[1])
