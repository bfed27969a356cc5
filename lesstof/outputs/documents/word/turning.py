"""Photographs that were taken with the camera on its side: Word shows them as they lie."""

import io

from lesstof.outputs.photographs import held, without_notes


def upright(data: bytes, media_type: str) -> bytes:
    """The picture turned, and without the notes of a camera."""
    data = without_notes(data, media_type)
    if media_type != "image/jpeg" or held(data) == 1:
        return data
    # Only a course with photographs waits for the import.
    from PIL import Image, ImageOps

    with Image.open(io.BytesIO(data)) as picture:
        stream = io.BytesIO()
        ImageOps.exif_transpose(picture).save(stream, "JPEG", quality=92)
    return stream.getvalue()
