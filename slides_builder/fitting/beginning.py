"""A drawing with the first of its parts alone, each where it stands in the whole."""

import re

from msgspec.structs import replace

from lesstof.drawing.drawing import Drawing, Line, Shape
from lesstof.model.figure import Figure

# Shapes of a part are named after its number: `2. Outcome`, and its ring, dot or line `2 ○`, `2 •`, `2 –`.
_PART = re.compile(r"(\d+)(?:\. | [○–∩•#]|$)")
# What is said at the arrow back of a loop comes last.
_BACK = "back"


def begun(drawing: Drawing, figure: Figure, count: int) -> Drawing:
    """The first `count` parts with what joins them; what belongs to no part, such as an axis, is there at once."""
    shapes = tuple(shape for shape in drawing.shapes if _is_shown(shape, count) and shape.name != _BACK)
    labels = ", ".join(part.label for part in figure.parts[:count])
    return replace(drawing, shapes=shapes, description=f"{figure.title}: {labels}")


def _is_shown(shape: Shape, count: int) -> bool:
    joined = (shape.start, shape.end) if isinstance(shape, Line) else ()
    names = (*joined, *(() if any(joined) else (shape.name,)))
    return all(_number(name) <= count for name in names)


def _number(name: str) -> int:
    found = _PART.match(name)
    return int(found[1]) if found else 0
