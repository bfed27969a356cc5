"""Pictures: inside the course, sound, of an allowed kind and size, and without anything that acts."""

import io
import random
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from lesstof.model.handbook import Picture
from lesstof.model.prose import Prose, walk
from lesstof.model.source import Span
from lesstof.reading.course import read_course
from lesstof.reading.pictures import PictureShelf
from lesstof.reading.report import Report
from tests.support import CHAPTER, chapter, course, settings_for, told, write

PLACE = "chapters/h01/"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 30">{}</svg>'


def short(value: object) -> str:
    """The name of a case: what fits on a line."""
    return value if isinstance(value, str) and len(value) < 60 else ""


def raster(kind: str, width: int = 40, height: int = 30) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (width, height), "navy").save(data, kind)
    return data.getvalue()


def black_png(width: int, height: int) -> bytes:
    """A picture of one bit a pixel, made without ever holding its pixels."""
    deflate, row = zlib.compressobj(1), bytes(1 + (width + 7) // 8)
    pixels = b"".join(deflate.compress(row) for _ in range(height)) + deflate.flush()
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*one) for one in ((b"IHDR", head), (b"IDAT", pixels), (b"IEND", b"")))


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def picture(root: Path, name: str, data: str | bytes) -> Picture:
    """The picture of this name, in which nothing may be wrong."""
    found = course(root, {CHAPTER: chapter(f"![Beeld]({name})"), PLACE + name: data})
    assert found.diagnostics == ()
    return found.handbook.pictures[0]


def told_of(root: Path, name: str, data: str | bytes) -> list[str]:
    return told(root, course(root, {CHAPTER: chapter(f"![Beeld]({name})"), PLACE + name: data}).diagnostics)


@pytest.mark.parametrize(
    ("name", "data", "media", "size"),
    [
        ("a.png", raster("PNG"), "image/png", (40, 30)),
        ("A.PNG", raster("PNG"), "image/png", (40, 30)),
        ("a.jpg", raster("JPEG"), "image/jpeg", (40, 30)),
        ("a.jpeg", raster("JPEG"), "image/jpeg", (40, 30)),
        ("a.svg", SVG.format("<rect/>"), "image/svg+xml", (40, 30)),
        ("a.svg", SVG.format("").replace("viewBox", 'width="12.5px" height="8" viewBox'), "image/svg+xml", (12, 8)),
        ("a.svg", SVG.format("").replace("viewBox", 'width="10mm" height="100%" viewBox'), "image/svg+xml", (40, 30)),
        ("a.svg", SVG.format("").replace("viewBox", f'width="{"9" * 400}" viewBox'), "image/svg+xml", (40, 30)),
        ("a.svg", "\ufeff<?xml version='1.0' encoding='UTF-8'?>" + SVG.format(""), "image/svg+xml", (40, 30)),
        ("a.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>', "image/svg+xml", (0, 0)),
    ],
    ids=short,
)
def test_a_sound_picture_is_known_by_kind_and_size(
    tmp_path: Path, name: str, data: str | bytes, media: str, size: tuple[int, int]
) -> None:
    found = picture(tmp_path, name, data)
    assert (found.path, found.media_type, (found.width, found.height)) == (PLACE + name, media, size)


def test_a_picture_in_the_text_points_at_its_file(tmp_path: Path) -> None:
    body = '![Een *mooi* beeld](met%20spatie.png "Titel"){: width=100 }'
    found = course(tmp_path, {CHAPTER: chapter(body), PLACE + "met spatie.png": raster("PNG")})
    assert found.diagnostics == ()
    (text,) = found.handbook.chapters[0].parts
    assert isinstance(text, Prose)
    (image,) = (element for element in walk(text.nodes) if element.tag == "img")
    assert dict(image.attributes) == {
        "src": "picture:chapters/h01/met spatie.png",
        "alt": "Een mooi beeld",
        "title": "Titel",
    }


def test_a_picture_may_stand_elsewhere_in_the_course_and_is_kept_once(tmp_path: Path) -> None:
    body = "![A](../../content/a.png) ![B](../../content/a.png) ![C](<../../content/a.png>)"
    found = course(tmp_path, {CHAPTER: chapter(body), "content/a.png": raster("PNG")})
    assert found.diagnostics == ()
    assert [one.path for one in found.handbook.pictures] == ["content/a.png"]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.gif", raster("GIF"), "E708"),
        ("a.heic", b"x", "E708"),
        ("a", raster("PNG"), "E708"),
        ("a.png", b"", "E705"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "E705"),
        ("a.png", raster("PNG")[:60], "E705"),
        ("a.png", raster("PNG", 300, 300)[:-40], "E705"),
        ("a.jpg", raster("JPEG", 300, 300)[:-400], "E705"),
        ("a.png", raster("GIF"), "E705"),
        ("a.jpg", raster("PNG"), "E705"),
        ("a.png", raster("JPEG"), "E705"),
        ("a.png", SVG.format(""), "E705"),
        ("a.svg", raster("PNG"), "E705"),
        ("a.svg", SVG.format("").encode("utf-16"), "E705"),
        ("a.svg", SVG.format("<g>"), "E705"),
        ("a.svg", "<html/>", "E705"),
        ("a.svg", "", "E705"),
        ("a.svg", "a\0b", "E705"),
    ],
    ids=short,
)
def test_a_picture_that_is_not_what_its_name_says_is_refused(
    tmp_path: Path, name: str, data: str | bytes, code: str
) -> None:
    assert told_of(tmp_path, name, data) == [f"{code} 7:10 {name}"]


@pytest.mark.parametrize(("width", "height"), [(30_000, 30_000), (8_000, 8_000), (1, 45_000_000)])
def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded(tmp_path: Path, width: int, height: int) -> None:
    data = black_png(width, min(height, 100))
    size = struct.pack(">II", width, height)
    head = _chunk(b"IHDR", size + data[24:29])
    assert told_of(tmp_path, "a.png", data[:8] + head + data[33:]) == ["E706 7:10 a.png"]


def test_a_picture_of_too_many_bytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    write(tmp_path, {CHAPTER: chapter("![Beeld](a.png)"), PLACE + "a.png": raster("PNG")})
    with (tmp_path / PLACE / "a.png").open("r+b") as file:
        file.truncate(100_000_000)
    assert told(tmp_path, read_course(settings_for(tmp_path)).diagnostics) == ["E706 7:10 a.png"]


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<x:script xmlns:x='http://www.w3.org/2000/svg'/>",
        "<g onload='alert(1)'/>",
        "<g OnClick='alert(1)'/>",
        "<a href='javascript:alert(1)'><rect/></a>",
        "<a xlink:href=' javascript:alert(1)'/>",
        "<a href='https://a.nl'><rect/></a>",
        "<image href='https://a.nl/b.png'/>",
        "<image xlink:href='data:image/png;base64,AA'/>",
        "<image href='../geheim.png'/>",
        "<use href='b.svg#c'/>",
        "<feImage href='//a.nl/b.png'/>",
        "<foreignObject><p>a</p></foreignObject>",
        "<animate attributeName='href' to='javascript:alert(1)'/>",
        "<set attributeName='onload' to='alert(1)'/>",
        "<style>@import 'https://a.nl/b.css';</style>",
        "<style><![CDATA[ a { fill: url(//a.nl) } ]]></style>",
        "<style>a { fill: u\\72l(//a.nl) }</style>",
        "<style>a { fill: image-set('//a.nl/b.png' 1x) }</style>",
        "<style>a <b/> { fill: url(//a.nl) }</style>",
        "<g style='fill: url( https://a.nl )'/>",
        "<g fill='URL(\"https://a.nl\")'/>",
        "<iframe xmlns='http://www.w3.org/1999/xhtml' src='https://a.nl'/>",
        "<meta xmlns='http://www.w3.org/1999/xhtml' http-equiv='refresh' content='0;url=https://a.nl'/>",
        "<g xml:base='https://a.nl/'><use href='#b'/></g>",
    ],
    ids=short,
)
def test_a_drawing_that_acts_or_looks_outside_is_refused(tmp_path: Path, inside: str) -> None:
    assert told_of(tmp_path, "a.svg", SVG.format(inside)) == ["E707 7:10 a.svg"]


@pytest.mark.parametrize(
    "whole",
    [
        '<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format("&a;"),
        '<!doctype svg SYSTEM "https://a.nl/b.dtd">' + SVG.format(""),
        '<?xml-stylesheet href="https://a.nl/b.css"?>' + SVG.format(""),
        '<?xml version="1.0" encoding="ISO-2022-JP"?>' + SVG.format(""),
        "<?xml version='1.0' encoding='utf-16'?>" + SVG.format(""),
    ],
    ids=short,
)
def test_a_drawing_with_a_document_type_or_another_encoding_is_refused(tmp_path: Path, whole: str) -> None:
    assert told_of(tmp_path, "a.svg", whole) == ["E707 7:10 a.svg"]


@pytest.mark.parametrize(
    "inside",
    [
        "<linearGradient id='b'/><rect fill='url(#b)'/>",
        "<rect fill='url( \"#b\" )' style=\"fill: url('#b')\"/>",
        "<style>.a { fill: url(#b); font-family: Arial }</style>",
        "<use href='#b'/><use xlink:href=' #b'/>",
        "<title>Een titel</title><desc>Meer op https://a.nl</desc><text>onload=1</text>",
        "<metadata><rdf xmlns='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></metadata>",
        "<g>" * 20_000 + "</g>" * 20_000,
    ],
    ids=short,
)
def test_a_plain_drawing_is_taken_along(tmp_path: Path, inside: str) -> None:
    assert picture(tmp_path, "a.svg", SVG.format(inside)).media_type == "image/svg+xml"


def test_a_picture_that_is_not_there_or_has_no_words_is_told(tmp_path: Path) -> None:
    body = f"![Beeld](weg.png)\n\n![](a.png)\n\n![Lang](<{'a' * 5000}.png>)\n\n![Nul](a%00.png)"
    found = told(tmp_path, course(tmp_path, {CHAPTER: chapter(body), PLACE + "a.png": raster("PNG")}).diagnostics)
    assert [one[:9].strip() for one in found] == ["E704 7:10", "E710 9:5", "E704 11:1", "E704 13:8"]


def test_a_link_to_a_picture_elsewhere_is_refused(tmp_path: Path) -> None:
    write(tmp_path, {"elders.png": raster("PNG"), "cursus/" + CHAPTER: chapter("![Beeld](a.png)\n\n![B](b.png)")})
    (tmp_path / "cursus" / PLACE / "a.png").symlink_to(tmp_path / "elders.png")
    (tmp_path / "cursus" / PLACE / "b.png").symlink_to("b.png")
    found = told(tmp_path / "cursus", read_course(settings_for(tmp_path / "cursus")).diagnostics)
    assert found == ["E104 7:10 a.png", "E704 9:6 b.png"]


def test_a_link_to_a_teachers_picture_is_refused_under_any_name(tmp_path: Path) -> None:
    text = chapter("![Beeld](a.png)\n\n![B](map/b.png)")
    places = (PLACE + "a.docent.png", "content/geheim.docent/b.png")
    write(tmp_path, {CHAPTER: text, **dict.fromkeys(places, raster("PNG"))})
    (tmp_path / PLACE / "a.png").symlink_to("a.docent.png")
    (tmp_path / PLACE / "map").symlink_to("../../content/geheim.docent")
    found = told(tmp_path, read_course(settings_for(tmp_path)).diagnostics)
    assert found[:2] == ["E709 7:10 a.png", "E709 9:6 map/b.png"]


def test_no_damage_to_a_picture_makes_the_reader_fall(tmp_path: Path) -> None:
    chance = random.Random(5)
    sources = [
        (".png", raster("PNG", 60, 40)),
        (".jpg", raster("JPEG", 60, 40)),
        (".svg", SVG.format("<g/>" * 20).encode()),
    ]
    for number in range(300):
        suffix, data = sources[number % 3]
        damaged = bytearray(data)
        for _ in range(chance.randint(1, 8)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        (tmp_path / f"a{suffix}").write_bytes(damaged[: chance.randint(1, len(damaged))] if number % 2 else damaged)
        report = Report()
        PictureShelf(tmp_path).accepts(report, f"a{suffix}", Span("a.md"))
        assert {one.code for one in report.found} <= {"E705", "E706", "E707"}
