"""Photographs as small as a slide can show them: scaled, upright, in screen colours, without what a camera noted."""

import io

from msgspec import Struct
from PIL import Image, ImageOps

QUALITY = 85
PNG, JPEG = "image/png", "image/jpeg"
# Less than this is not worth another round of compression.
_WORTH = 0.75
# A drawing stays a PNG, without smears around its letters; a photograph that was saved as one does not.
_LIKE_A_PHOTOGRAPH = 0.4
# Others, such as 16 bits of grey, are rare and stay as they are.
_KNOWN = ("1", "L", "LA", "P", "RGB", "RGBA", "CMYK")


class Scaled(Struct, frozen=True):
    """A picture as it goes into the file."""

    media_type: str
    data: bytes


def scaled(data: bytes, media_type: str, longest: int) -> Scaled:
    """The picture with at most `longest` pixels at its longest side; as it is when there is nothing to win."""
    with Image.open(io.BytesIO(data)) as picture:
        if picture.mode not in _KNOWN:
            return Scaled(media_type, data)
        must = _must_change(picture, longest)
        if getattr(picture, "is_animated", False) and not must:
            return Scaled(media_type, data)
        picture.draft(None, (longest, longest))
        upright = ImageOps.exif_transpose(picture)
        _forget(upright, profile=picture.mode == "CMYK")
        found = _jpeg(upright, longest) if media_type == JPEG else _png(upright, longest)
    return found if must or len(found.data) < len(data) * _WORTH else Scaled(media_type, data)


def _must_change(picture: Image.Image, longest: int) -> bool:
    """Too large, of colours for print, or with notes of the camera: how it was held, and perhaps where."""
    noted = picture.format == "MPO" or bool(picture.getexif())
    return noted or picture.mode == "CMYK" or max(picture.size) > longest


def _forget(picture: Image.Image, *, profile: bool) -> None:
    """What a camera or a program noted goes; the profile of print colours says nothing of those of a screen."""
    for name in ("exif", "xmp", "comment", *(("icc_profile",) if profile else ())):
        picture.info.pop(name, None)


def _jpeg(picture: Image.Image, longest: int) -> Scaled:
    return Scaled(JPEG, _saved(_resized(picture.convert("RGB"), longest), "JPEG", quality=QUALITY, optimize=True))


def _png(picture: Image.Image, longest: int) -> Scaled:
    """A PNG, or a JPEG where the picture is a photograph that nothing shines through."""
    if max(picture.size) > longest or picture.mode not in ("1", "L", "P"):
        picture = _resized(picture.convert("RGBA" if picture.has_transparency_data else "RGB"), longest)
    png = Scaled(PNG, _saved(picture, "PNG", optimize=True))
    if picture.has_transparency_data:
        return png
    jpeg = _jpeg(picture, longest)
    return jpeg if len(jpeg.data) < len(png.data) * _LIKE_A_PHOTOGRAPH else png


def _resized(picture: Image.Image, longest: int) -> Image.Image:
    factor = longest / max(picture.size)
    if factor >= 1:
        return picture
    width, height = (max(1, round(side * factor)) for side in picture.size)
    return picture.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)


def _saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    profile = {"icc_profile": picture.info["icc_profile"]} if picture.info.get("icc_profile") else {}
    picture.save(stream, kind, **profile, **options)
    return stream.getvalue()
