"""The e-book as a reading system finds it: its parts, its words and its ways."""

import io
import re
import zipfile
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import etree
from msgspec.structs import replace
from PIL import Image

from lesstof.model.handbook import Handbook, PageKind, Picture
from lesstof.model.prose import Raw
from lesstof.outputs.contract import Request
from lesstof.outputs.epub.making import epub
from lesstof.outputs.epub.output import Epub
from lesstof.outputs.epub.package import identifier, modified
from tests.site.books import HERE, book, chapter, el, exercises, handbook, page, prose

X = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"


class Opened:
    def __init__(self, course: Handbook) -> None:
        self.archive = zipfile.ZipFile(io.BytesIO(epub(course)))
        self.trees = {
            name.removeprefix("EPUB/"): etree.fromstring(self.archive.read(name))
            for name in self.archive.namelist()
            if name.endswith((".xhtml", ".opf"))
        }

    def text(self, name: str) -> str:
        return " ".join(" ".join(self.trees[f"{name}.xhtml"].itertext()).split())

    def links(self) -> list[tuple[str, str]]:
        return [
            (name, str(node.get(key)))
            for name, tree in self.trees.items()
            for key in ("href", "src")
            for node in tree.iter(f"{X}a", f"{X}img", f"{X}link")
            if node.get(key)
        ]


@pytest.fixture(scope="module")
def opened() -> Opened:
    return Opened(handbook())


def test_the_type_stands_first_and_uncompressed(opened: Opened) -> None:
    first = opened.archive.infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
    assert opened.archive.read(first) == b"application/epub+zip"


def test_the_same_book_gives_the_same_bytes() -> None:
    assert epub(handbook()) == epub(handbook())


def test_every_file_is_in_the_manifest_and_every_document_in_the_spine(opened: Opened) -> None:
    package = opened.trees["package.opf"]
    listed = {unquote(str(item.get("href"))): str(item.get("id")) for item in package.iter(f"{OPF}item")}
    held = {name.removeprefix("EPUB/") for name in opened.archive.namelist() if name.startswith("EPUB/")}
    assert set(listed) == held - {"package.opf"}
    spine = [str(item.get("idref")) for item in package.iter(f"{OPF}itemref")]
    assert sorted(spine) == sorted(id for file, id in listed.items() if file.endswith(".xhtml"))
    assert spine[:3] == ["cover", "title", "nav"]


def test_every_link_within_the_book_leads_to_a_place_that_is_there(opened: Opened) -> None:
    broken = []
    for here, link in opened.links():
        file, _, anchor = unquote(link).partition("#")
        target = opened.trees.get(file or here)
        if ":" not in link and target is not None and anchor and not target.xpath("//*[@id=$id]", id=anchor):
            broken.append((here, link))
        if ":" not in link and target is None and f"EPUB/{file}" not in opened.archive.namelist():
            broken.append((here, link))
    assert broken == []
    assert len(opened.links()) > 60


def test_answers_stand_at_the_back_with_links_there_and_back(opened: Opened) -> None:
    links = opened.links()
    assert "Uitleg bij" not in opened.text("h01-exercises")
    assert "Uitleg bij Het bereik." in opened.text("h01-answers")
    assert ("h01-exercises.xhtml", "h01-answers.xhtml#answer-01-01") in links
    assert ("h01-answers.xhtml", "h01-exercises.xhtml#exercise-01-01") in links


def test_the_letters_of_a_matching_exercise_are_those_of_its_answer(opened: Opened) -> None:
    asked = dict(re.findall(r"([A-D])\. (output|out-take|outcome|impact)", opened.text("h01-exercises")))
    told = dict(re.findall(r"([A-D]) (output|out-take|outcome)", opened.text("h01-answers")))
    assert len(asked) == 4
    assert told.items() <= asked.items()


def test_no_page_has_a_form_a_script_or_an_id_twice(opened: Opened) -> None:
    for name, tree in opened.trees.items():
        assert not list(tree.iter(*(f"{X}{tag}" for tag in ("input", "select", "textarea", "button", "script"))))
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids)), name


def test_models_are_drawings_with_a_title_and_a_description(opened: Opened) -> None:
    svg = "{http://www.w3.org/2000/svg}"
    drawings = [one for one in opened.trees["h01.xhtml"].iter(f"{svg}svg") if one.get("role") == "img"]
    assert drawings
    assert all(one.findtext(f"{svg}title") and one.findtext(f"{svg}desc") for one in drawings)


def test_what_is_not_in_the_book_leads_to_the_site_or_is_plain_text() -> None:
    to_news = el("p", el("a", "nieuws", href="made:news"))
    without = replace(handbook(), pages=(page("colofon", PageKind.COLOPHON, to_news),))
    with_site = replace(without, book=book(site_url="https://school.example/boek/"))
    assert ("page-colofon.xhtml", "https://school.example/boek/actueel/") in Opened(with_site).links()
    found = Opened(without)
    assert "nieuws" in found.text("page-colofon")
    assert not [link for here, link in found.links() if here == "page-colofon.xhtml" and link != "style.css"]


def test_odd_characters_and_code_stay_well_formed() -> None:
    code = Raw("<pre><code>a &lt; b &amp; c<br>d</code></pre>")
    odd = page("colofon", PageKind.COLOPHON, el("p", "a < b & \x0bc"), el("div", code))  # type: ignore[arg-type]
    found = Opened(replace(handbook(), book=book(title='A & <B> "C"'), pages=(odd,)))
    told = found.text("page-colofon")
    assert "a < b & c" in told
    assert "a < b & c d" in told


def test_a_picture_of_the_course_is_in_the_book_and_an_unused_one_is_not(tmp_path: Path) -> None:
    for name in ("een plaat.png", "los.png"):
        Image.new("RGB", (4, 3)).save(tmp_path / name)
    pictures = tuple(Picture(name, "image/png", 4, 3, name) for name in ("een plaat.png", "los.png"))
    shown = el("p", el("img", src="picture:een plaat.png", alt="Een plaat"))
    course = replace(
        handbook(), root=str(tmp_path), pictures=pictures, pages=(page("colofon", PageKind.COLOPHON, shown),)
    )
    found = Opened(course)
    assert "EPUB/media/een plaat.png" in found.archive.namelist()
    assert "EPUB/media/los.png" not in found.archive.namelist()
    assert ("page-colofon.xhtml", "media/een%20plaat.png") in found.links()


def test_a_picture_elsewhere_is_told_by_its_description() -> None:
    shown = el("p", el("img", src="https://other.example/x.png", alt="Ver weg"))
    found = Opened(replace(handbook(), pages=(page("colofon", PageKind.COLOPHON, shown),)))
    assert "Ver weg" in found.text("page-colofon")


def test_a_course_without_anything_but_a_chapter_is_a_book_too() -> None:
    bare = replace(
        handbook(), exercises=(), attachments=(), posts=(), pages=(), glossary=(), register=(), chapters=(chapter(),)
    )
    assert "h01.xhtml" in Opened(bare).trees


def test_an_edition_has_its_own_name_and_keeps_its_date() -> None:
    assert identifier(book()) == identifier(book(description="Anders."))
    assert identifier(book()) != identifier(book(edition="3"))
    assert modified(book()) == "2026-01-01T00:00:00Z"
    assert modified(book(year="MMXXVI")) == "2000-01-01T00:00:00Z"


def test_only_what_the_book_holds_makes_it_anew() -> None:
    request = Request("mkdocs.yml", "digest")

    def key(course: Handbook) -> str:
        return next(iter(Epub().steps(course, request))).key

    assert key(handbook()) == key(replace(handbook(), posts=()))
    assert key(handbook()) != key(replace(handbook(), exercises=exercises()[:3]))


def test_the_longest_title_fits_on_the_cover() -> None:
    long = "Meervoudigepersoonlijkheidsstoornissenonderzoek " * 6
    cover = Opened(replace(handbook(), book=book(title=long.strip()))).archive.read("EPUB/cover.png")
    picture = Image.open(io.BytesIO(cover)).convert("L")
    assert picture.size == (1600, 2400)
    right_edge = picture.crop((1500, 300, 1600, 2400))
    assert right_edge.getextrema()[0] == right_edge.getextrema()[1]


def test_a_note_keeps_what_follows_its_excerpt(opened: Opened) -> None:
    assert "Tel eerst." in opened.text("h01")
    assert "Reken dan." in opened.text("h01")
    assert "Alleen in de klas." not in opened.text("h01")


def test_prose_in_an_answer_has_headings_below_its_exercise() -> None:
    first, *others = exercises()
    worked = replace(first, worked=replace(prose(), nodes=(el("h2", "Stap"), el("p", "Reken.")), span=HERE))
    tree = Opened(replace(handbook(), exercises=(worked, *others))).trees["h01-answers.xhtml"]
    assert next(node.text for node in tree.iter(f"{X}h3")) == "Stap"
