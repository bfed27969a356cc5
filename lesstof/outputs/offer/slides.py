"""What a deck of ours says of itself: the title of every slide, and the shape of a slide."""

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from msgspec import Struct

_SLIDE = re.compile(r"ppt/slides/slide(\d+)\.xml")
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


class Slides(Struct, frozen=True):
    """The titles in the order of the slides; width and height in EMU."""

    titles: tuple[str, ...]
    width: int
    height: int


def slides_of(deck: Path) -> Slides:
    """The slides of a deck that was just made. Raises OSError when it is gone."""
    with zipfile.ZipFile(deck) as parts:
        numbers = sorted(int(found[1]) for name in parts.namelist() if (found := _SLIDE.fullmatch(name)))
        titles = tuple(_title(_part(parts, f"ppt/slides/slide{number}.xml")) for number in numbers)
        size = _part(parts, "ppt/presentation.xml").find(f"{_P}sldSz")
    return Slides(titles, *(int(size.get(side, "1")) if size is not None else 1 for side in ("cx", "cy")))


def _part(parts: zipfile.ZipFile, name: str) -> ElementTree.Element:
    # The file is our own, and it was made a moment ago.
    return ElementTree.fromstring(parts.read(name))  # noqa: S314


def _title(slide: ElementTree.Element) -> str:
    for shape in slide.iter(f"{_P}sp"):
        place = shape.find(f".//{_P}ph")
        if place is not None and place.get("type") in ("title", "ctrTitle"):
            return " ".join("".join(text.text or "" for text in shape.iter(f"{_A}t")).split())
    return ""
