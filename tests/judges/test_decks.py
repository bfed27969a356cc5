"""Decks before Microsoft's validator, openxml-audit, LibreOffice and our own relation checks."""

import json
import posixpath
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from tests.judges.conftest import NODE, run

RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def test_there_is_a_lesson_deck_and_a_teachers_deck_per_chapter(course: Path, decks: list[Path]) -> None:
    chapters = {folder.name for folder in (course / "chapters").iterdir()}
    for place in ("decks", "teacher/decks"):
        made = {deck.name[:3] for deck in (course / "build" / place).glob("*.pptx")}
        assert made == chapters


def test_the_open_xml_sdk_finds_nothing(decks: list[Path]) -> None:
    for deck in decks:
        answer = run(NODE / ".bin" / "ooxml-validator", deck, "--officeVersion", "Microsoft365", cwd=deck.parent)
        report = json.loads(answer.stdout)
        assert report["ok"], (deck.name, report["errors"][:5])


def test_openxml_audit_finds_nothing(decks: list[Path]) -> None:
    audit = Path(sys.executable).parent / "openxml-audit"
    for deck in decks:
        answer = run(audit, "--output", "json", "--max-errors", "0", deck, cwd=deck.parent)
        (told,) = json.loads(answer.stdout)
        assert [each for each in told["errors"] if not _is_run_of_formula(each)] == [], deck.name


def _is_run_of_formula(error: dict[str, str]) -> bool:
    """The audit knows runs of formulas in Word only; PowerPoint gives them properties of its own, as the SDK knows."""
    return error["description"] == "Unexpected element 'rPr' found" and "/oMath[" in (error["path"] or "")


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


def _text_of(pdf: Path, *options: str) -> str:
    return subprocess.run(["pdftotext", *options, str(pdf), "-"], capture_output=True, text=True, check=True).stdout


def test_libreoffice_renders_every_slide_with_text_on_it(rendered: dict[Path, Path]) -> None:
    for deck, pdf in rendered.items():
        with zipfile.ZipFile(deck) as package:
            slides = sum(name.startswith("ppt/slides/slide") for name in package.namelist())
        pages = _text_of(pdf).split("\f")
        assert len(pages) - 1 == slides
        assert all(page.strip() for page in pages[:-1]), deck.name


def test_no_text_leaves_its_slide(rendered: dict[Path, Path]) -> None:
    for deck, pdf in rendered.items():
        tree = ElementTree.fromstring(_text_of(pdf, "-bbox").encode())
        for number, page in enumerate(tree.iter("{http://www.w3.org/1999/xhtml}page"), 1):
            width, height = float(page.get("width", 0)), float(page.get("height", 0))
            for word in page.iter("{http://www.w3.org/1999/xhtml}word"):
                inside = float(word.get("xMin", 0)) >= 0 and float(word.get("xMax", 0)) <= width + 1
                inside &= float(word.get("yMin", 0)) >= 0 and float(word.get("yMax", 0)) <= height + 1
                assert inside, (deck.name, number, word.text)
