"""Pictures as parts of the file, named by content so that the same picture is stored once."""

from msgspec import Struct

from lesstof.model.handbook import Picture
from lesstof.outputs.packing import PackagePart
from slides_builder.rasterising import rasterised

# The pixels of a slide's width on a beamer of full HD; a picture gets as many as its share of the slide.
SLIDE_PIXELS = 1920
SVG = "image/svg+xml"
_ENDINGS = {"image/png": "png", "image/jpeg": "jpeg", "image/gif": "gif", SVG: "svg"}


class Media(Struct, frozen=True):
    """What every program shows, and the SVG drawing that it is a picture of, where there is one."""

    shown: PackagePart
    drawing: PackagePart | None = None

    @property
    def parts(self) -> tuple[PackagePart, ...]:
        """Both."""
        return (self.shown, self.drawing) if self.drawing else (self.shown,)


def media_of(picture: Picture, data: bytes, longest: int = SLIDE_PIXELS) -> Media:
    """The parts of a picture that is shown with at most `longest` pixels at its longest side.

    Raises ValueError for an SVG that cannot be drawn, which fitting has left out.
    """
    if picture.media_type != SVG:
        # Only who has a photograph pays for the import.
        from slides_builder.painting.scaling import scaled

        small = scaled(data, picture.media_type, longest)
        return Media(_part(picture, small.media_type, small.data))
    png = rasterised(data, picture.width, picture.height)
    if png is None:
        raise ValueError(picture.path)
    return Media(_part(picture, "image/png", png), _part(picture, SVG, data))


def _part(picture: Picture, kind: str, data: bytes) -> PackagePart:
    return PackagePart(f"/ppt/media/{picture.digest[:16]}.{_ENDINGS[kind]}", kind, data)
