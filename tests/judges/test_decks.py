"""Decks before Microsoft's validator, openxml-audit, LibreOffice and our own relation checks."""

import posixpath
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.judges.rendering import beside_the_slide, outside, text_of, to_pdf
from tests.judges.validators import audit_errors, sdk_errors

RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@pytest.fixture(scope="module")
def rendered(decks: list[Path], tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Path]:
    """Deck → the PDF that LibreOffice makes of it, once for all judges of slides."""
    return to_pdf(decks, tmp_path_factory.mktemp("pdf"))


def test_there_is_a_lesson_deck_and_a_teachers_deck_per_chapter(course: Path, decks: list[Path]) -> None:
    chapters = {folder.name for folder in (course / "chapters").iterdir()}
    for place in ("decks", "teacher/decks"):
        made = {deck.name[:3] for deck in (course / "build" / place).glob("*.pptx")}
        assert made == chapters


def test_the_open_xml_sdk_finds_nothing(decks: list[Path]) -> None:
    assert sdk_errors(decks) == []


def test_openxml_audit_finds_nothing(decks: list[Path]) -> None:
    assert audit_errors(decks) == []


def test_every_relation_leads_to_a_part_and_every_part_is_reached(decks: list[Path]) -> None:
    for deck in decks:
        with zipfile.ZipFile(deck) as package:
            names = set(package.namelist())
            reached = {"[Content_Types].xml"} | {name for name in names if name.endswith(".rels")}
            for name in sorted(names):
                if name.endswith(".rels"):
                    reached |= set(_targets(package, name))
        assert reached == names, (deck.name, reached ^ names)


def _targets(package: zipfile.ZipFile, rels: str) -> list[str]:
    base = posixpath.dirname(posixpath.dirname(rels))
    ids = []
    targets = []
    for relation in ElementTree.fromstring(package.read(rels)).iter(RELATION):
        ids.append(relation.get("Id"))
        if relation.get("TargetMode") != "External":
            whole = posixpath.join("/" + base, relation.get("Target", ""))
            targets.append(posixpath.normpath(whole).lstrip("/"))
    assert len(ids) == len(set(ids)), rels
    return targets


def test_libreoffice_renders_every_slide_with_text_on_it(rendered: dict[Path, Path]) -> None:
    for deck, pdf in rendered.items():
        with zipfile.ZipFile(deck) as package:
            slides = sum(name.startswith("ppt/slides/slide") for name in package.namelist())
        pages = text_of(pdf).split("\f")
        assert len(pages) - 1 == slides
        assert all(page.strip() for page in pages[:-1]), deck.name


def test_no_text_leaves_its_slide(rendered: dict[Path, Path]) -> None:
    assert [f"{deck.name} {word}" for deck, pdf in rendered.items() for word in beside_the_slide(pdf)] == []


def test_every_word_of_the_teachers_decks_is_in_its_frame(rendered: dict[Path, Path]) -> None:
    assert outside({deck: pdf for deck, pdf in rendered.items() if "teacher" in deck.parts}) == []
