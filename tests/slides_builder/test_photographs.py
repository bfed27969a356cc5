"""Photographs on slides: as small as a slide shows them, upright, in screen colours, and each stored once."""

import io
import random
from pathlib import Path

from PIL import Image

from lesstof.building.step import Result
from slides_builder.outputs import LessonDecks
from slides_builder.painting.scaling import JPEG, PNG, scaled
from tests.slides_builder import deck_courses as courses
from tests.slides_builder.conftest import ALL, made, opened
from tests.slides_builder.decks import OpenDeck, found
from tests.support import course

RED, BLUE = (200, 30, 30), (20, 40, 180)


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


def photograph(width: int, height: int) -> Image.Image:
    """Soft colours with noise, as a camera makes them."""
    noise = Image.frombytes(
        "RGB", (width // 8, height // 8), random.Random(1).randbytes(width // 8 * (height // 8) * 3)
    )
    return Image.blend(noise.resize((width, height)), Image.new("RGB", (width, height), BLUE), 0.6)


def halves(mode: str = "RGB") -> Image.Image:
    """Red at the left, blue at the right."""
    picture = Image.new("RGB", (800, 400), RED)
    picture.paste(BLUE, (400, 0, 800, 400))
    return picture.convert(mode)


def turned() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "GEHEIME CAMERA"
    return saved(halves(), "JPEG", exif=exif, quality=95)


def read(data: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


def deck_with(root: Path, pictures: dict[str, bytes]) -> Result:
    path = "chapters/h01/index.md"
    files = courses.chapter(1)
    slides = "".join(f"/// dia | Kijk {name}\nWat?\n\n![Een {name}]({name})\n///\n\nTekst.\n\n" for name in pictures)
    body = files[path].replace("/// kern\n", f"{slides}/// kern\n", 1)
    added = {f"chapters/h01/{name}": data for name, data in pictures.items()}
    return made(next(iter(LessonDecks().steps(course(root, files | {path: body} | added).handbook, ALL))))


def media(deck: OpenDeck) -> dict[str, bytes]:
    return {name: data for name, data in deck.parts.items() if name.startswith("ppt/media/")}


def test_a_photograph_of_thirty_megapixels_is_as_small_as_the_slide_shows_it(tmp_path: Path) -> None:
    data = saved(photograph(6720, 4480), "JPEG", quality=92)
    deck = opened(deck_with(tmp_path, {"groot.jpg": data}))
    (kept,) = media(deck).values()
    assert max(read(kept).size) <= 1920
    assert len(kept) < len(data) / 8


def test_the_same_photograph_under_two_names_is_stored_once(tmp_path: Path) -> None:
    data = saved(photograph(800, 600), "JPEG")
    deck = opened(deck_with(tmp_path, {"een.jpg": data, "twee.jpg": data}))
    assert len(media(deck)) == 1
    assert found(deck.slide("Kijk twee.jpg"), ".//p:pic")


def test_a_photograph_that_was_held_on_its_side_stands_upright_and_tells_nothing_of_the_camera(tmp_path: Path) -> None:
    deck = opened(deck_with(tmp_path, {"foto.jpg": turned()}))
    (kept,) = media(deck).values()
    picture = read(kept)
    assert picture.height > picture.width
    assert not picture.getexif()
    assert b"GEHEIM" not in kept
    frame = found(deck.slide("Kijk foto.jpg"), ".//p:pic//a:ext")[0]
    assert int(frame.get("cy")) > int(frame.get("cx"))


def test_print_colours_become_screen_colours() -> None:
    small = scaled(saved(halves("CMYK"), "JPEG", quality=95), JPEG, 1920)
    picture = read(small.data)
    assert picture.mode == "RGB"
    pixel = picture.getpixel((100, 200))
    assert isinstance(pixel, tuple)
    assert max(abs(one - other) for one, other in zip(pixel, RED, strict=True)) < 12


def test_what_shines_through_still_does() -> None:
    picture = photograph(2400, 1200)
    picture.putalpha(Image.linear_gradient("L").resize(picture.size))
    small = scaled(saved(picture, "PNG"), PNG, 960)
    assert small.media_type == PNG
    assert read(small.data).size == (960, 480)
    assert read(small.data).mode == "RGBA"


def test_a_photograph_that_was_saved_as_png_becomes_a_jpeg_and_a_drawing_stays_sharp() -> None:
    assert scaled(saved(photograph(2400, 1600), "PNG"), PNG, 1920).media_type == JPEG
    drawing = scaled(saved(halves("P"), "PNG"), PNG, 1920)
    assert drawing.media_type == PNG
    assert read(drawing.data).convert("RGB").getpixel((100, 100)) == halves("P").convert("RGB").getpixel((100, 100))


def test_what_is_small_already_keeps_its_bytes() -> None:
    data = saved(photograph(400, 300), "JPEG", quality=80, optimize=True)
    assert scaled(data, JPEG, 1920).data == data


def test_an_animation_that_is_small_enough_is_left_alone() -> None:
    frames = [Image.new("RGB", (60, 60), colour) for colour in (RED, BLUE)]
    data = saved(frames[0], "PNG", save_all=True, append_images=frames[1:], duration=200)
    assert scaled(data, PNG, 1920).data == data
