"""Pictures: which ones a slide can show, and how large."""

from lesstof.model.handbook import Picture
from slides_builder.fitting.page import PictureBox
from slides_builder.template.grid import Frame
from slides_builder.words import Photo

EMU_PER_PIXEL = 9525
LOWEST = 1371600
PHOTOGRAPHS = frozenset({"image/png", "image/jpeg", "image/gif"})
SHOWN = PHOTOGRAPHS | {"image/svg+xml"}


def is_showable(picture: Picture | None) -> bool:
    """Whether a slide can show it: its kind and its size are known."""
    return bool(picture and picture.media_type in SHOWN and picture.width and picture.height)


def picture_box(picture: Picture, photo: Photo, frame: Frame) -> PictureBox | None:
    """As large as fits, a photograph no larger than 4 screen pixels for 3 of its own; a tiny frame holds none."""
    if frame.height < LOWEST:
        return None
    natural = (picture.width * EMU_PER_PIXEL * 4 // 3, picture.height * EMU_PER_PIXEL * 4 // 3)
    largest = 1.0 if picture.media_type in PHOTOGRAPHS else float("inf")
    scale = min(frame.width / natural[0], frame.height / natural[1], largest)
    width, height = round(natural[0] * scale), round(natural[1] * scale)
    return PictureBox(Frame(frame.x, frame.y, width, height), photo.path, photo.description)
