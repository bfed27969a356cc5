"""Numbers as Excel writes them: format codes, and the workbook that holds them."""

import io
from datetime import UTC, datetime
from decimal import Decimal

from lesstof.drawing.charts.numbers import decimals_of, is_sign
from lesstof.drawing.charts.scales import Scale
from lesstof.labels import labels
from lesstof.model.figure import Chart

# The sheet has one name in every language, for the formulas of the chart name it.
SHEET = "Data"
_FIRST = datetime(1980, 1, 1, tzinfo=UTC)
_LOCALES = {"nl": "413", "en": "809"}
_LARGE = (
    (Decimal(10) ** 12, "trillion", ",,,,"),
    (Decimal(10) ** 9, "billion", ",,,"),
    (Decimal(10) ** 6, "million", ",,"),
)


def code_of(chart: Chart, language: str) -> str:
    """The format of the numbers: `#,##0.0"%"`, in which Office puts the reader's own signs."""
    return _code(chart.decimals, "", chart.unit, language)


def axis_code(chart: Chart, scale: Scale, language: str) -> str:
    """The format of the numbers along an axis, large ones in millions or more."""
    size, word, commas = next((each for each in _LARGE if scale.step >= each[0]), (Decimal(1), "", ""))
    said = labels(language)(f"{{number}} {word}", number="").strip() if word else ""
    return _code(decimals_of(scale.step / size), commas, chart.unit, language, said)


def _code(decimals: int, commas: str, unit: str, language: str, word: str = "") -> str:
    """A locale in brackets makes LibreOffice use the signs of the course's language too."""
    locale = _LOCALES.get(language, "409")
    digits = "#,##0" + ("." + "0" * decimals if decimals else "") + commas + (f'" {word}"' if word else "")
    if not is_sign(unit):
        return f"[$-{locale}]{digits}"
    if unit == "%":
        return f'[$-{locale}]{digits}"%"'
    if language == "nl":
        return f'[$-{locale}]"{unit}\u00a0"{digits};[$-{locale}]"{unit}\u00a0"-{digits}'
    return f'[$-{locale}]"{unit}"{digits};[$-{locale}]-"{unit}"{digits}'


def workbook(chart: Chart, language: str, corner: str) -> bytes:
    """The numbers as an .xlsx file: categories at the left, a column for each series; the same bytes every time."""
    # Only who has a chart pays for the import.
    from xlsxwriter import Workbook

    stream = io.BytesIO()
    book = Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": _FIRST})
    sheet, number = book.add_worksheet(SHEET), book.add_format({"num_format": code_of(chart, language)})
    bold = book.add_format({"bold": True})
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, len(chart.series), 16)
    sheet.write_string(0, 0, corner, bold)
    for row, category in enumerate(chart.categories, 1):
        sheet.write_string(row, 0, category)
    for column, series in enumerate(chart.series, 1):
        sheet.write_string(0, column, series.name, bold)
        for row, value in enumerate(series.values, 1):
            if value is not None:
                sheet.write_number(row, column, float(value), number)
    book.close()
    return stream.getvalue()
