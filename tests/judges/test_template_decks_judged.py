"""The handbook's first chapter in templates that LibreOffice ships: valid, and no word off a slide."""

import subprocess
from pathlib import Path

import pytest

from slides_builder.judging.reporting import judged_deck
from tests.judges.conftest import REPOSITORY, copy_course, lesstof
from tests.judges.rendering import beside_the_slide
from tests.judges.validators import sdk_errors

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
    assert sdk_errors([deck]) == []


def test_nothing_in_it_stands_in_anyones_way(deck: Path) -> None:
    assert judged_deck(deck.read_bytes(), deck.name).diagnostics == ()


def test_no_word_leaves_its_slide_as_libreoffice_shows_it(deck: Path, tmp_path: Path) -> None:
    assert beside_the_slide(converted(deck, "pdf", tmp_path)) == []
