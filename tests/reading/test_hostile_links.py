"""No link acts, leads out of the course or to a teacher's file, in whatever disguise."""

from pathlib import Path

import pytest

from lesstof.model.prose import Prose, walk
from tests.support import CHAPTER, chapter, course, exercise, told, told_of

DISGUISES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A;avascript&colon;alert(1)",
    "javascript&#58;alert(1)",
    "java%73cript:alert(1)",
    "java\u200bscript:alert(1)",
    "java\u00adscript:alert(1)",
    "ｊavascript:alert(1)",
    "java\\script:alert(1)",
    "javascript\\:alert(1)",
    "jav&#x09;ascript:alert(1)",
    "jav&NewLine;ascript:alert(1)",
    "&#1;javascript:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html;base64,PHNjcmlwdD4=",
    "DATA:image/svg+xml,x",
    "file:///etc/passwd",
    "blob:https://a.nl/1",
    "view-source:https://a.nl",
    "feed:javascript:alert(1)",
    "ftp://a.nl/b",
    "https:javascript:alert(1)",
    "http:a.nl",
    "https://",
    "https:///pad",
    "http://[::1",
    "C:\\map\\blad.xlsx",
    "c:/map/blad.xlsx",
)


@pytest.mark.parametrize("target", DISGUISES)
def test_a_link_that_may_act_is_refused_in_its_place(tmp_path: Path, target: str) -> None:
    assert told_of(tmp_path, f"Een [woord]({target}) hier.") == [f"E703 7:13 {target}"]


@pytest.mark.parametrize("target", DISGUISES)
def test_so_is_a_link_whose_address_stands_elsewhere(tmp_path: Path, target: str) -> None:
    assert told_of(tmp_path, f"Een [woord][x] hier.\n\n[x]: {target}") == [f"E703 9:6 {target}"]


@pytest.mark.parametrize(
    "body",
    [
        "<javascript:alert(1)>",
        "<JAVASCRIPT:alert(1)>",
        "<ftp://a.nl/b>",
        "[a]( javascript:alert(1))",
        "[a](<javascript:alert(1)>)",
        "[a](< javascript:alert(1) > 'titel')",
        "[a](java\tscript:alert(1))",
        "[![a](a.svg)](javascript:alert(1))",
        "[**a**](javascript:alert(1))",
        "| a |\n|---|\n| [a](javascript:alert(1)) |",
        "[a](https://a.nl){: href=javascript:alert(1) }",
    ],
)
def test_other_ways_to_write_one_are_refused_too(tmp_path: Path, body: str) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'
    found = course(tmp_path, {CHAPTER: chapter(body), "chapters/h01/a.svg": svg})
    assert [one.code for one in found.diagnostics] == ["E703"]
    (text,) = found.handbook.chapters[0].parts
    assert isinstance(text, Prose)
    assert not [element for element in walk(text.nodes) if element.tag == "a"]


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "data:image/png;base64,AA", "https://a.nl/b.png", "//a.nl/b.png"]
)
def test_a_picture_from_elsewhere_is_refused(tmp_path: Path, target: str) -> None:
    assert told_of(tmp_path, f"![Beeld]({target})") == [f"E701 7:10 {target}"]
    assert told_of(tmp_path, f"![Beeld][x]\n\n[x]: {target}") == [f"E701 9:6 {target}"]


@pytest.mark.parametrize(
    "target",
    [
        "../../../geheim.md",
        "../../../../etc/passwd",
        "/etc/passwd",
        "..%2f..%2f..%2fetc/passwd",
        "%2e%2e/%2e%2e/%2e%2e/etc",
        "//a.nl/b",
        "\\\\server\\map",
        "//[kapot",
        "//a℀b/c",
    ],
)
def test_a_link_out_of_the_course_is_refused(tmp_path: Path, target: str) -> None:
    assert told_of(tmp_path, f"[woord]({target})") == [f"E701 7:9 {target}"]
    assert told_of(tmp_path, f"![Beeld]({target}.png)") == [f"E701 7:10 {target}.png"]


@pytest.mark.parametrize(
    "target", ["index.docent.md", "INDEX.DOCENT.MD", "index%2Edocent.md", "../../exercises/h01/01-a.docent.md#antwoord"]
)
def test_a_link_to_a_teachers_file_is_refused(tmp_path: Path, target: str) -> None:
    assert told_of(tmp_path, f"[antwoord]({target})") == [f"E709 7:12 {target}"]
    assert told_of(tmp_path, "![Beeld](schema.docent.png)") == ["E709 7:10 schema.docent.png"]


@pytest.mark.parametrize(
    "body",
    [
        "`code`{: onclick=alert(1) style=x }",
        "*woord*{: onmouseover=alert(1) }",
        "[a](https://a.nl){: onclick=alert(1) target=_blank }",
        "Alinea.\n{: onclick=alert(1) style=x id=y }",
        "| a |\n|---|\n| b |\n{: onclick=alert(1) }",
        "``` {.py onclick=alert(1) title=<script>}\nx\n```",
        "```html onclick=alert(1)\n<script>alert(1)</script>\n```",
        "~~~~ { #id .js data-x=1 onclick='x' }\nx\n~~~~",
    ],
)
def test_no_attribute_outside_the_list_passes(tmp_path: Path, body: str) -> None:
    allowed = {"href", "title", "src", "alt", "start", "colspan", "rowspan", "class", "lang", "n"}
    found = course(tmp_path, {CHAPTER: chapter(body)})
    assert {finding.code for finding in found.diagnostics} <= {"E712"}
    for part in found.handbook.chapters[0].parts:
        assert isinstance(part, Prose)
        assert {name for element in walk(part.nodes) for name, _ in element.attributes} <= allowed


HTML = (
    "<script>alert(1)</script>",
    "<SCRIPT src=//a.nl/b.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<img src=x onerror=alert(1)",
    "<svg onload=alert(1)>",
    "<svg/onload=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "<iframe src=https://a.nl></iframe>",
    "<body onload=alert(1)>",
    "<b>vet</b>",
    "<br onclick=alert(1)>",
    "<sub onclick=alert(1)>2</sub>",
    "<o:p></o:p>",
    "<!DOCTYPE html>",
    "<![CDATA[x]]>",
    "<?php echo 1 ?>",
    "<data:text/html,x()>",
    "<!-- nooit dicht",
)


@pytest.mark.parametrize("html", HTML)
def test_html_is_text_and_is_told_once(tmp_path: Path, html: str) -> None:
    found = course(tmp_path, {CHAPTER: chapter(f"Voor {html} na.")})
    assert [(one.code, one.span.column) for one in found.diagnostics] == [("E213", 6)]
    (text,) = found.handbook.chapters[0].parts
    assert isinstance(text, Prose)
    assert {element.tag for element in walk(text.nodes)} <= {"p", "br", "sub"}
    assert not [element for element in walk(text.nodes) if element.attributes]


@pytest.mark.parametrize(
    "body",
    [
        "<div>\n<p>a</p>\n</div>",
        "<script>\nalert(1)\n</script>",
        "<style>\na { b: c }\n</style>\n\n<p>a</p>",
        "<table><tr><td>a</td></tr></table>",
    ],
)
def test_a_piece_of_html_is_told_once_and_never_becomes_markup(tmp_path: Path, body: str) -> None:
    assert [one.split()[:2] for one in told_of(tmp_path, body)] == [["E213", "7:1"]]
    files = {"exercises/h01/01-a.md": exercise("open", body)}
    assert [one.code for one in course(tmp_path, files).diagnostics if one.span.path.startswith("ex")] == ["E213"]


@pytest.mark.parametrize(
    "text", ["a < b en c > d", "x<5", "`<b>`", "```\n<b>\n```", "H<sub>2</sub>O", "a<br>b", "<a@b.nl>", "<3"]
)
def test_what_only_looks_like_html_is_fine(tmp_path: Path, text: str) -> None:
    assert told_of(tmp_path, text) == []


def test_html_in_titles_and_front_matter_is_plain_text(tmp_path: Path) -> None:
    files = {
        CHAPTER: chapter("/// voorbeeld | <b>X</b>\n    land: BE\n    bron: <script>\n\nA.\n///").replace(
            "Proef", "<i>"
        )
    }
    found = course(tmp_path, files)
    assert told(tmp_path, found.diagnostics) == []
    assert found.handbook.chapters[0].title == "<i>"
