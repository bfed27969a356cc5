"""The app's icons: an open book on the book's first accent, painted large and made smaller.

They are the same for every course, so they lie here as files; a test says when they are out of date, and
`python -m lesstof.outputs.site.app.icons` paints them anew.
"""

import io
from pathlib import Path

from msgspec import Struct

from lesstof.design import tokens


class Icon(Struct, frozen=True):
    """A square of `size` pixels; a maskable one fills it, with the book in the safe circle."""

    size: int
    maskable: bool = False


ICONS = (
    ("icon-192.png", Icon(192)),
    ("icon-512.png", Icon(512)),
    ("icon-maskable-512.png", Icon(512, maskable=True)),
)
_TIMES = 4
# Left page and right page of the open book, as shares of the icon's width.
_PAGES = (
    ((0.16, 0.27), (0.42, 0.27), (0.48, 0.31), (0.48, 0.77), (0.42, 0.73), (0.16, 0.73)),
    ((0.84, 0.27), (0.58, 0.27), (0.52, 0.31), (0.52, 0.77), (0.58, 0.73), (0.84, 0.73)),
)
_LINES = ((0.37, 0.22, 0.41), (0.47, 0.22, 0.41), (0.57, 0.22, 0.36))
# A launcher may cut a maskable icon to a circle of 80% (W3C, Web Application Manifest).
_SAFE = 0.8


def painted(icon: Icon) -> bytes:
    """The icon as PNG."""
    # Only who paints waits for the import.
    from PIL import Image, ImageDraw

    colour, paper = tokens().accents[0].light, tokens().light.paper
    large = icon.size * _TIMES
    image = Image.new("RGBA", (large, large), colour if icon.maskable else (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    if not icon.maskable:
        pen.rounded_rectangle((0, 0, large - 1, large - 1), radius=large * 0.19, fill=colour)
    share = _SAFE if icon.maskable else 1.0

    def at(x: float, y: float) -> tuple[float, float]:
        return ((x - 0.5) * share + 0.5) * large, ((y - 0.5) * share + 0.5) * large

    for page in _PAGES:
        pen.polygon([at(*point) for point in page], fill=paper)
    for y, left, right in _LINES:
        for start, end in ((left, right), (1 - right, 1 - left)):
            pen.line((at(start, y), at(end, y)), fill=colour, width=round(large * 0.028 * share))
    stream = io.BytesIO()
    image.reduce(_TIMES).save(stream, "PNG")
    return stream.getvalue()


if __name__ == "__main__":
    for name, icon in ICONS:
        Path(__file__).with_name(name).write_bytes(painted(icon))
