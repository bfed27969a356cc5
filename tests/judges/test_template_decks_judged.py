"""The handbook's first chapter in templates that LibreOffice ships: valid, and no word off a slide."""

import json
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from slides_builder.judging.reporting import judged_deck
from tests.judges.conftest import NODE, REPOSITORY, copy_course, lesstof, run
from tests.judges.rendering import TOLERANCE

SHIPPED = Path("/usr/lib/libreoffice/share/template/common/presnt")
NAMES = ("Blue_Curve", "Focus", "Metropolis", "Midnightblue", "Portfolio", "Vintage", "Candy", "Yellow_Idea")


def converted(origin: Path, kind: str, folder: Path) -> Path:
    """What LibreOffice makes of a file."""
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(origin)]
    subprocess.run(command, capture_output=True, timeout=600, check=True)
    return folder / f"{origin.stem}.{kind}"


@pytest.fixture(scope="module", params=NAMES)
def deck(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    shipped = SHIPPED / f"{request.param}.otp"
    if not shipped.exists():
        pytest.skip("needs LibreOffice's templates")
    folder = copy_course(REPOSITORY, tmp_path_factory.mktemp(request.param))
    template = converted(shipped, "pptx", folder)
    arguments = ("build", "--only", "decks", "--chapter", "h01", "--template", str(template), "--quiet")
    built = lesstof(*arguments, cwd=folder)
    assert built.returncode == 0, built.stdout + built.stderr
    return next((folder / "build" / "decks").glob("h01*.pptx"))


def test_the_open_xml_sdk_finds_nothing_in_it(deck: Path) -> None:
    answer = run(NODE / ".bin" / "ooxml-validator", deck, "--officeVersion", "Microsoft365", cwd=deck.parent)
    report = json.loads(answer.stdout)
    assert report["ok"], report["errors"][:5]


def test_nothing_in_it_stands_in_anyones_way(deck: Path) -> None:
    assert judged_deck(deck.read_bytes(), deck.name).diagnostics == ()


def test_no_word_leaves_its_slide_as_libreoffice_shows_it(deck: Path, tmp_path: Path) -> None:
    pdf = converted(deck, "pdf", tmp_path)
    told = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, check=True).stdout
    for number, page in enumerate(ElementTree.fromstring(told).iter("{http://www.w3.org/1999/xhtml}page"), 1):
        for word in page.iter("{http://www.w3.org/1999/xhtml}word"):
            assert float(word.get("xMin", 0)) >= -TOLERANCE, (number, word.text)
            assert float(word.get("yMin", 0)) >= -TOLERANCE, (number, word.text)
            assert float(word.get("xMax", 0)) <= float(page.get("width", 0)) + TOLERANCE, (number, word.text)
            assert float(word.get("yMax", 0)) <= float(page.get("height", 0)) + TOLERANCE, (number, word.text)
