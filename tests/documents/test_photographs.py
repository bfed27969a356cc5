import io
from typing import Any

import pytest
from PIL import Image, ImageChops, PngImagePlugin

from lesstof.outputs.photographs import held, without_notes

SECRET = b"Kerkstraat 12"


def picture() -> Image.Image:
    """With colours at every place, so that a lost byte shows."""
    return Image.merge("RGB", [Image.linear_gradient("L"), Image.radial_gradient("L"), Image.linear_gradient("L")])


def notes(way: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = way
    exif[0x010E] = SECRET.decode()
    exif.get_ifd(0x8825)[29] = SECRET.decode()
    return exif


def saved(kind: str, **options: Any) -> bytes:
    stream = io.BytesIO()
    picture().save(stream, kind, **options)
    return stream.getvalue()


def pixels(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def same(one: bytes, other: bytes) -> bool:
    return ImageChops.difference(pixels(one), pixels(other)).getbbox() is None


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"restart_marker_blocks": 3}, {"quality": 30}])
@pytest.mark.parametrize("way", [1, 3, 6, 8])
def test_a_photograph_keeps_its_pixels_and_how_it_was_held_and_nothing_more(options: dict[str, Any], way: int) -> None:
    before = saved("JPEG", exif=notes(way), comment=SECRET, xmp=b"<x>" + SECRET + b"</x>", **options)
    assert before.count(SECRET) == 4
    bare = without_notes(before, "image/jpeg")
    assert SECRET not in bare
    assert same(before, bare)
    assert held(bare) == held(before) == way
    assert dict(Image.open(io.BytesIO(bare)).getexif()) == ({} if way == 1 else {0x0112: way})


def test_colour_profiles_stay() -> None:
    profile = b"a profile " * 9000
    before = saved("JPEG", exif=notes(), icc_profile=profile)
    assert Image.open(io.BytesIO(without_notes(before, "image/jpeg"))).info["icc_profile"] == profile


def test_of_a_file_with_two_pictures_the_first_is_left() -> None:
    stream = io.BytesIO()
    picture().save(stream, "MPO", save_all=True, append_images=[picture().rotate(90)], exif=notes())
    assert Image.open(io.BytesIO(stream.getvalue())).format == "MPO"
    bare = without_notes(stream.getvalue(), "image/jpeg")
    found = Image.open(io.BytesIO(bare))
    assert (found.format, getattr(found, "n_frames", 1)) == ("JPEG", 1)
    assert SECRET not in bare
    assert same(stream.getvalue(), bare)


@pytest.mark.parametrize("way", [1, 6])
def test_a_png_keeps_its_pixels_and_how_it_was_held_and_nothing_more(way: int) -> None:
    told = PngImagePlugin.PngInfo()
    told.add_text("Author", SECRET.decode())
    told.add_itxt("XML:com.adobe.xmp", SECRET.decode())
    before = saved("PNG", pnginfo=told, exif=notes(way)) + SECRET
    bare = without_notes(before, "image/png")
    assert SECRET in before
    assert SECRET not in bare
    assert same(before, bare)
    assert held(bare) == way


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_what_has_no_notes_stays_byte_for_byte(kind: str) -> None:
    data = saved(kind)
    assert without_notes(data, f"image/{kind.lower()}") == data


@pytest.mark.parametrize("data", [b"", b"\xff\xd8", b"\xff\xd8\xff", b"\xff\xd8\xff\xe1", b"\xff\xd8\xff\xe1\0\x01x"])
def test_no_bytes_make_it_fail(data: bytes) -> None:
    without_notes(data, "image/jpeg")
    without_notes(b"\x89PNG\r\n\x1a\n" + data, "image/png")
