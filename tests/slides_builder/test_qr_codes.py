"""Beside each short address stands a code to scan, where the course knows its address."""

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image

from lesstof.model.lesson import LessonWish
from slides_builder.judging.reporting import judged_deck
from slides_builder.outputs import asked_for, make_asked
from slides_builder.qr import code_picture
from tests.slides_builder import deck_courses as courses
from tests.slides_builder.decks import OpenDeck, found, text
from tests.support import course

LEAST = 900_000
SITE = "https://school.example/boek/"


def deck(root: Path, site: str, handout: bool = False) -> tuple[OpenDeck, ...]:
    files = courses.chapter(1)
    attachment = next(path for path in files if path.startswith("content/bijlagen/"))
    for number in range(2, 7):
        code = f"1010{number}"
        files[attachment.replace("10101", code)] = files[attachment].replace("10101", code)
        files["chapters/h01/index.md"] += f"\n/// bijlage | #{code}\n///\n"
    handbook = course(root, files).handbook
    handbook = replace(handbook, book=replace(handbook.book, site_url=site))
    wish = LessonWish("les", "h01", answers=False, handout=handout)
    return tuple(OpenDeck(each.data) for each in make_asked(asked_for(handbook, wish)).result.artifacts)


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> OpenDeck:
    return deck(tmp_path_factory.mktemp("scanned"), SITE)[0]


def test_every_row_has_its_code_of_an_inch_at_least_with_alt_text(scanned: OpenDeck) -> None:
    slides = [slide for slide in scanned.slides if found(slide, ".//p:pic[contains(.//p:cNvPr/@descr, 'QR-code')]")]
    assert len(slides) == 2
    for slide in slides:
        pictures, rows = found(slide, ".//p:pic"), found(slide, ".//a:tr")
        assert len(pictures) == len(rows) - 1
        for picture, row in zip(pictures, rows[1:], strict=True):
            (size,) = found(picture, "p:spPr/a:xfrm/a:ext")
            assert int(size.get("cx", "0")) >= LEAST
            assert size.get("cx") == size.get("cy")
            address = str(found(picture, ".//p:cNvPr/@descr")[0]).removeprefix("QR-code naar ")
            assert address in text(row)


def test_the_chapters_own_page_comes_first(scanned: OpenDeck) -> None:
    first = next(slide for slide in scanned.slides if found(slide, ".//p:pic[contains(.//p:cNvPr/@descr, 'QR-code')]"))
    assert "school.example/boek/h01" in text(found(first, ".//a:tr")[1])


def test_codes_do_not_lie_over_the_table_nor_off_the_slide(scanned: OpenDeck) -> None:
    for slide in scanned.slides:
        for picture in found(slide, ".//p:pic[contains(.//p:cNvPr/@descr, 'QR-code')]"):
            (off,), (size,) = found(picture, "p:spPr/a:xfrm/a:off"), found(picture, "p:spPr/a:xfrm/a:ext")
            (table,) = found(slide, ".//p:graphicFrame/p:xfrm/a:off")
            assert int(off.get("x", "0")) + int(size.get("cx", "0")) <= int(table.get("x", "0"))
            assert int(off.get("y", "0")) + int(size.get("cy", "0")) <= 6_350_000


def test_codes_are_read_before_the_table_at_their_right(scanned: OpenDeck) -> None:
    judged = judged_deck(scanned.data, "les.pptx")
    assert [each for each in judged.findings if each.code == "W855"] == []


def test_without_an_address_there_is_the_list_alone(tmp_path: Path) -> None:
    (plain,) = deck(tmp_path, "")
    assert not any("qr" in name.lower() for name in plain.parts)
    assert not any(found(slide, ".//p:pic") for slide in plain.slides)
    assert any("#10101" in text(slide) for slide in plain.slides)


def test_a_handout_has_them_too(tmp_path: Path) -> None:
    handout = deck(tmp_path, SITE, handout=True)[1]
    assert any(found(slide, ".//p:pic") for slide in handout.slides)


def test_a_code_is_black_on_white_with_a_quiet_zone_and_always_the_same() -> None:
    picture, data = code_picture(f"qr:{SITE}b/10101/")
    code_picture.cache_clear()
    assert code_picture(f"qr:{SITE}b/10101/")[1] == data
    with Image.open(io.BytesIO(data)) as image:
        shown = image.convert("L")
    assert shown.size == (picture.width, picture.height)
    assert {colour for _, colour in shown.getcolors() or ()} == {0, 255}
    inner = shown.point(lambda value: 255 - value).getbbox()
    assert inner is not None
    assert min(inner[0], inner[1], shown.width - inner[2], shown.height - inner[3]) >= 4 * 8


@pytest.mark.skipif(not shutil.which("zbarimg"), reason="no reader of codes on this machine")
def test_a_reader_of_codes_reads_the_address(tmp_path: Path) -> None:
    path = tmp_path / "code.png"
    path.write_bytes(code_picture(f"qr:{SITE}b/10101/")[1])
    told = subprocess.run(["zbarimg", "-q", "--raw", str(path)], capture_output=True, text=True, check=True).stdout
    assert told.strip() == f"{SITE}b/10101/"
