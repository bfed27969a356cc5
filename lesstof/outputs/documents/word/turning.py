"""Photographs that were taken with the camera on its side: Word shows them as they lie."""

import io

# The tag of EXIF that tells how the camera was held (1: as it is).
_ORIENTATION = 0x0112


def upright(data: bytes, media_type: str) -> bytes:
    """The picture turned; as it is where it stands upright already."""
    if media_type != "image/jpeg" or b"Exif" not in data[:4096]:
        return data
    # Only a course with photographs waits for the import.
    from PIL import Image, ImageOps

    with Image.open(io.BytesIO(data)) as picture:
        if picture.getexif().get(_ORIENTATION, 1) == 1:
            return data
        stream = io.BytesIO()
        ImageOps.exif_transpose(picture).save(stream, "JPEG", quality=92)
    return stream.getvalue()
