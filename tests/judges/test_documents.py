"""Attachments as files before Microsoft's validator and LibreOffice, which also works out every formula again."""

import subprocess
import zipfile
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest

from lesstof.outputs.documents.making import documents
from lesstof.reading.course import read_course
from lesstof.settings import load_settings
from tests.judges.conftest import REPOSITORY, run
from tests.judges.validators import sdk_errors

# LibreOffice trusts stored outcomes unless it is told to work everything out again on loading (0 is "always").
RECALCULATE = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    '<item oor:path="/org.openoffice.Office.Calc/Formula/Load">'
    '<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>'
)
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every Word document and workbook of the handbook."""
    folder = tmp_path_factory.mktemp("documents")
    made = documents(read_course(load_settings(REPOSITORY, "mkdocs.yml")).handbook)
    for document in made:
        (folder / document.address.rpartition("/")[2]).write_bytes(document.data)
    return sorted(folder.iterdir())


def converted(files: list[Path], kind: str, folder: Path) -> list[Path]:
    """The files as LibreOffice writes them."""
    settings = folder / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(RECALCULATE, encoding="utf-8")
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, capture_output=True, timeout=600, check=True)
    return [folder / f"{file.stem}.{kind}" for file in files]


def test_the_handbook_has_documents_of_both_kinds(files: list[Path]) -> None:
    kinds = [file.suffix for file in files]
    assert kinds.count(".docx") >= 20
    assert kinds.count(".xlsx") >= 6


def test_the_open_xml_sdk_finds_nothing(files: list[Path]) -> None:
    assert sdk_errors(files) == []


@pytest.mark.parametrize("kind", [".docx", ".xlsx"])
def test_libreoffice_shows_every_page_with_text_on_it(files: list[Path], kind: str, tmp_path: Path) -> None:
    for pdf in converted([file for file in files if file.suffix == kind], "pdf", tmp_path):
        shown = run("pdftotext", pdf, "-", cwd=tmp_path).stdout.split("\f")
        assert len(shown) > 1, pdf.name
        assert all(page.strip() for page in shown[:-1]), pdf.name


def test_libreoffice_works_out_what_the_text_says(files: list[Path], tmp_path: Path) -> None:
    """A formula's stored outcome is the number in the author's text; LibreOffice's is its own."""
    ours = [file for file in files if file.suffix == ".xlsx"]
    compared = 0
    for file, again in zip(ours, converted(ours, "xlsx", tmp_path), strict=True):
        told, found = outcomes(file), outcomes(again)
        assert told.keys() == found.keys(), file.name
        for cell, (value, decimals) in told.items():
            if value:
                compared += 1
                assert abs(Decimal(value) - Decimal(found[cell][0])) <= Decimal("0.5").scaleb(-decimals), (file, cell)
            else:
                assert found[cell][0] == "", (file, cell)
    assert compared > 60


def outcomes(file: Path) -> dict[tuple[str, str], tuple[str, int]]:
    """(Sheet, cell) → what a formula gives and to how many decimals its format shows it."""
    found = {}
    with zipfile.ZipFile(file) as package:
        shown = decimals(ElementTree.fromstring(package.read("xl/styles.xml")))
        for name in sorted(package.namelist()):
            if name.startswith("xl/worksheets/sheet"):
                for cell in ElementTree.fromstring(package.read(name)).iter(f"{S}c"):
                    if cell.find(f"{S}f") is not None:
                        value = cell.findtext(f"{S}v", "")
                        found[name, cell.get("r", "")] = value, shown[int(cell.get("s", 0))]
    return found


def decimals(styles: ElementTree.Element) -> list[int]:
    """The decimals of each cell format; a percentage has two more."""
    codes = {form.get("numFmtId"): form.get("formatCode", "") for form in styles.iter(f"{S}numFmt")}
    # ECMA-376 part 1, 18.8.30: formats that a file need not define.
    codes |= {"1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00", "9": "0%", "10": "0.00%"}
    formats = styles.find(f"{S}cellXfs")
    assert formats is not None
    written = (codes.get(form.get("numFmtId"), "") for form in formats)
    return [len(code.rstrip("%").partition(".")[2]) + 2 * code.endswith("%") for code in written]
