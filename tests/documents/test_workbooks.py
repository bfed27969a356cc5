"""A worksheet as a workbook: cells to fill in, formulas that follow the letters and the headings."""

from pathlib import Path

from lesstof.outputs.documents.making import documents
from tests.documents.opened import formulas, handbook_with, made, parts, xml

CHAIN = """
## Blad 1: invoer

| Regel | Voorbeeld | Ons getal |
| --- | --- | --- |
| a. Budget | € 480 | |
| b. CPM | € 6 | |

## Blad 2: uitkomst

| Regel | Voorbeeld | Ons getal |
| --- | --- | --- |
| c. Vertoningen (a ÷ b × 1.000) | 80.000 | |
"""


def test_a_formula_follows_the_letters_of_rows_on_another_sheet(tmp_path: Path) -> None:
    document = made(tmp_path, CHAIN, kind="rekenblad")["xlsx"]
    example, own = (formulas(document, 3)[cell] for cell in ("B4", "C4"))
    assert "(('Blad 1 invoer'!B4/'Blad 1 invoer'!B5)*1000)" in example[0]
    assert float(example[1]) == 80000
    assert "'Blad 1 invoer'!C4" in own[0]
    assert own[1] == ""


def test_a_heading_with_a_sum_computes_every_row_and_a_total_adds_up(tmp_path: Path) -> None:
    text = (
        "| Soort | Aantal | Uren | Samen (aantal × uren) |\n| --- | --- | --- | --- |\n"
        "| hero | 3 | 5 | 15 |\n| hub | | | |\n| totaal | – | – | |\n"
    )
    found = formulas(made(tmp_path, text, kind="rekenblad")["xlsx"], 2)
    assert sorted(found) == ["D4", "D5", "D6"]
    assert "(B5*C5)" in found["D5"][0]
    assert found["D6"][0] == 'IF(COUNT(D4:D5)=0,"",SUM(D4:D5))'


def test_an_authors_text_is_never_a_formula_or_a_link(tmp_path: Path) -> None:
    text = '| a | b |\n| --- | --- |\n| =1+1 | =HYPERLINK("http://x.example") |\n| +31 6 | https://x.example |\n'
    document = made(tmp_path, text, kind="rekenblad")["xlsx"]
    assert formulas(document, 2) == {}
    assert b"x.example" not in b"".join(data for name, data in parts(document).items() if name.endswith(".rels"))


def test_sheets_have_names_that_a_spreadsheet_allows_and_that_differ(tmp_path: Path) -> None:
    table = "| a | b |\n| --- | --- |\n| 1 | 2 |\n"
    long = "Een heel lange kop: met [tekens] die niet mogen / kunnen?"
    document = made(
        tmp_path, f"## {long}\n\n{table}\n## x\n\n{table}\n## X\n\n{table}\n## Lees mij\n\n{table}", kind="rekenblad"
    )["xlsx"]
    sheets = [
        sheet.get("name", "") for sheet in xml(document, "xl/workbook.xml").iter() if sheet.tag.endswith("}sheet")
    ]
    assert len({name.casefold() for name in sheets}) == 5
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in sheets)


def test_a_worksheet_without_a_table_gives_no_file(tmp_path: Path) -> None:
    assert documents(handbook_with(tmp_path, "Alleen tekst.", kind="rekenblad")) == ()
