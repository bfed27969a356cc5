"""Pictures without what a camera or a program noted in them, such as the place; every pixel stays as it is.

JPEG: ITU-T T.81, annex B (markers); PNG: W3C PNG, third edition, §5 (chunks). How the camera was held is kept, as
that tells how to show the picture, and so are colour profiles.
"""

import io
import re
import struct
import zlib
from collections.abc import Iterator

# The tag of EXIF that tells how the camera was held (1: as it is).
_ORIENTATION = 0x0112
# Markers: JFIF, colour profile (also begins the list of more pictures in the file), Adobe's kind of colours.
_JFIF, _PROFILE, _ADOBE, _EXIF, _SCAN, _END = 0xE0, 0xE2, 0xEE, 0xE1, 0xDA, 0xD9
_APPLICATION, _COMMENT = range(0xE0, 0xF0), 0xFE
_MARKER = re.compile(rb"\xff+[^\x00\xff]")
# In a scan, FF stands before a zero, before the number of a restart, or before the next marker.
_NEXT_MARKER = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]")
_PNG = b"\x89PNG\r\n\x1a\n"
_NOTES = frozenset((b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"))


def without_notes(data: bytes, media_type: str) -> bytes:
    """The picture without notes: a sound PNG or JPEG; others, and an SVG, come back as they are."""
    if media_type == "image/jpeg" and data.startswith(b"\xff\xd8"):
        return _jpeg(data)
    if media_type == "image/png" and data.startswith(_PNG):
        return _png(data)
    return data


def held(data: bytes) -> int:
    """How the camera was held, as EXIF counts it: 1 to 8, and 1 where nothing tells."""
    if b"Exif" not in data and b"eXIf" not in data:
        return 1
    # Only a course with photographs waits for the import.
    from PIL import Image

    with Image.open(io.BytesIO(data)) as picture:
        found = picture.getexif().get(_ORIENTATION, 1)
    return found if found in range(1, 9) else 1


def _jpeg(data: bytes) -> bytes:
    parts = [b"\xff\xd8", *(part for marker, part in _segments(data) if not _is_note(marker, part))]
    way = held(data)
    if way != 1:
        exif = b"Exif\0\0" + _exif(way)
        # After JFIF, which wants to be the first.
        place = 2 if parts[1:2] and parts[1][1] == _JFIF else 1
        parts.insert(place, struct.pack(">BBH", 0xFF, _EXIF, len(exif) + 2) + exif)
    return b"".join(parts)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and bytes of each segment up to the end of the first picture; a scan comes with its data."""
    place = 2
    while found := _MARKER.match(data, place):
        marker, start = data[found.end() - 1], found.end() - 2
        if marker == _END or found.end() + 2 > len(data):
            break
        place = found.end() + struct.unpack_from(">H", data, found.end())[0]
        if marker == _SCAN:
            after = _NEXT_MARKER.search(data, place)
            place = after.start() if after else len(data)
        yield marker, data[start:place]
    yield _END, b"\xff\xd9"


def _is_note(marker: int, part: bytes) -> bool:
    if marker == _PROFILE:
        return not part.startswith(b"ICC_PROFILE\0", 4)
    return marker == _COMMENT or (marker in _APPLICATION and marker not in (_JFIF, _ADOBE))


def _png(data: bytes) -> bytes:
    kept = [chunk for kind, chunk in _chunks(data) if kind not in _NOTES]
    way = held(data)
    if way != 1:
        kept.insert(1, _chunk(b"eXIf", _exif(way)))
    return _PNG + b"".join(kept)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and bytes of each chunk up to the last; what stands behind that is no picture."""
    place = len(_PNG)
    while place + 12 <= len(data):
        end = place + 12 + struct.unpack_from(">I", data, place)[0]
        kind = data[place + 4 : place + 8]
        yield kind, data[place:end]
        place = len(data) if kind == b"IEND" else end


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _exif(way: int) -> bytes:
    """A TIFF header and one directory with one entry: a short number."""
    return b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, 3, 1, way, 0, 0)
