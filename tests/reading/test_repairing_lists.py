"""A forgotten blank line is put in, silently, and only where GitHub shows a list or a table too."""

from pathlib import Path

import pytest

from lesstof.model.chapter import Example
from lesstof.model.prose import Element, Nodes, Prose, plain
from tests.support import CHAPTER, chapter, course, parts


def outline(nodes: Nodes) -> str:
    """Tags of blocks with their text, such as `p(a) ul(li(b) li(c))`."""
    shown = []
    for node in nodes:
        if isinstance(node, Element):
            inner = outline(node.children) if _holds_blocks(node) else plain(node)
            shown.append(f"{node.tag}({inner})")
        elif node.strip() if isinstance(node, str) else False:
            shown.append(str(node).strip())
    return " ".join(shown)


def _holds_blocks(element: Element) -> bool:
    blocks = {"ul", "ol", "li", "p", "blockquote", "table", "thead", "tbody", "tr", "th", "td"}
    return any(isinstance(child, Element) and child.tag in blocks for child in element.children)


def outline_of(root: Path, body: str) -> str:
    found = course(root, {CHAPTER: chapter(body)})
    assert found.diagnostics == ()
    return " ".join(outline(part.nodes) for part in found.handbook.chapters[0].parts if isinstance(part, Prose))


TABLE = "| a | b |\n|---|---|\n| 1 | 2 |"
SHOWN = "table(thead(tr(th(a) th(b))) tbody(tr(td(1) td(2))))"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Dit:\n- a\n- b", "p(Dit:) ul(li(a) li(b))"),
        ("Dit:\n* a\n* b", "p(Dit:) ul(li(a) li(b))"),
        ("Dit:\n1. a\n2. b", "p(Dit:) ol(li(a) li(b))"),
        ("Dit\nen dat:\n- a\n  gaat door\n- b", "p(Dit en dat:) ul(li(a gaat door) li(b))"),
        (f"Dit:\n{TABLE}", f"p(Dit:) {SHOWN}"),
        (f"Dit:\n{TABLE}\n- c", f"p(Dit:) {SHOWN} ul(li(c))"),
        (f"- c\n{TABLE}", f"ul(li(c)) {SHOWN}"),
        ("### Kop\n- a", "h3(Kop) ul(li(a))"),
        (f"### Kop\n{TABLE}", f"h3(Kop) {SHOWN}"),
        ("Dit.\n### Kop\nDat.", "p(Dit.) h3(Kop) p(Dat.)"),
        ("- a\n\n    Uitleg:\n    - b\n    - c\n\n- d", "ul(li(p(a) p(Uitleg:) ul(li(b) li(c))) li(p(d)))"),
        ("- a\n    - b\n    - c\n- d", "ul(li(a ul(li(b) li(c))) li(d))"),
        ("- a\n---\nb", "ul(li(a)) hr() p(b)"),
    ],
)
def test_a_forgotten_blank_line_is_put_in(tmp_path: Path, body: str, expected: str) -> None:
    assert outline_of(tmp_path, body) == expected


NESTED = "ul(li(a ul(li(b) li(c))) li(d))"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("- a\n    - b\n    - c\n- d", NESTED),
        ("- a\n  - b\n  - c\n- d", NESTED),
        ("- a\n   - b\n   - c\n- d", NESTED),
        ("1. a\n   - b\n   - c\n2. d", "ol(li(a ul(li(b) li(c))) li(d))"),
        ("- a\n  1. b\n  2. c\n- d", "ul(li(a ol(li(b) li(c))) li(d))"),
        ("- a\n  - b\n    - c\n- d", "ul(li(a ul(li(b ul(li(c))))) li(d))"),
        ("- a\n - b", "ul(li(a) li(b))"),
        ("- a\n\n  Uitleg.\n- b", "ul(li(p(a) p(Uitleg.)) li(p(b)))"),
        ("1. a\n\n   Uitleg:\n   - b\n\n2. c", "ol(li(p(a) p(Uitleg:) ul(li(b))) li(p(c)))"),
        ("- a\n\n  ```\n  b\n    c\n  ```\n\n- d", "ul(li(p(a) div(b c)) li(p(d)))"),
        ("* * *\n\n  Tekst.", "hr() p(Tekst.)"),
        ("- a\n\nTekst.\n\n  Tekst.", "ul(li(a)) p(Tekst.) p(Tekst.)"),
    ],
)
def test_what_two_or_three_spaces_nest_on_github_is_nested(tmp_path: Path, body: str, expected: str) -> None:
    assert outline_of(tmp_path, body) == expected


def test_it_is_put_in_inside_a_block_too(tmp_path: Path) -> None:
    (example,) = parts(tmp_path, "/// voorbeeld | X\n    land: BE\n\nDit:\n- a\n- b\n///")
    assert isinstance(example, Example)
    assert outline(example.prose.nodes) == "p(Dit:) ul(li(a) li(b))"


@pytest.mark.parametrize(
    "text",
    [
        "Het was\n1990. Dat jaar kwam er veel.",
        "Het kostte\n12. Meer niet.",
        "Hij kwam\n– zoals altijd – te laat.",
        "Hij kwam\n— zoals altijd — te laat.",
        "Van 10\n-20 tot 30.",
        "Kies a | b of c.\nDan verder.",
        "Kies a | b\nof c | d.",
        "a | b\n--- c",
        "Noem\n*nadruk* en\n+31 6.",
        "Wat\n2) en dan?",
        "Dit is\n-5 graden.",
    ],
)
def test_a_line_that_only_looks_like_a_list_or_a_table_stays_text(tmp_path: Path, text: str) -> None:
    assert outline_of(tmp_path, text) == f"p({' '.join(text.replace('*', '').split())})"


def test_nothing_is_put_in_inside_code(tmp_path: Path) -> None:
    (text,) = parts(tmp_path, f"Zo:\n\n```\nDit:\n- a\n{TABLE}\n#x\n```\n\n~~~\nDit:\n1. a\n~~~")
    assert isinstance(text, Prose)
    shown = [node for node in text.nodes if isinstance(node, Element)]
    assert plain(shown[1]) == "Dit: - a | a | b | |---|---| | 1 | 2 | #x"
    assert plain(shown[2]) == "Dit: 1. a"


def test_a_wrapped_number_does_not_stop_a_later_repair(tmp_path: Path) -> None:
    assert outline_of(tmp_path, "Het was\n1990. Dat jaar:\n- a") == "p(Het was 1990. Dat jaar:) ul(li(a))"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("#durf is een hashtag.", "p(#durf is een hashtag.)"),
        ("Volg ons op\n#durf en\n#doe.", "p(Volg ons op #durf en #doe.)"),
        ("- #durf\n- #doe", "ul(li(#durf) li(#doe))"),
        ("> #durf", "blockquote(p(#durf))"),
        ("1. #10101 invullen", "ol(li(#10101 invullen))"),
        ("| a | b |\n|---|---|\n| #durf | 2 |", "table(thead(tr(th(a) th(b))) tbody(tr(td(#durf) td(2))))"),
    ],
)
def test_a_hashtag_at_the_start_of_a_line_is_no_heading(tmp_path: Path, body: str, expected: str) -> None:
    assert outline_of(tmp_path, body) == expected


def test_a_bulleted_list_below_a_numbered_one_is_a_list_of_its_own(tmp_path: Path) -> None:
    assert outline_of(tmp_path, "1. a\n2. b\n\n- c\n- d") == "ol(li(a) li(b)) ul(li(c) li(d))"
