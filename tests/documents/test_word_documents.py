"""A template as a Word document: what an author writes is there to fill in."""

from pathlib import Path

import pytest

from lesstof.outputs.documents.making import documents
from tests.documents.opened import W14, W, body_of, handbook_with, made, parts, styles_of, words, xml


def test_headings_are_real_headings_and_the_title_comes_first(tmp_path: Path) -> None:
    found = styles_of(body_of(tmp_path, "Begin.\n\n## Een kop\n\n### Kleiner\n\nTekst."))
    assert [style for style, _ in found] == ["Title", "Subtitle", "Normal", "Heading1", "Heading2", "Normal"]
    assert found[0][1] == "Proef & proeve"
    assert found[3][1] == "Een kop"


def test_a_task_list_becomes_boxes_to_tick_with_a_name(tmp_path: Path) -> None:
    body = body_of(tmp_path, "- [ ] **Eerst** dit\n- [ ] dan dat")
    boxes = [control for control in body.iter(f"{W}sdt") if control.find(f".//{W14}checkbox") is not None]
    names = [box.find(f".//{W}alias") for box in boxes]
    assert [name.get(f"{W}val") if name is not None else "" for name in names] == ["Eerst dit", "dan dat"]
    assert "[ ]" not in words(body)


def test_dots_become_lines_to_write_on_each_in_its_own_paragraph(tmp_path: Path) -> None:
    body = body_of(tmp_path, "Naam: …………… Datum: ……………\n\n…………………………")
    fields = [text for style, text in styles_of(body) if style == "Field"]
    assert fields == ["Naam: ", "Datum: ", ""]
    assert sum(control.find(f".//{W}tab") is not None for control in body.iter(f"{W}sdt")) == 3


def test_a_tables_header_row_is_repeated_and_its_columns_fill_the_page(tmp_path: Path) -> None:
    body = body_of(tmp_path, "| Vraag | Antwoord |\n| --- | --- |\n| Wie? | |\n| Wat? | |")
    rows = list(body.iter(f"{W}tr"))
    assert [row.find(f".//{W}tblHeader") is not None for row in rows] == [True, False, False]
    widths = [int(column.get(f"{W}w", 0)) for column in body.iter(f"{W}gridCol")]
    assert sum(widths) == 11906 - 2 * 1134
    assert widths[1] > widths[0]


def test_a_very_wide_table_turns_the_page(tmp_path: Path) -> None:
    row = "|" + " x |" * 9
    body = body_of(tmp_path, f"{row}\n|{' --- |' * 9}\n{row}")
    size = body.find(f".//{W}pgSz")
    assert size is not None
    assert size.get(f"{W}orient") == "landscape"


def test_two_tables_in_a_row_are_kept_apart(tmp_path: Path) -> None:
    table = "| a | b |\n| --- | --- |\n| c | d |"
    body = body_of(tmp_path, f"{table}\n\n{table}")
    assert [child.tag.removeprefix(W) for child in body][2:] == ["tbl", "p", "tbl", "p", "sectPr"]


def test_every_numbered_list_begins_anew(tmp_path: Path) -> None:
    body = body_of(tmp_path, "1. een\n2. twee\n\nTekst.\n\n1. een\n2. twee")
    numbers = [found.get(f"{W}val") for found in body.iter(f"{W}numId")]
    assert numbers == ["1", "1", "2", "2"]


def test_the_file_says_its_language_and_title_and_no_date(tmp_path: Path) -> None:
    document = made(tmp_path, "Tekst.")["docx"]
    core = parts(document)["docProps/core.xml"].decode()
    assert "<dc:title>#10101 Proef &amp; proeve</dc:title>" in core
    assert "<dc:language>nl-NL</dc:language>" in core
    assert "created" not in core
    assert b'w:lang w:val="nl-NL"' in parts(document)["word/styles.xml"]


def test_a_link_inside_the_course_is_text_until_the_site_has_an_address(tmp_path: Path) -> None:
    body = body_of(tmp_path, "Zie [het hoofdstuk](hoofdstuk:h01) en [de NOS](https://nos.nl/a).")
    assert [words(link) for link in body.iter(f"{W}hyperlink")] == ["de NOS"]
    assert "Zie het hoofdstuk en de NOS." in words(body)


def test_the_same_sources_give_the_same_bytes(tmp_path: Path) -> None:
    book = handbook_with(tmp_path, "- [ ] dit\n\n| a | b |\n| --- | --- |\n| 1 | |", "bestand: docx, xlsx")
    assert documents(book) == documents(book)


@pytest.mark.parametrize(
    ("kind", "keys", "expected"),
    [
        ("sjabloon", (), {"docx"}),
        ("checklist", (), {"docx"}),
        ("rekenblad", (), {"xlsx"}),
        ("column", (), set()),
        ("sjabloon", ("bestand: XLSX, docx",), {"docx", "xlsx"}),
        ("sjabloon", ("bestand: nee",), set()),
        ("column", ("bestand: docx",), {"docx"}),
    ],
)
def test_the_kind_or_the_author_says_which_files_there_are(
    tmp_path: Path, kind: str, keys: tuple[str, ...], expected: set[str]
) -> None:
    assert set(made(tmp_path, "| a | b |\n| --- | --- |\n| 1 | |", *keys, kind=kind)) == expected


def test_odd_text_is_still_a_document_that_can_be_read(tmp_path: Path) -> None:
    list_ = "1. een\n\n    - onder\n\n    tekst\n2. …"
    text = f"> citaat\n>\n> - punt\n\n```\ncode <b>\n```\n\n{list_}\n\n`a<b` &amp; 😀 ~~x~~ <br>"
    document = made(tmp_path, text)["docx"]
    assert "😀" in words(xml(document, "word/document.xml"))


def test_an_unknown_kind_of_file_is_told(tmp_path: Path) -> None:
    from tests.support import chapter, course

    front = "---\ncode: 10101\ntitel: x\nsoort: sjabloon\nhoofdstuk: h01\nbestand: pdf\n---\n\nTekst.\n"
    read = course(tmp_path, {"chapters/h01/index.md": chapter("Tekst."), "content/bijlagen/10101-x.md": front})
    (found,) = [one for one in read.diagnostics if one.span.path.endswith("10101-x.md")]
    assert (found.code, found.span.line) == ("E110", 6)
    assert ("known", "docx, xlsx, nee") in found.arguments


def test_tables_are_kept_apart_whatever_stands_around_them(tmp_path: Path) -> None:
    body = body_of(tmp_path, "| a |\n| --- |\n| b |\n\n---\n\n> | c |\n> | --- |\n> | d |\n")
    assert [child.tag.removeprefix(W) for child in body][2:] == ["tbl", "p", "tbl", "p", "sectPr"]


def test_words_with_marks_in_a_definition_stay_one_paragraph(tmp_path: Path) -> None:
    body = body_of(tmp_path, "Water\n:   met `H` en <sub>2</sub> samen")
    assert ("Normal", "met H en 2 samen") in styles_of(body)


def test_a_word_that_never_ends_leaves_room_for_the_other_columns(tmp_path: Path) -> None:
    body = body_of(tmp_path, f"| Vraag | {'w' * 300} |\n| --- | --- |\n| Waarom doen we dit? | |")
    first, second = (int(column.get(f"{W}w", 0)) for column in body.iter(f"{W}gridCol"))
    assert first > 1500
    assert second > 1500
