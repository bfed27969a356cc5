"""Below a title of two lines everything stands a little lower."""

from functools import lru_cache

from msgspec.structs import replace

from slides_builder.fitting.flowing import heading_size
from slides_builder.fitting.measuring import line_count
from slides_builder.fitting.page import Body, Words
from slides_builder.template.grid import Frame
from slides_builder.template.layouts import Layout, LayoutName, Layouts, Place, Role
from slides_builder.words import said

LOWER = 139700


def is_lowered(layouts: Layouts, title: str) -> bool:
    """Whether our own layouts have a second line of this title just above the text."""
    place = layouts[LayoutName.TEXT].place(Role.TITLE)
    size = heading_size(title, place) or place.smallest
    return place.holder is None and line_count(said(title), place.frame.width, size, place.style) > 1


@lru_cache(maxsize=8)
def lowered(layouts: Layouts) -> Layouts:
    """The layouts with all that stands right below a title moved down."""
    size = layouts.figures
    return replace(
        layouts,
        layouts=tuple(_lowered(layout, layouts.room.y) for layout in layouts.layouts),
        room=_cut(layouts.room),
        figures=replace(size, height=size.height - LOWER),
    )


def placed(body: Body, layouts: Layouts) -> Body:
    """The body with the frames of these layouts written out, because the slide's own layout has others."""
    layout = layouts[body.layout]
    items = tuple(
        replace(item, frame=layout.place(item.role).frame) if isinstance(item, Words) and item.frame is None else item
        for item in body.items
    )
    return replace(body, items=items)


def _lowered(layout: Layout, top: int) -> Layout:
    return replace(layout, places=tuple(_moved(place, top) for place in layout.places))


def _moved(place: Place, top: int) -> Place:
    return replace(place, frame=_cut(place.frame)) if place.frame.y == top else place


def _cut(frame: Frame) -> Frame:
    return replace(frame, y=frame.y + LOWER, height=frame.height - LOWER)
