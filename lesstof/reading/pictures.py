"""Pictures: inside the course, of an allowed kind and size, sound, and without anything that acts."""

import re
import warnings
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from PIL import Image

from lesstof.model.handbook import Picture
from lesstof.model.source import Span, digest_of
from lesstof.reading.report import Report

KINDS = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".svg": "image/svg+xml"}
FILE_LIMIT = 20_000_000
PIXEL_LIMIT = 40_000_000
_ACTIVE_TAGS = frozenset(
    "script foreignobject iframe embed object audio video handler set animate animatetransform animatemotion".split()
)
_SIZE = re.compile(r"^\s*(\d+(?:\.\d+)?)(?:px)?\s*$")


class Refused(Exception):
    """A picture will not do: a code of the catalogue and its arguments."""

    def __init__(self, code: str, **arguments: object) -> None:
        super().__init__(code)
        self.code = code
        self.arguments = arguments


@dataclass
class PictureShelf:
    """The pictures that a course uses, each looked at once."""

    root: Path
    found: dict[str, Picture | None] = field(default_factory=dict)

    def accepts(self, report: Report, path: str, span: Span) -> bool:
        """Whether the picture will do; a refusal is reported at the place that uses it."""
        if path not in self.found:
            try:
                self.found[path] = _picture(self.root, path)
            except Refused as refused:
                self.found[path] = None
                report.add(refused.code, span, **{"path": path, **refused.arguments})
        return self.found[path] is not None

    def pictures(self) -> tuple[Picture, ...]:
        """All accepted pictures, by path."""
        return tuple(picture for _, picture in sorted(self.found.items()) if picture)


def _picture(root: Path, path: str) -> Picture:
    """Raises Refused when the file is absent, outside, too large, corrupt or of another kind."""
    file = root / path
    kind = KINDS.get(file.suffix.lower())
    if kind is None:
        raise Refused("E708", known=", ".join(sorted(KINDS)))
    data = _bytes(root, file)
    width, height = _svg_size(data) if kind == "image/svg+xml" else _raster_size(file)
    return Picture(path, kind, width, height, digest_of(data))


def _bytes(root: Path, file: Path) -> bytes:
    if not file.is_file():
        raise Refused("E704")
    if not file.resolve().is_relative_to(root.resolve()):
        raise Refused("E104", target=str(file.name))
    if file.stat().st_size > FILE_LIMIT:
        raise Refused("E706", pixels=f"{file.stat().st_size // 1_000_000} MB", limit=f"{FILE_LIMIT // 1_000_000} MB")
    try:
        return file.read_bytes()
    except OSError as error:
        raise Refused("E705", reason=error.strerror or "unreadable") from error


def _raster_size(file: Path) -> tuple[int, int]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(file, formats=("PNG", "JPEG")) as image:
                width, height = image.size
                if width * height > PIXEL_LIMIT:
                    raise Refused("E706", pixels=f"{width} × {height}", limit=f"{PIXEL_LIMIT // 1_000_000} megapixel")
                image.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise Refused("E705", reason=str(error)[:120]) from error
    return width, height


def _svg_size(data: bytes) -> tuple[int, int]:
    root = _svg_tree(data)
    for element in root.iter():
        _refuse_active(element)
    box = root.get("viewBox", "").replace(",", " ").split()
    width = _length(root.get("width", "")) or (_length(box[2]) if len(box) == 4 else 0)
    height = _length(root.get("height", "")) or (_length(box[3]) if len(box) == 4 else 0)
    return width, height


def _svg_tree(data: bytes) -> ElementTree.Element:
    """The tree of a UTF-8 drawing without a document type, so that no entity can expand."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused("E705", reason="UTF-8") from error
    lowered = text.lower()
    for forbidden in ("<!doctype", "<!entity", "<?xml-stylesheet"):
        if forbidden in lowered:
            raise Refused("E707", reason=forbidden)
    try:
        root = ElementTree.fromstring(text)
    except (ElementTree.ParseError, ValueError, RecursionError) as error:
        raise Refused("E705", reason=str(error)[:120]) from error
    if _local(root.tag) != "svg":
        raise Refused("E705", reason=_local(root.tag))
    return root


def _refuse_active(element: ElementTree.Element) -> None:
    tag = _local(element.tag)
    if tag in _ACTIVE_TAGS:
        raise Refused("E707", reason=f"<{tag}>")
    if tag == "style":
        _refuse_css(element.text or "")
    for name, value in element.attrib.items():
        local = _local(name)
        if local.startswith("on") or (local in ("href", "src") and not value.strip().startswith("#")):
            raise Refused("E707", reason=f"{local}={value[:40]}")
        _refuse_css(value)


def _refuse_css(text: str) -> None:
    """No reference out of the drawing by way of a style, not even a disguised one."""
    lowered = text.lower()
    outside = re.search(r"url\(\s*[\"']?(?!#)", lowered)
    if outside or "@import" in lowered or "javascript:" in lowered or "\\" in text:
        raise Refused("E707", reason=text.strip()[:40])


def _local(tag: object) -> str:
    return str(tag).rsplit("}", 1)[-1].lower()


def _length(text: str) -> int:
    found = _SIZE.match(text)
    return round(float(found[1])) if found else 0
