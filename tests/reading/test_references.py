"""Links by id, bare codes, and the places where they stand."""

from pathlib import Path

import pytest

from lesstof.model.chapter import Terms
from lesstof.model.figure import Figure
from lesstof.model.prose import Element, Nodes, Prose, plain, walk
from lesstof.reading.course import Course
from tests.support import CHAPTER, chapter, course, exercise, page, read_one, stretch, told


def references(root: Path, body: str) -> list[str]:
    """Each reference as `term:bereik 7:9 begrip:bereik`: what it leads to and what it points at."""
    found = course(root, {CHAPTER: chapter(body)})
    assert found.diagnostics == ()
    return [
        f"{one.kind}:{one.id} {one.span.line}:{one.span.column} {stretch(root, one.span)}"
        for one in found.handbook.chapters[0].references
    ]


def links(nodes: Nodes) -> list[tuple[str, str]]:
    return [(plain(element), element.get("href")) for element in walk(nodes) if element.tag == "a"]


def opening(found: Course) -> Prose:
    (part,) = found.handbook.chapters[0].opening
    assert isinstance(part, Prose)
    return part


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("begrip:bereik", "term:bereik"),
        ("Begrip:Bereik", "term:bereik"),
        ("term:bereik", "term:bereik"),
        ("begrip:kosten%20per%20duizend", "term:kosten-per-duizend"),
        ("model:amec", "figure:amec"),
        ("oefening:11-02", "exercise:11-02"),
        ("planstap:p04", "step:p04"),
        ("hoofdstuk:h01", "chapter:h01"),
        ("paragraaf:de-keten", "section:de-keten"),
        ("voorbeeld:netlog", "example:netlog"),
        ("bijlage:#10101", "attachment:10101"),
        ("bijlage:10101", "attachment:10101"),
        ("#10101", "attachment:10101"),
        ("#de-keten", "section:de-keten"),
        ("pagina:case-zadelpunt", "page:case-zadelpunt"),
        ("casus:band", "case:band"),
        ("bericht:2026-11-02-stil", "post:2026-11-02-stil"),
        ("../h11/index.md", "chapter:h11"),
        ("../../exercises/h11/02-rate.md", "exercise:11-02"),
        ("../../content/bijlagen/10101-blad.md", "attachment:10101"),
        ("../../content/actueel/2026-11-02-stil.md", "post:2026-11-02-stil"),
        ("../../content/colofon.md", "page:colofon"),
        ("../h11/index.md#de-keten", "chapter:h11"),
        ("bestaat-niet.md", "missing:chapters/h01/bestaat-niet.md"),
        ("", "missing:"),
        ("#", "missing:#"),
    ],
)
def test_a_link_becomes_a_reference_in_its_place(tmp_path: Path, target: str, expected: str) -> None:
    (found,) = references(tmp_path, f"Zie [dit]({target}).")
    assert found.startswith(f"{expected} 7:")
    assert found.endswith(target)


def test_a_code_in_text_is_a_link_and_in_code_or_an_address_it_is_not(tmp_path: Path) -> None:
    body = (
        "Zie #10101, (#10102) en [het blad #10103](bijlage:10104).\n"
        "`#10105` x#10106 https://a.nl/#10107 #1010 #101011\n#10108 begint."
    )
    found = course(tmp_path, {CHAPTER: chapter(body)})
    assert found.diagnostics == ()
    assert links(opening(found).nodes) == [
        ("#10101", "attachment:10101"),
        ("#10102", "attachment:10102"),
        ("het blad #10103", "attachment:10104"),
        ("#10108", "attachment:10108"),
    ]
    places = {one.id: (one.span.line, one.span.column) for one in found.handbook.chapters[0].references}
    assert places["10101"] == (7, 5)
    assert places["10102"] == (7, 14)
    assert places["10108"] == (9, 1)


def test_a_code_in_a_fence_or_an_indented_block_is_no_link(tmp_path: Path) -> None:
    assert references(tmp_path, "```\n#10101 [a](begrip:b)\n```\n\n    #10102\n\n~~~\n#10103\n~~~") == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Eén [a](begrip:x) en\n  [b](begrip:x).", ["term:x 7:9 begrip:x", "term:x 8:7 begrip:x"]),
        ("- a\n- b [c](begrip:x)\n\n> [d](model:y)", ["term:x 8:9 begrip:x", "figure:y 10:7 model:y"]),
        ("| a | b |\n|---|---|\n| c | [d](begrip:x) |", ["term:x 9:11 begrip:x"]),
        ("`[a](begrip:x)` [b](begrip:x)", ["term:x 7:21 begrip:x"]),
        ("<!-- [a](begrip:x) --> [b](begrip:x)", ["term:x 7:28 begrip:x"]),
        ("a <!-- b --> [b](begrip:x) <!-- c -->", ["term:x 7:18 begrip:x"]),
        ("## 1.1 Kop [a](begrip:x) {#kop}", ["term:x 7:16 begrip:x"]),
        ("/// kern\n- a\n- b [c](begrip:x)\n///", ["term:x 9:9 begrip:x"]),
        ("/// begrippen\n- **a**: b\n  [c](begrip:x). Zie ook: d.\n///", ["term:x 9:7 begrip:x"]),
        ("/// leerdoelen\n- 1.1 (toepassen) b\n  [c](begrip:x).\n///", ["term:x 9:7 begrip:x"]),
        ("/// planstap | p01 X\n- **a** (tekst): b\n  [c](begrip:x).\n///", ["term:x 9:7 begrip:x"]),
        ("/// model | X\n    id: x\n    soort: keten\n\n1. **a**: [c](begrip:x)\n///", ["term:x 11:15 begrip:x"]),
        ("[a][x] en [b][x]\n\n[x]: begrip:y", ["term:y 9:6 begrip:y", "term:y 9:6 begrip:y"]),
        ('[a](<begrip:x> "titel")', ["term:x 7:6 begrip:x"]),
        ("Tekst.\n- [a](begrip:x)\n- #10101", ["term:x 8:7 begrip:x", "attachment:10101 9:3 #10101"]),
        ("/// bijlage | #10101\n///", ["attachment:10101 7:15 #10101"]),
    ],
)
def test_the_place_of_a_reference_is_that_of_its_target(tmp_path: Path, body: str, expected: list[str]) -> None:
    assert references(tmp_path, body) == expected


def test_a_link_behind_a_gap_keeps_its_place(tmp_path: Path) -> None:
    files = {"exercises/h01/01-a.md": exercise("invullen", "Een [[lang antwoord]] en [a](javascript:b).")}
    assert told(tmp_path, course(tmp_path, files).diagnostics) == ["E703 11:30 javascript:b"]


def test_a_reference_knows_its_section(tmp_path: Path) -> None:
    body = "[a](begrip:x)\n\n## 1.1 Kop {#kop}\n\n[b](begrip:x)\n\n/// kern\n- [c](begrip:x)\n///"
    found = course(tmp_path, {CHAPTER: chapter(body)})
    assert [(one.chapter, one.section) for one in found.handbook.chapters[0].references] == [
        ("h01", ""),
        ("h01", "kop"),
        ("h01", "kop"),
    ]


def test_pages_posts_and_attachments_keep_their_references(tmp_path: Path) -> None:
    front = "---\ntitel: T\nsoort: {}\nhoofdstuk: h01\n{}\n---\n\nKort [a](begrip:x).\n\n<!-- {} -->\n\nLang #10101.\n"
    files = {
        "content/over.md": page("Zie [a](begrip:x)."),
        "content/bijlagen/10102-blad.md": front.format("tips", "code: 10102", "nog nakijken"),
        "content/actueel/2026-11-02-stil.md": front.format("column", "datum: 2026-11-02", "meer"),
    }
    found = course(tmp_path, files)
    assert found.diagnostics == ()
    book = found.handbook
    assert [one.id for one in book.pages[0].references] == ["x"]
    assert [one.id for one in book.attachments[0].references] == ["x", "10101"]
    assert [one.id for one in book.posts[0].references] == ["x", "10101"]
    assert (plain(book.posts[0].excerpt.nodes), plain(book.posts[0].rest.nodes)) == ("Kort a.", "Lang #10101.")


def test_an_exercise_has_references_in_all_its_texts(tmp_path: Path) -> None:
    read = read_one(
        tmp_path, "meerkeuze", "[a](begrip:x)\n- [x] [b](model:y)\n  > #10101\n\n## Hint\n[c](oefening:01-02)"
    )
    assert links(read.task.nodes) == [("a", "term:x")]
    assert links(read.hints[0].nodes) == [("c", "exercise:01-02")]


def test_a_web_address_is_made_fit_to_print(tmp_path: Path) -> None:
    body = (
        '[a](HTTPS://a.nl/b c) [b](https://a.nl/?x=1&amp;y=2&copy=3) <https://a.nl/"q">\n'
        "[c](mailto:a@b.nl) [d](tel:+311)"
    )
    found = course(tmp_path, {CHAPTER: chapter(body)})
    assert found.diagnostics == ()
    assert [href for _, href in links(opening(found).nodes)] == [
        "https://a.nl/b%20c",
        "https://a.nl/?x=1&y=2&copy=3",
        "https://a.nl/%22q%22",
        "mailto:a@b.nl",
        "tel:+311",
    ]


def test_entities_and_code_are_the_characters_that_they_stand_for(tmp_path: Path) -> None:
    found = course(
        tmp_path, {CHAPTER: chapter("A &amp; B &lt;c&gt; &eacute;&#233; &copy 2026 `<b> &amp;`\n\n    x &lt;")}
    )
    assert found.diagnostics == ()
    assert plain(opening(found).nodes) == "A & B <c> éé &copy 2026 <b> &amp; x &lt;"


def test_figures_are_numbered_over_the_whole_chapter(tmp_path: Path) -> None:
    model = "/// model | {0}\n    id: {0}\n    soort: keten\n\n1. a\n///"
    body = "\n\n".join(
        (model.format("een"), "## 1.1 A {#a}", model.format("twee"), "## 1.2 B {#b}", model.format("drie"))
    )
    found = course(tmp_path, {CHAPTER: chapter(body)})
    figures = [part for part in found.handbook.chapters[0].parts if isinstance(part, Figure)]
    assert [(one.id, one.number) for one in figures] == [("een", "1.1"), ("twee", "1.2"), ("drie", "1.3")]


def test_a_definition_holds_markup_but_its_neighbours_are_names(tmp_path: Path) -> None:
    found = course(tmp_path, {CHAPTER: chapter("/// begrippen\n- **a**: *b* [c](begrip:d). Zie ook: *e*; f.\n///")})
    (block,) = found.handbook.chapters[0].opening
    assert isinstance(block, Terms)
    assert [node.tag for node in block.terms[0].definition if isinstance(node, Element)] == ["em", "a"]
