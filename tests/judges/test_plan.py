"""The plan in a real browser; its documents before Microsoft's validator, LibreOffice and a reader of zips."""

import zipfile
from pathlib import Path
from xml.etree import ElementTree as Tree

import pytest

from tests.judges.conftest import NODE, faults, run
from tests.judges.validators import sdk_errors

HERE = Path(__file__).parent
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def documents(address: str, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A full plan, a template, and a very long plan, as the browser saved them."""
    folder = tmp_path_factory.mktemp("documents")
    answer = run("node", HERE / "plan.mjs", NODE, address, folder, cwd=folder)
    found, last = faults(answer)
    assert found == []
    assert last["checks"] > 10
    return sorted(folder.glob("*.docx"))


def test_a_student_fills_in_the_plan_and_saves_it(documents: list[Path]) -> None:
    assert len(documents) == 3


def test_microsofts_validator_finds_no_error(documents: list[Path]) -> None:
    assert sdk_errors(documents) == []


def test_libreoffice_opens_them(documents: list[Path], tmp_path: Path) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, *documents, cwd=tmp_path)
    assert sorted(path.stem for path in tmp_path.glob("*.pdf")) == [path.stem for path in documents]


def test_a_document_has_headings_tables_language_title_and_page_numbers(documents: list[Path]) -> None:
    with zipfile.ZipFile(documents[0]) as package:
        assert package.testzip() is None
        parts = {name: package.read(name).decode() for name in package.namelist()}
    document = Tree.fromstring(parts["word/document.xml"])
    styles = [str(style.get(f"{W}val")) for style in document.iter(f"{W}pStyle")]
    assert (styles.count("Title"), styles.count("Heading1"), styles.count("TOC1")) == (1, 12, 12)
    assert styles.count("Heading2") > 100
    assert len(list(document.iter(f"{W}tbl"))) == len(list(document.iter(f"{W}tblHeader"))) > 15
    assert 'w:val="nl-NL"' in parts["word/styles.xml"]
    assert "<dc:title>Plan &lt;b&gt;van&lt;/b&gt; Zadelpunt</dc:title>" in parts["docProps/core.xml"]
    assert "NUMPAGES" in parts["word/footer1.xml"]
    assert "Noor &amp; Bram" in parts["word/header1.xml"]


def test_what_a_student_wrote_is_in_it_as_text(documents: list[Path]) -> None:
    with zipfile.ZipFile(documents[0]) as package:
        document = Tree.fromstring(package.read("word/document.xml"))
    text = "".join(piece.text or "" for piece in document.iter(f"{W}t"))
    assert "<script>alert(1)</script> <img src=x onerror=alert(2)> | 👩‍💻 مرحبا بالعالم *ster*" in text
    rows = zipfile.ZipFile(documents[2]).read("word/document.xml").decode()
    assert rows.count("Bram &lt;b&gt;") == 100
