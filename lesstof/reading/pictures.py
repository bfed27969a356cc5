"""Pictures: inside the course, of an allowed kind and size, sound, and without anything that acts."""

import difflib
import errno
import io
import re
import warnings
from pathlib import Path
from xml.etree import ElementTree

from msgspec import Struct, field

from lesstof.model.handbook import Picture
from lesstof.model.source import Span, digest_of
from lesstof.reading.places import is_teacher_file
from lesstof.reading.report import Report

KINDS = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".svg": "image/svg+xml"}
FILE_LIMIT = 20_000_000
PIXEL_LIMIT = 40_000_000
_MEGAPIXELS = f"{PIXEL_LIMIT // 1_000_000} megapixel"
# Phones write photographs as MPO: a JPEG with a second picture behind it.
_FORMATS = {"image/png": ("PNG",), "image/jpeg": ("JPEG", "MPO")}
# The tag of EXIF that tells how the camera was held, and from which value on that was on its side.
_ORIENTATION, _ON_ITS_SIDE = 0x0112, 5
_ACTIVE_TAGS = frozenset(
    (
        *("script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler", "discard"),
        *("set", "animate", "animatetransform", "animatemotion", "animatecolor"),
    )
)
_XHTML = "{http://www.w3.org/1999/xhtml}"
_SIZE = re.compile(r"(\d{1,6}(?:\.\d+)?)(?:px)?")
_ENCODING = re.compile(r"^\s*<\?xml[^>]*?\bencoding\s*=\s*[\"'](?!utf-8[\"'])", re.IGNORECASE)
_CSS_OUTSIDE = re.compile(r"url\(\s*+[\"']?+\s*+(?!#)|@import|image-set\(|expression\(|-moz-binding|javascript:")


class Refused(Exception):  # noqa: N818 - a verdict, no failure of the program
    """A picture will not do: a code of the catalogue and its arguments."""

    def __init__(self, code: str, **arguments: object) -> None:
        super().__init__(code)
        self.code = code
        self.arguments = arguments


class PictureShelf(Struct):
    """The pictures that a course uses, each looked at once; `looks` counts how often a text sent us to another file."""

    root: Path
    found: dict[str, Picture | None] = field(default_factory=dict)
    looks: int = 0

    def has(self, path: str) -> bool:
        """Whether there is such a file or folder in the course."""
        self.looks += 1
        return (self.root / path).exists()

    def accepts(self, report: Report, path: str, span: Span) -> bool:
        """Whether the picture will do; a refusal is reported at the place that uses it."""
        self.looks += 1
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
    width, height = _svg_size(data) if kind == "image/svg+xml" else _raster_size(data, _FORMATS[kind])
    return Picture(path, kind, width, height, digest_of(data))


def _bytes(root: Path, file: Path) -> bytes:
    try:
        if not file.is_file():
            raise Refused("E704", suggestion=_neighbour(file))
        real, course = file.resolve(), root.resolve()
        if not real.is_relative_to(course):
            raise Refused("E104", target=file.name)
        if is_teacher_file(real.relative_to(course).as_posix()):
            raise Refused("E709", target=file.name)
        size = file.stat().st_size
        if size > FILE_LIMIT:
            raise Refused("E706", pixels=f"{size // 1_000_000} MB", limit=f"{FILE_LIMIT // 1_000_000} MB")
        return file.read_bytes()
    except OSError as error:
        code = "E704" if error.errno == errno.ENAMETOOLONG else "E705"
        raise Refused(code, reason=error.strerror or "") from error


def _raster_size(data: bytes, formats: tuple[str, ...]) -> tuple[int, int]:
    """Width and height of a picture that can be decoded whole; its size is judged before it is."""
    # Only a course with such pictures waits for the import.
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "MPO")) as image:
                width, height = image.size
                if width * height > PIXEL_LIMIT:
                    raise Refused("E706", pixels=f"{width} × {height}", limit=_MEGAPIXELS)
                if image.format not in formats:
                    raise Refused("E705", reason=f"{image.format} ≠ {formats[0]}")
                image.load()
                # Held on its side, it is shown upright: browsers turn it, and so do our slides.
                if image.getexif().get(_ORIENTATION, 1) >= _ON_ITS_SIDE:
                    width, height = height, width
    except Refused:
        raise
    except Image.DecompressionBombError as error:
        raise Refused("E706", pixels=f"> {_MEGAPIXELS}", limit=_MEGAPIXELS) from error
    except Exception as error:
        # A decoder raises whatever its input drives it to.
        raise Refused("E705", reason=_printable(error)) from error
    return width, height


def _neighbour(file: Path) -> str:
    """The picture beside a missing one whose name is most like it."""
    if not file.parent.is_dir():
        return ""
    names = sorted(path.name for path in file.parent.iterdir() if path.suffix.lower() in KINDS)
    likely = difflib.get_close_matches(file.name.lower(), [name.lower() for name in names], 1)
    return next((name for name in names if likely and name.lower() == likely[0]), "")


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
    if found := _ENCODING.search(text):
        raise Refused("E707", reason=found[0].strip())
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 - without a document type no entity can expand
    except (ElementTree.ParseError, ValueError, RecursionError) as error:
        raise Refused("E705", reason=_printable(error)) from error
    if _local(root.tag) != "svg":
        raise Refused("E705", reason=_local(root.tag))
    return root


def _refuse_active(element: ElementTree.Element) -> None:
    tag = _local(element.tag)
    if tag in _ACTIVE_TAGS or str(element.tag).startswith(_XHTML):
        raise Refused("E707", reason=f"<{tag}>")
    if tag == "style":
        _refuse_css("".join(element.itertext()))
    for name, value in element.attrib.items():
        local = _local(name)
        leads_out = local in ("href", "src", "base") and not value.strip().startswith("#")
        if local.startswith("on") or leads_out:
            raise Refused("E707", reason=f"{local}={value[:40]}")
        _refuse_css(value)


def _refuse_css(text: str) -> None:
    """No reference out of the drawing by way of a style, not even a disguised one."""
    if "\\" in text or _CSS_OUTSIDE.search(text.lower()):
        raise Refused("E707", reason=text.strip()[:40])


def _local(tag: object) -> str:
    return str(tag).rsplit("}", 1)[-1].lower()


def _length(text: str) -> int:
    found = _SIZE.fullmatch(text.strip())
    return round(float(found[1])) if found else 0


def _printable(error: Exception) -> str:
    """What a decoder says, without the names that this run gives to things."""
    return re.sub(r"<[^>]*>", "…", str(error))[:120]
