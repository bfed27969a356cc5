"""An attachment as a workbook: its text on the first sheet, its tables on sheets that compute."""

import io
from datetime import UTC, datetime

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from lesstof.design import accent_of, tokens
from lesstof.model.handbook import Attachment, Handbook
from lesstof.model.prose import Element, plain
from lesstof.outputs.documents.cells import Layout, laid_out
from lesstof.outputs.documents.facts import about, footer, words
from lesstof.outputs.documents.formats import Formats
from lesstof.outputs.documents.heights import height
from lesstof.outputs.documents.sheets import fill

_LINES = frozenset(("p", "blockquote", "pre", "li"))
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_FIRST = datetime(1980, 1, 1, tzinfo=UTC)
_A4 = 9
_WIDE = 95


def workbook(handbook: Handbook, attachment: Attachment) -> bytes:
    """The bytes of an .xlsx file, the same for the same attachment; empty when it has no table."""
    label = words(handbook)
    layout = laid_out(attachment, handbook.book.language, label("Read me"))
    if not layout.sheets:
        return b""
    stream = io.BytesIO()
    book = Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    chapter = handbook.chapter(attachment.chapter)
    formats = Formats(book, tokens(), accent_of(handbook.book, chapter.number if chapter else 0))
    book.set_properties(
        {
            "title": f"#{attachment.code} {attachment.title}",
            "author": attachment.maker or handbook.book.author,
            "subject": handbook.book.title,
            "created": _made_on(attachment),
        }
    )
    _read_me(book.add_worksheet(label("Read me")), handbook, attachment, layout, formats)
    for number, sheet in enumerate(layout.sheets):
        fill(book.add_worksheet(sheet.name), layout, number, formats)
    for page in book.worksheets():
        _for_print(page, footer(handbook, attachment))
    book.close()
    return stream.getvalue()


def _made_on(attachment: Attachment) -> datetime:
    """The day on which it was checked: a file needs a date, and today's would change its bytes."""
    try:
        return datetime.fromisoformat(attachment.checked).replace(tzinfo=UTC)
    except ValueError:
        return _FIRST


def _read_me(page: Worksheet, handbook: Handbook, attachment: Attachment, layout: Layout, formats: Formats) -> None:
    """The text row by row; where a table stands, a link to its sheet."""
    label = words(handbook)
    page.set_column(0, 0, _WIDE)
    page.write_string(0, 0, attachment.title, formats.title)
    page.write_string(1, 0, about(handbook, attachment), formats.quiet)
    page.write_string(2, 0, label("Fill in the coloured cells; the sheet works out the rest."), formats.text)
    row, table, linked = 3, 0, -1
    for node in attachment.prose.nodes:
        if isinstance(node, Element) and node.tag == "table":
            sheet, table = layout.places[table].sheet, table + 1
            if sheet != linked:
                name = layout.sheets[sheet].name
                target = f"internal:'{_quoted(name)}'!A1"
                page.write_url(row, 0, target, formats.link, label("Sheet: {name}", name=name))
                row, linked = row + 1, sheet
        elif isinstance(node, Element):
            for text, form in _lines(node, formats):
                page.write_string(row, 0, text, form)
                page.set_row(
                    row, height([(text, _WIDE)], 14) + 8 if form is formats.heading else height([(text, _WIDE)])
                )
                row += 1


def _lines(node: Element, formats: Formats) -> list[tuple[str, object]]:
    if node.tag in _HEADINGS:
        return [(plain(node), formats.heading)]
    if node.tag in ("ul", "ol"):
        items = [child for child in node.children if isinstance(child, Element)]
        marks = (f"{number}. " if node.tag == "ol" else "• " for number in range(1, len(items) + 1))
        return [(_marked(mark, item), formats.text) for mark, item in zip(marks, items, strict=True)]
    text = plain(node)
    return [(text, formats.text)] if text else []


def _marked(mark: str, item: Element) -> str:
    return ("☐ " if item.get("tick") else mark) + plain(item)


def _quoted(name: str) -> str:
    return name.replace("'", "''")


def _for_print(page: Worksheet, foot: str) -> None:
    page.set_paper(_A4)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.hide_gridlines(2)
    # An ampersand begins a code in a footer, and a digit after &L would be a size.
    page.set_footer(f"&L {foot.replace('&', '&&')}"[:200] + "&R&P / &N")
