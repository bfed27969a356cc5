"""Text alone to bodies: as large as fits, over the whole width before it gets small, split before it gets tiny."""

from slides_builder.fitting.desk import Bodies, Desk
from slides_builder.fitting.flowing import SPLIT_AT, is_crowded, sizes_of, split
from slides_builder.fitting.keeping import Paragraphs
from slides_builder.fitting.measuring import height_of
from slides_builder.fitting.page import Body, Words
from slides_builder.template.layouts import LayoutName, Place, Role
from slides_builder.words import Mark

# Text that takes no more than this part of its frame is set in this size.
LARGE, SPARE = 28, 0.6
# A slide with less than this part of it filled looks empty.
SPARSE = 0.3


def text_bodies(desk: Desk, layout: LayoutName, paragraphs: Paragraphs, largest: int = 0) -> Bodies:
    """Text alone at the largest size that fits; much text is split before it gets small, but a question stays whole."""
    if not paragraphs:
        return ()
    place, sizes = desk.wide(layout), sizes_of(desk.place(layout), largest)
    words = one_text(desk, layout, paragraphs, largest)
    if words and (layout is LayoutName.TASK or not is_crowded(paragraphs, words.size)):
        return (Body(layout, (words,)),)
    size, pieces = split(paragraphs, place, sizes)
    return tuple(Body(layout, (_words(piece, size, place, desk.place(layout)),)) for piece in pieces)


def one_text(desk: Desk, layout: LayoutName, paragraphs: Paragraphs, largest: int = 0) -> Words | None:
    """All text in one frame, over the whole width before it gets smaller, and a list at once; little text is large."""
    place, wide = desk.place(layout), desk.wide(layout)
    first = wide if all(paragraph.mark is not Mark.NONE for paragraph in paragraphs) else place
    if wide != place and not largest and is_little(paragraphs, first):
        return _words(paragraphs, LARGE, first, place)
    for size in sizes_of(place, largest):
        for each in (first, wide):
            if _height(paragraphs, each, size) <= each.frame.height:
                return _words(paragraphs, size, each, place)
    return None


def _words(paragraphs: Paragraphs, size: int, used: Place, place: Place) -> Words:
    return Words(Role.BODY, paragraphs, size, None if used == place else used.frame)


def is_little(paragraphs: Paragraphs, place: Place) -> bool:
    """Whether a text leaves much of its place empty, even in large type."""
    return _height(paragraphs, place, LARGE) <= SPARE * place.frame.height


def is_sparse(desk: Desk, text: Paragraphs) -> bool:
    """Whether a slide with this text alone would look empty."""
    room = desk.layouts.room
    return height_of(text, room.width, SPLIT_AT + 2) < SPARSE * room.height


def _height(paragraphs: Paragraphs, place: Place, size: int) -> int:
    return height_of(paragraphs, place.frame.width, size, place.style)
