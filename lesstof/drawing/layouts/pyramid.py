"""A pyramid: layers from the top to the base, with the labels beside them."""

from collections.abc import Iterator

from lesstof.drawing.drawing import Label, Line, Polygon, Rect, Role
from lesstof.drawing.extents import height_of, widest
from lesstof.drawing.frames import Frame, Sketch
from lesstof.drawing.moving import centred
from lesstof.drawing.pieces import GAP, LANE, LOWEST, Lines, name_of, part_lines, row_height, rule, text_label
from lesstof.model.figure import Figure

# How wide the pyramid is of the frame.
PYRAMID, NARROW_PYRAMID = 0.42, 0.36
SLIT = GAP // 3


def layout(figure: Figure, frame: Frame) -> Iterator[Sketch]:
    """Layers of one height, each level with its label."""
    base = int(frame.width * (NARROW_PYRAMID if frame.narrow else PYRAMID))
    lane = GAP if frame.narrow else LANE
    texts = [part_lines(part, frame.width - base - lane, frame) for part in figure.parts]
    height = _layer_height(texts, base, frame)
    layers = _layers(figure, base, height)
    labels = _labels(layers, texts, base + lane)
    yield centred(Sketch((*layers, *labels), len(layers) * (height + SLIT) - SLIT), frame)


def _layer_height(texts: list[Lines], base: int, frame: Frame) -> int:
    """As high as the text, and about as high as wide together."""
    roomy = min(LOWEST, base // len(texts), (frame.height + SLIT) // len(texts) - SLIT)
    return row_height(texts, roomy)


def _layers(figure: Figure, base: int, height: int) -> list[Polygon]:
    count, middle = len(figure.parts), base // 2
    whole = count * (height + SLIT) - SLIT
    layers = []
    for i, part in enumerate(figure.parts):
        y = i * (height + SLIT)
        top, foot = base * y // whole // 2, base * (y + height) // whole // 2
        upper = ((middle - top, y), (middle + top, y)) if top else ((middle, y),)
        points = (*upper, (middle + foot, y + height), (middle - foot, y + height))
        layers.append(Polygon(name_of(i, part.label), points, Role.SOFT, Rect(middle - top, y, 2 * top, height)))
    return layers


def _labels(layers: list[Polygon], texts: list[Lines], x: int) -> list[Label | Line]:
    shapes: list[Label | Line] = []
    for layer, lines in zip(layers, texts, strict=True):
        middle = layer.text.y + layer.text.height // 2
        shapes.append(text_label(f"{layer.name}: text", x, middle - height_of(lines) // 2, widest(lines), lines))
        edge = (layer.points[-3][0] + layer.points[-2][0]) // 2
        shapes.append(rule(f"{layer.name} –", (edge + GAP // 2, middle), (x - GAP // 2, middle)))
    return shapes
