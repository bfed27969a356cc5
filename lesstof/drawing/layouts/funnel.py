"""A funnel: layers from wide to narrow, their explanations beside them."""

from collections.abc import Iterator

from lesstof.drawing.drawing import Label, Line, Polygon, Rect, Role
from lesstof.drawing.extents import height_of, widest
from lesstof.drawing.frames import Frame, Sketch
from lesstof.drawing.moving import centred
from lesstof.drawing.pieces import GAP, LANE, LOWEST, PADDING, label_lines, name_of, rule, text_label, text_lines
from lesstof.model.figure import Figure

# How wide the funnel is of the frame, with and without explanations, and its foot of its mouth.
EXPLAINED, PLAIN, FOOT = 0.46, 0.6, 0.45
# Between two layers.
SLIT = GAP // 3


def layout(figure: Figure, frame: Frame) -> Iterator[Sketch]:
    """Layers of one height; in a narrow frame without explanations."""
    for share in _shares(frame):
        yield _funnel(figure, frame, int(frame.width * share))


def _shares(frame: Frame) -> tuple[float, ...]:
    if frame.explained:
        return () if frame.narrow else (EXPLAINED,)
    return (1.0,) if frame.narrow else (PLAIN, 1.0)


def _funnel(figure: Figure, frame: Frame, width: int) -> Sketch:
    height = _layer_height(figure, frame, width)
    layers = _layers(figure, frame, width, height)
    notes = _notes(figure, frame, layers, height) if frame.explained else ()
    return centred(Sketch((*layers, *notes), len(layers) * (height + SLIT) - SLIT), frame)


def _width_at(width: int, place: float) -> int:
    """The width at a place from 0 (mouth) to 1 (foot)."""
    return int(width * (1 - (1 - FOOT) * place))


def _room(width: int, index: int, count: int) -> int:
    """The width that text has in a layer: that of its lower edge less padding."""
    return _width_at(width, (index + 1) / count) - 2 * PADDING


def _layer_height(figure: Figure, frame: Frame, width: int) -> int:
    count, notes = len(figure.parts), _notes_width(frame)
    labels = [height_of(label_lines(part.label, _room(width, i, count), frame)) for i, part in enumerate(figure.parts)]
    texts = [height_of(text_lines(part.text, notes, frame)) for part in figure.parts] if frame.explained else []
    needed = max([*labels, *texts]) + PADDING
    roomy = min(LOWEST, (frame.height + SLIT) // count - SLIT)
    return max(needed, roomy)


def _layers(figure: Figure, frame: Frame, width: int, height: int) -> list[Polygon]:
    count, middle = len(figure.parts), width // 2
    layers = []
    for i, part in enumerate(figure.parts):
        y, top, foot = i * (height + SLIT), _width_at(width, i / count), _width_at(width, (i + 1) / count)
        xs = (middle - top // 2, middle + top // 2, middle + foot // 2, middle - foot // 2)
        points = tuple(zip(xs, (y, y, y + height, y + height), strict=True))
        room = _room(width, i, count)
        lines = label_lines(part.label, room, frame)
        text = Rect(middle - room // 2, y, room, height)
        layers.append(Polygon(name_of(i, part.label), points, Role.SOFT, text, lines))
    return layers


def _notes_x(frame: Frame) -> int:
    return int(frame.width * EXPLAINED) + LANE


def _notes_width(frame: Frame) -> int:
    return frame.width - _notes_x(frame)


def _notes(figure: Figure, frame: Frame, layers: list[Polygon], height: int) -> list[Label | Line]:
    notes: list[Label | Line] = []
    for part, layer in zip(figure.parts, layers, strict=True):
        lines = text_lines(part.text, _notes_width(frame), frame)
        if not lines:
            continue
        y = layer.text.y + (height - height_of(lines)) // 2
        notes.append(text_label(f"{layer.name}: {part.text}", _notes_x(frame), y, widest(lines), lines))
        middle = layer.text.y + height // 2
        edge = (layer.points[1][0] + layer.points[2][0]) // 2
        notes.append(rule(f"{layer.name} –", (edge + GAP // 2, middle), (_notes_x(frame) - GAP // 2, middle)))
    return notes
