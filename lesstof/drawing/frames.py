"""What a layout is asked for (a frame) and what it answers (a sketch)."""

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from lesstof.design import tokens
from lesstof.drawing.drawing import Shape
from lesstof.model.figure import Figure


class Size(Struct, frozen=True):
    """The room that a figure gets, in EMU, and the type sizes that it may use, best first.

    `explained` are (label, explanation) sizes in points for a figure that tells its explanations, `plain` are label
    sizes for one that does not. A `narrow` figure is taller than wide, and its height is free.
    """

    width: int
    height: int
    explained: tuple[tuple[float, float], ...]
    plain: tuple[float, ...]
    narrow: bool = False


def _wide(explained: tuple[tuple[float, float], ...], plain: tuple[float, ...]) -> Size:
    """The body of a slide, as attempts with larger type before the sizes that figures share."""
    grid, type_, style = tokens().slide, tokens().type, tokens().figure
    shared = ((style.label_pt, style.text_pt), (type_.small_pt, type_.small_pt))
    return Size(
        width=grid.width - 2 * grid.margin,
        height=grid.body_bottom - grid.body_top,
        explained=(*explained, *shared),
        plain=(*plain, type_.body_pt, style.label_pt, type_.small_pt),
    )


PAGE = _wide((), ())
# On a slide the figure is the hero: it is read from the back row.
SLIDE = _wide(((32, 28), (28, 24), (24, 20)), (36, 32, 28, 24))
PHONE = Size(4_206_240, 100_000_000, ((18, 16), (16, 16)), (18, 16), narrow=True)


class Frame(Struct, frozen=True):
    """One attempt: the room in EMU, sizes in points, and whether the explanations are to be in it."""

    width: int
    height: int
    label_pt: float
    text_pt: float
    explained: bool
    narrow: bool
    language: str


class Sketch(Struct, frozen=True):
    """The shapes that a layout proposes, and their height in EMU; the width is the frame's."""

    shapes: tuple[Shape, ...]
    height: int


Layout = Callable[[Figure, Frame], Iterable[Sketch]]


def frames(size: Size, language: str, has_text: bool) -> Iterator[Frame]:
    """The attempts for a size, best first."""
    if has_text:
        for label, text in size.explained:
            yield Frame(size.width, size.height, label, text, True, size.narrow, language)
    for label in size.plain:
        yield Frame(size.width, size.height, label, max(size.plain[-1], label - 4), False, size.narrow, language)
