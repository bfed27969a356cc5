"""Attachments made from real files, and what their documents hold once opened."""

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from lesstof.model.handbook import Handbook
from lesstof.outputs.documents.making import Document, documents
from tests.support import chapter, course

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def handbook_with(root: Path, body: str, *keys: str, kind: str = "sjabloon", language: str = "nl") -> Handbook:
    """A course with one attachment."""
    added = "".join(f"{key}\n" for key in keys)
    front = f"---\ncode: 10101\ntitel: Proef & proeve\nsoort: {kind}\nhoofdstuk: h01\n{added}---\n\n"
    files = {"chapters/h01/index.md": chapter("Tekst."), "content/bijlagen/10101-proef.md": f"{front}{body}\n"}
    return course(root, files, language).handbook


def made(root: Path, body: str, *keys: str, kind: str = "sjabloon") -> dict[str, Document]:
    """The documents of that attachment by kind."""
    return {document.kind: document for document in documents(handbook_with(root, body, *keys, kind=kind))}


def parts(document: Document) -> dict[str, bytes]:
    """The parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(document.data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def xml(document: Document, name: str) -> ElementTree.Element:
    """One part as a tree."""
    return ElementTree.fromstring(parts(document)[name])


def body_of(root: Path, text: str) -> ElementTree.Element:
    """The body of a Word document with this text."""
    found = xml(made(root, text)["docx"], "word/document.xml").find(f"{W}body")
    assert found is not None
    return found


def words(element: ElementTree.Element) -> str:
    """All its text."""
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def styles_of(body: ElementTree.Element) -> list[tuple[str, str]]:
    """Style and text of each paragraph, tables left out."""
    found = []
    for paragraph in body.findall(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        found.append((style.get(f"{W}val", "") if style is not None else "", words(paragraph)))
    return found


def formulas(document: Document, sheet: int) -> dict[str, tuple[str, str]]:
    """Cell → formula and the outcome that is stored with it; the first sheet is 1."""
    tree = xml(document, f"xl/worksheets/sheet{sheet}.xml")
    found = {}
    for cell in tree.iter(f"{S}c"):
        formula = cell.find(f"{S}f")
        if formula is not None:
            found[cell.get("r", "")] = (formula.text or "", cell.findtext(f"{S}v", ""))
    return found
